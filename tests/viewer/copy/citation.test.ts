import { expect, test } from 'vitest'
import { citationOf } from '../../../viewer/src/copy/citation.ts'

const DOCUMENT = {
  id: 'doc:a',
  title: 'A ban',
  publisher: 'The Post',
  publishedOn: '2021-03-03',
  url: 'https://example.org/a',
  words: 9,
  copyOf: null,
}

test.each([
  {
    why: 'all that is known',
    document: DOCUMENT,
    sentence: 'It was\nbanned.',
    want: '“It was banned.” “A ban”, The Post, 3 Mar 2021, https://example.org/a',
  },
  {
    why: 'an article alone',
    document: DOCUMENT,
    sentence: null,
    want: '“A ban”, The Post, 3 Mar 2021, https://example.org/a',
  },
  {
    why: 'little is known',
    document: { ...DOCUMENT, publisher: null, publishedOn: null, url: null },
    sentence: null,
    want: '“A ban”, undated',
  },
  {
    why: 'no address but the web’s',
    document: { ...DOCUMENT, url: 'javascript:alert(1)' },
    sentence: null,
    want: '“A ban”, The Post, 3 Mar 2021',
  },
])('$why', ({ document, sentence, want }) => expect(citationOf(document, sentence)).toBe(want))
