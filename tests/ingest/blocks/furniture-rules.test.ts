import { describe, expect, test } from 'vitest'
import { makeLine } from '../../../src/ingest/blocks/lines.ts'
import { markAlone } from '../../../src/ingest/blocks/mark-alone.ts'

function ruleOf(text: string): string | null {
  return markAlone(makeLine(text, { start: 0, end: text.length }, true))?.rule ?? null
}

const FURNITURE: Readonly<Record<string, readonly string[]>> = {
  'furniture/separator': ['* * *', '###', '———', '…'],
  'furniture/url': ['https://harbour.example/a?b=c', 'www.harbour.example/a'],
  'furniture/advertisement': [
    'Advertisement',
    '[ADVERTISEMENT]',
    'Advertisement - continue reading below',
    'Sponsored content',
  ],
  'furniture/continue': ['Story continues below', 'Continue reading', 'Scroll to continue', 'Swipe left for more'],
  'furniture/link': [
    'Read more: Council bans second crane',
    'ALSO READ | Explained: who owns the port?',
    'Related',
    'RELATED NEWS',
    'Related: Port fees rise | Ferry runs aground',
    'Most read: Snow closes pass',
    'More on this topic',
    'Further reading',
    'Tags: cranes, ports',
    'KEYWORDS: port, crane',
    'Watch: How a crane works',
    'Slideshow (4 images)',
  ],
  'furniture/labelled-link': ['Explainer: why cranes need software', '[Video] How tugs turn'],
  'furniture/share': [
    'Print Mail Large Medium Small 0',
    'Share | Tweet | Copy link',
    'Facebook  Twitter  WhatsApp  Email',
    'Share',
    'Kindly share this story:',
    'Follow us on Telegram',
    'Connect with us',
    '分享 Share Tweet',
  ],
  'furniture/comments': [
    'Click to comment',
    'You must be logged in to post a comment.',
    'Leave a Reply',
    'Comments (0) Closed',
    '112 comments',
    'Log in or register to join the discussion',
    'Your email address will not be published. Required fields are marked *',
  ],
  'furniture/subscribe': [
    'Get more with myPORT',
    'A personalised news feed of stories that matter to you',
    'Learn more',
    'Subscribe to Port Mornings',
    'Sign up for our Daily Dock newsletter',
    'NEWSLETTER',
    'The week at sea, every Friday in your inbox. Sign up here',
    'Sign up for Dock Brief, our Thursday newsletter',
  ],
  'furniture/copyright': [
    '© 2023 Harbour Daily. All rights reserved.',
    'Copyright © 2016, Harbour Radio',
    '(c) Harbour City News',
    'Copyright The Harbour Post. Do not reproduce.',
    'Copyright Harbour Press Ltd 2021',
  ],
  'furniture/copy-guard': ['error: Content is protected !!'],
  'furniture/print-edition': ['This article appeared in the Harbour Daily print edition as: Cranes out'],
  'furniture/contact': [
    'Contact the writers at',
    'newsdesk@harbour.example',
    'Media contact: Ann Lee, Port Press Office',
  ],
  'furniture/navigation': ['Skip to main content', 'Privacy policy', '3 min read', 'Back to top', 'Menu'],
  'furniture/breadcrumb': ['Home / Business / Ports', 'News » Ports'],
  'furniture/video-length': ['01:09', '1:02:33', 'Watch 2:15'],
  'furniture/caption': [
    'Cranes at dusk over the old port, which the council runs. Photo: Shutterstock',
    'Workers leave the dock. Photo: M. Oder/KP',
    'The port in 2010. PORT FILE PHOTO',
    'A docker outside the hall. (EPA photo)',
    'Photo: Ships wait at anchor (Ivo Sand/Harbour Daily)',
    'The chair at the vote. Photograph by Ann Lee',
    'Dockers march on Monday. | Photo Credit: Harbour Daily',
    'A tug at work. Jon Vale/Getty Images',
    'File photo: a crane is unloaded',
  ],
  'metadata/date': [
    'June 10, 2019',
    'Updated: 2013-03-29 00:21',
    'Published at: February 21, 2024 06:41 PM',
    'PUBLISHED : 18 Jun 2024 at 17:32',
    'Oslo, 6 December 2019',
    'Thu 12 Nov 2020 19.22 GMT',
    'Friday 10 March 2017 · 14:05 EET · 3 min read',
    'Ports | Updated: Apr 15, 2016, 08:14 IST',
    'Published in The Harbour Post, April 13th, 2018',
    '2021年5月3日',
  ],
  'metadata/byline': [
    'By Ann Lee and Jon Vale (Harbour Daily)',
    'By ANN LEE in Oslo',
    'By Ann Lee, ports editor',
    'WRITER: Ann Lee',
    'By our ports correspondent',
  ],
  'metadata/credit': ['(Reporting by Ann Lee; Editing by Jon Vale)', 'With inputs from agencies'],
  'metadata/time': ['3:55 P.M. EDT', '15.20 BST'],
}

describe.each(Object.entries(FURNITURE))('%s', (rule, lines) => {
  test.each(lines)('%s', (line) => expect(ruleOf(line)).toBe(rule))
})

describe('text that looks like furniture stays text', () => {
  test.each([
    'Search teams found twelve sailors on Monday.',
    'Read the joint statement of both ministers here.',
    'Copyright law will be changed in 2025, the minister said.',
    '(c) the Minister may, within 45 days, prohibit the purchase of any crane;',
    '(c) Within 1 year of the date of this order the Minister shall report.',
    'Related parties were told to leave the room before the vote.',
    'By Monday, the troops had left the port.',
    'By the authority vested in the council, the cranes are barred',
    'Share prices fell after the council barred the cranes.',
    'The navy posted a video by its press office.',
    'She sold the picture to Getty Images.',
    'Watch groups criticised the council for its haste.',
    'The firm was fined on May 3, 2019 by the council.',
    'Ann Lee (left) and Jon Vale (right) on May 3, 2019.',
    '– Minister Lee, May 3, 2019',
    'Twitter sued the council on Monday.',
    '外交部发言人周一批评Facebook的做法。',
    'Comments by the minister angered the dockers.',
    'Subscribers sued the paper over the fee.',
    'Advertising firms lobbied against the bill on Monday.',
  ])('%s', (line) => expect(ruleOf(line)).toBeNull())
})
