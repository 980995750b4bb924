import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markBlocks } from '../../../src/ingest/blocks/mark-blocks.ts'
import { SENTENCE } from '../sample-folder.ts'
import { parseText, showBlocks } from './show-blocks.ts'

const OTHER = 'Dockers welcomed the decision, and the crane makers said that they would appeal against it.'

describe('before the running text', () => {
  test('sections above the headline, people and places below it', () => {
    const page = [
      'Port Circuit',
      'Harbour council bars foreign cranes',
      'Dockers call the vote long overdue',
      'Ann Lee',
      'Ports desk',
    ]
    expect(showBlocks([...page, SENTENCE, OTHER].join('\n\n'))).toEqual([
      'furniture/section-name: Port Circuit',
      'title/headline: Harbour council bars foreign cranes',
      'title/deck: Dockers call the vote long overdue',
      'metadata/preamble: Ann Lee',
      'metadata/preamble: Ports desk',
      `body/sentence: ${SENTENCE}`,
      `body/sentence: ${OTHER}`,
    ])
  })

  test('points that sum the story up are text, without their signs', () => {
    const blocks = showBlocks(
      `Harbour council bars foreign cranes\n\n • Vote was held in secret\n • Ban starts in June\n${SENTENCE}`,
    )
    expect(blocks.slice(1, 5)).toEqual([
      'metadata/marker: •',
      'body/lead: Vote was held in secret',
      'metadata/marker: •',
      'body/lead: Ban starts in June',
    ])
  })

  test('a headline behind a caption that gives no credit, known by the byline below it', () => {
    const caption = 'Cranes stood idle over the old port on Monday evening, hours before the vote.'
    const blocks = showBlocks(
      `${caption}\n\nHarbour council bars all foreign cranes\n\nBy Ann Lee\n\n${SENTENCE}\n\n${OTHER}`,
    )
    expect(blocks[1]).toBe('title/headline: Harbour council bars all foreign cranes')
  })

  test('the headline once more is furniture', () => {
    const headline = 'Harbour council bars foreign cranes'
    expect(showBlocks(`${headline}\n${headline}\n\n${SENTENCE}`).slice(0, 2)).toEqual([
      `title/headline: ${headline}`,
      `furniture/repeated: ${headline}`,
    ])
  })

  test('a labelled link at the very top is the headline', () => {
    expect(showBlocks(`Explainer: why cranes need software\n\n${SENTENCE}`)[0]).toMatch(/^title\/headline/)
  })

  test('text that begins at once has no title', () => {
    expect(parseText(`${SENTENCE}\n\n${OTHER}`).title).toBeNull()
  })
})

describe('between sentences', () => {
  const within = (...lines: readonly string[]) => showBlocks([SENTENCE, ...lines, OTHER].join('\n\n')).slice(1, -1)

  test.each([
    { why: 'a short line is a heading', line: 'Crane export ban', want: 'title/section' },
    { why: 'a heading in capitals', line: 'TWO CAMPS', want: 'title/section' },
    {
      why: 'another story, headline-like',
      line: 'Harbour row clouds Nordal plan to widen Vesterby container dock next year',
      want: 'furniture/teaser',
    },
    {
      why: 'a sentence that lost its full stop',
      line: 'The annex to the order is replaced in its entirety by the annex to this one',
      want: 'body/line',
    },
    {
      why: 'an item of a list',
      line: '(b) the purchase or sale of cranes by any such person, firm or port',
      want: 'body/line',
    },
    { why: 'speech broken off', line: 'MS LEE: Well, I do not think that you are going to find —', want: 'body/line' },
    { why: 'a lead-in', line: 'Under the rules:', want: 'body/line' },
  ])('$why', ({ line, want }) => expect(within(line)).toEqual([`${want}: ${line}`]))

  test('the length of a video and its title, often twice', () => {
    const title = 'Council vote cements chair as master of the port'
    expect(within('01:09', title, title)).toEqual([
      'furniture/video-length: 01:09',
      `furniture/video-caption: ${title}`,
      `furniture/repeated: ${title}`,
    ])
  })

  test('links under a label, up to the next gap', () => {
    expect(
      within('Further reading\nPort fees rise again\nWho owns the docks?').map((block) => block.split(':')[0]),
    ).toEqual(['furniture/link', 'furniture/link-list', 'furniture/link-list'])
  })

  test('a sentence that stands twice is read once; a short reply may be repeated', () => {
    expect(within(SENTENCE, 'Thank you.', 'Thank you.').map((block) => block.split(':')[0])).toEqual([
      'furniture/repeated',
      'body/sentence',
      'body/sentence',
    ])
  })

  test('many long headings are headings of the text itself', () => {
    const heading = (n: number) => `Building stronger supply chains for harbour cranes across region number ${n}`
    const blocks = within(
      heading(1),
      OTHER.replace('they', 'one'),
      heading(2),
      OTHER.replace('they', 'two'),
      heading(3),
      SENTENCE.replace('vote', 'x'),
      heading(4),
    )
    expect(blocks.filter((block) => block.startsWith('furniture'))).toEqual([])
  })
})

