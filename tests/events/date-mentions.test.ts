import { describe, expect, it } from 'vitest'
import type { EventMention, EventStatus, EventType } from '../../src/core/event.ts'
import { makeId } from '../../src/core/ids.ts'
import { dateMentions } from '../../src/events/date-mentions.ts'
import { readSentences } from '../../src/language/index.ts'
import { reader } from '../language/readers.ts'
import { documentOf } from './read-text.ts'

/** 2019-06-12 is a Wednesday. */
const PUBLISHED = '2019-06-12'
/** "[banned/SANCTION/planned]": a trigger, its type and status; SANCTION and actual where none stand. */
const MARK = /\[(\w+)(?:\/([A-Z]+))?(?:\/([a-z]+))?\]/gu

/** The dates of the marked triggers; a first line with "# " is the headline. All events have Ruritania on one side. */
async function datesOf(marked: string, publishedOn: string | null = PUBLISHED): Promise<readonly string[]> {
  const plain = marked.replace(/^# /u, '').replace(MARK, '$1')
  const body = documentOf(plain, publishedOn)
  const isTitled = marked.startsWith('# ')
  const blocks = body.blocks.map((block, at) => (at === 0 && isTitled ? { ...block, kind: 'title' as const } : block))
  const document = { ...body, blocks }
  const { sentences } = await readSentences(document, reader)
  let from = 0
  const mentions = [...marked.matchAll(MARK)].map(([, word = '', type = 'SANCTION', status = 'actual']) => {
    const start = plain.search(new RegExp(`(?<=^[^]{${from},})\\b${word}\\b`, 'u'))
    from = start + 1
    return mentionOf({ start, end: start + word.length, text: word }, type as EventType, status as EventStatus)
  })
  const tokens = sentences.flatMap((sentence) => sentence.tokens)
  const withLemmas = mentions.map((mention) => {
    const lemma = tokens.find(({ start }) => start === mention.trigger.start)?.lemma ?? ''
    return { ...mention, trigger: { ...mention.trigger, lemma } }
  })
  return dateMentions(withLemmas, document, sentences).map(({ trigger, date, dateEnd }) =>
    [trigger.text, date ?? '-', dateEnd].filter((part) => part !== null).join(' '),
  )
}

type Words = Pick<EventMention['trigger'], 'start' | 'end' | 'text'>

function mentionOf(words: Words, type: EventType, status: EventStatus): EventMention {
  const trigger = { ...words, lemma: '' }
  const sides = { agents: [{ actor: makeId('actor', 'Ruritania'), span: null }], targets: [], sources: [] }
  const evidence = { start: words.start, end: words.end, quote: '', sentence: '', sentenceStart: 0, rule: 'test' }
  const rest = { date: null, dateEnd: null, place: null, about: [], evidence, confidence: 1 }
  return { id: makeId('mention', String(words.start)), type, status, trigger, ...sides, ...rest }
}

describe('a date in its own sentence', () => {
  it.each([
    ['a verb', 'Ruritania [banned] Globex on Thursday.', 'banned 2019-06-06'],
    ['a noun with the verb that carries it', 'Ruritania imposed [tariffs] in May.', 'tariffs 2019-05'],
    ['a noun told in a clause', 'Acme praised the [pact/AGREE] signed in 2014.', 'pact 2014'],
    ['a year before its noun', 'Exports fell after the 2014 [tariffs].', 'tariffs 2014'],
    ['a stretch of days', 'The ministers [met/CONSULT] in Oslo on May 25-26.', 'met 2019-05-25 2019-05-26'],
    ['in a setting', 'Ruritania [warned/THREATEN] Globex in a letter on Tuesday.', 'warned 2019-06-11'],
    ['on an occasion', 'At a forum in May, Ruritania [warned/THREATEN] Globex.', 'warned 2019-05'],
    ['a clause on the date', 'Sales grew until 2016, when Ruritania [banned] Globex.', 'banned 2016'],
    ['what is to come', 'Ruritania will [ban/SANCTION/planned] Globex on Friday.', 'ban 2019-06-14'],
    ['a limit is none', 'Ruritania [blocked] Globex until 2018.', 'blocked -'],
    ['nothing past lies ahead', 'Ruritania [banned] Globex in 2050.', 'banned -'],
  ])('%s: %s', async (_why, text, want) => expect(await datesOf(text)).toEqual([want]))
})

describe('the events of one sentence', () => {
  it.each([
    [
      'verbs side by side',
      'On Monday Ruritania [banned] Globex and [warned] Acme.',
      ['banned 2019-06-10', 'warned 2019-06-10'],
    ],
    ['another tense', 'On Monday Ruritania [banned] Globex and has [warned] Acme.', ['banned 2019-06-10', 'warned -']],
    [
      'what is said along',
      'Ruritania [accused] Acme on Monday, [warning] it of a fine.',
      ['accused 2019-06-10', 'warning 2019-06-10'],
    ],
    ['speech has its own', 'Ruritania [banned] Globex, Acme [said] on Thursday.', ['banned -', 'said 2019-06-06']],
    [
      'what is rejected is older',
      'Acme [rejected/REJECT] the [tariffs] on Thursday.',
      ['rejected 2019-06-06', 'tariffs -'],
    ],
    [
      'a promise is no deed',
      'Acme [agreed/AGREE] on Monday to [sell/COOPERATE/planned] its shares.',
      ['agreed 2019-06-10', 'sell -'],
    ],
    [
      'verb and noun of one deed',
      'Ruritania [held/CONSULT] a [meeting/CONSULT] in May.',
      ['held 2019-05', 'meeting 2019-05'],
    ],
  ])('%s: %s', async (_why, text, want) => expect(await datesOf(text)).toEqual(want))
})

describe('a text of unknown date', () => {
  it.each([
    ['goes on in the year told last', 'Ruritania [banned] Globex in 2013. On May 3 Acme [left/RETREAT].', '2013-05-03'],
    ['"since" tells no year of the story', 'Ruritania has [banned] it since 2012. On May 3 Acme [left/RETREAT].', '-'],
    [
      'nor is "this year" the one told',
      'Ruritania [banned] it in 2012. It began this year. On May 3 Acme [left/RETREAT].',
      '-',
    ],
  ])('%s: %s', async (_why, text, want) => expect((await datesOf(text, null)).at(-1)).toBe(`left ${want}`))
})

describe('a date told in another sentence', () => {
  it.each([
    [
      'counted from there',
      'Ruritania [banned] Globex on May 3. Two days later Acme [left/RETREAT].',
      'left 2019-05-05',
    ],
    [
      'the deed named again',
      'Ruritania [attacked/ASSAULT] it on Monday. The [attack/ASSAULT] failed.',
      'attack 2019-06-10',
    ],
    [
      'blow by blow',
      'Ruritania [shelled/ASSAULT] it on Monday. Ruritania [bombed/ASSAULT] the port.',
      'bombed 2019-06-10',
    ],
    ['another deed', 'Ruritania [banned] Globex on Monday. Acme [sued/ACCUSE] Ruritania.', 'sued -'],
    [
      'a result of the election',
      '# Ruritania holds [election/CONSULT]\nThe [election/CONSULT] was held on Sunday.\nMoor [won/MOBILIZE] a seat.',
      'won 2019-06-09',
    ],
    [
      'said at the meeting',
      '# Ruritania hosts [talks/CONSULT]\nThe ministers held [talks/CONSULT] on Monday.\nThey [discussed/CONSULT] trade.',
      'discussed 2019-06-10',
    ],
    [
      'not said there',
      '# Ruritania hosts [talks/CONSULT]\nThe ministers held [talks/CONSULT] on Monday.\nThe firm [sold/BUSINESS] ships.',
      'sold -',
    ],
  ])('%s: %s', async (_why, text, want) => expect((await datesOf(text)).at(-1)).toBe(want))

  it.each([
    ['its news', '# Ruritania [bans] Globex\nRuritania [banned] Globex on Monday.', 'bans 2019-06-10'],
    ['not its background', '# Ruritania [bans] Globex\nRuritania [banned] Acme in 2014.', 'bans -'],
  ])('a headline has the date of %s', async (_why, text, want) => expect((await datesOf(text))[0]).toBe(want))

  it('a live report tells its day', async () => {
    const text =
      '07:15 – The count is over.\n08:30 – Moor has [conceded/CONCEDE].\n09:50 – Acme [left/RETREAT] on Monday.'
    expect(await datesOf(text)).toEqual(['conceded 2019-06-12', 'left 2019-06-10'])
  })
})