describe('after the running text', () => {
  test('what is left over is furniture', () => {
    expect(
      showBlocks(`${SENTENCE}\n\nPost\n\nMore ports`)
        .slice(1)
        .every((block) => block.startsWith('furniture/')),
    ).toBe(true)
  })

  test('a list that is led in is text', () => {
    expect(showBlocks(`${SENTENCE}\n\nThe firms are:\n\nNordal Cranes\n\nVester Tugs`).slice(2)).toEqual([
      'body/list: Nordal Cranes',
      'body/list: Vester Tugs',
    ])
  })
})

describe('parts of a line', () => {
  test.each([
    'OSLO, May 3, 2019 (Harbour Press) --',
    'OSLO, May 3:',
    'OSLO:',
    'OSLO/BERGEN, 3 May 2019 -',
    'NORTH HAVEN, Norway, May 3, 2019 —',
    'Oslo (Harbour Press) -',
    '(Harbour Press) -',
  ])('dateline: %s', (dateline) => {
    expect(showBlocks(`${dateline} ${SENTENCE}`)).toEqual([
      `metadata/dateline: ${dateline}`,
      `body/sentence: ${SENTENCE}`,
    ])
  })

  test.each(['PRESIDENT LEE:', 'Ann Lee:', 'Q:'])('no dateline: %s', (label) => {
    expect(showBlocks(`${label} ${SENTENCE}`)).toEqual([`body/sentence: ${label} ${SENTENCE}`])
  })

  test('a link behind the last sentence of a paragraph', () => {
    expect(showBlocks(`${SENTENCE} Read more: Port fees rise`)).toEqual([
      `body/sentence: ${SENTENCE}`,
      'furniture/link: Read more: Port fees rise',
    ])
  })
})

describe('line ends', () => {
  test('paragraphs broken at a fixed width are put together', () => {
    const paragraph = `${SENTENCE} ${OTHER} ${SENTENCE.replace('Tuesday', 'Monday')}`
    const wrapped = paragraph.replace(/(?=.{61})(.{1,60}) /gu, '$1\n')
    expect(wrapped.split('\n').length).toBeGreaterThan(4)
    expect(showBlocks(`Harbour council bars cranes\n\n${wrapped}\n`)).toEqual([
      'title/headline: Harbour council bars cranes',
      `body/sentence: ${wrapped}`,
    ])
  })

  test('a sentence broken in the middle is no heading', () => {
    expect(showBlocks(`${SENTENCE}\n\nThe council also barred\ntugs that are older than thirty years.`)).toHaveLength(2)
  })

  test.each(['\r\n', '\r', '\n'])('ends written as %j', (end) => {
    expect(showBlocks(`Harbour council bars cranes${end}${end}${SENTENCE}${end}`)).toHaveLength(2)
  })

  test('Chinese text', () => {
    const sentence = '海港委员会周二禁止外国公司制造的起重机进入港口，并要求租户更换这些设备。'
    expect(showBlocks(`海港禁止外国起重机进入\n\n${sentence}\n`)).toEqual([
      'title/headline: 海港禁止外国起重机进入',
      `body/sentence: ${sentence}`,
    ])
  })
})

const fragment = fc.constantFrom(
  ...[
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    ' ',
    '\uFEFF',
    '\u00a0',
    '\u2028',
    'Read more: ',
    '01:09',
    '• ',
    '# ',
    'Advertisement',
  ],
  ...[
    'Harbour council bars cranes',
    SENTENCE,
    OTHER,
    'June 10, 2019',
    'By Ann Lee',
    'OSLO, May 3, 2019 -- ',
    'Photo: Ann Lee',
  ],
)
const page = fc
  .array(fc.oneof(fragment, fc.string({ unit: 'binary' }), fc.string()), { maxLength: 25 })
  .map((parts) => parts.join(''))

test('blocks are in order, do not overlap, are not empty, and hold every character but white space', () => {
  fc.assert(
    fc.property(page, fc.option(fc.constant('Harbour council bars cranes')), (text, title) => {
      let end = 0
      for (const block of markBlocks(text, { title, given: [] }).blocks) {
        expect(block.end).toBeGreaterThan(block.start)
        expect(text.slice(end, block.start).trim()).toBe('')
        expect(block.start).toBeGreaterThanOrEqual(end)
        expect(text.slice(block.start, block.end)).toBe(text.slice(block.start, block.end).trim())
        end = block.end
      }
      expect(text.slice(end).trim()).toBe('')
    }),
    { numRuns: 500 },
  )
})
