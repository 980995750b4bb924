import { describe, expect, test } from 'vitest'
import { eventsOf, lexiconOf } from '../made-sentence.ts'

const VERB = 'Ruritania/PROPN decoupled/VERB/decouple from/ADP Freedonia/PROPN ./PUNCT'
const PHRASE = 'Ruritania/PROPN called/VERB/call on/ADP Freedonia/PROPN ./PUNCT'
const NOUN = 'Ruritania/PROPN began/VERB/begin a/DET chip/NOUN feud/NOUN with/ADP Freedonia/PROPN ./PUNCT'
const PART = 'Ruritania/PROPN joined/VERB/join hands/NOUN/hand/NNS with/ADP Freedonia/PROPN ./PUNCT'

const told = (marked: string, lexicon: readonly string[], ...guesses: Parameters<typeof eventsOf>[1]) =>
  eventsOf(marked, guesses, { lexicon: lexiconOf(...lexicon) }).map(({ trigger, type, who, whom }) =>
    [trigger.text, type, who, whom].join(' '),
  )

describe('a word of the user’s lexicon', () => {
  test.each([
    { why: 'the type is the row’s', lexicon: ['decouple|RETREAT'], score: 0.9, want: ['decoupled RETREAT Ruritania '] },
    { why: 'as it stands', lexicon: ['decoupled|RETREAT'], score: 0.9, want: ['decoupled RETREAT Ruritania '] },
    {
      why: 'the reader may doubt it',
      lexicon: ['decouple|RETREAT'],
      score: 0.1,
      want: ['decoupled RETREAT Ruritania '],
    },
    {
      why: 'another word stays as it is',
      lexicon: ['couple|AGREE'],
      score: 0.9,
      want: ['decoupled STATEMENT Ruritania '],
    },
    { why: 'and is no event below the threshold', lexicon: ['couple|AGREE'], score: 0.4, want: [] },
    { why: 'frame', lexicon: ['decouple|RETREAT|from'], score: 0.9, want: ['decoupled RETREAT Ruritania Freedonia'] },
    {
      why: 'frame of another place',
      lexicon: ['decouple|RETREAT|to'],
      score: 0.9,
      want: ['decoupled RETREAT Ruritania '],
    },
  ])('$why', ({ lexicon, score, want }) => {
    expect(told(VERB, lexicon, { word: 'decoupled', score, agents: ['Ruritania'] })).toEqual(want)
  })

  test('precision does not touch it', () => {
    const settings = { lexicon: lexiconOf('decouple|RETREAT'), precision: 'high' } as const
    const events = eventsOf(VERB, [{ word: 'decoupled', score: 0.2, agents: ['Ruritania'] }], settings)
    expect(events).toMatchObject([{ type: 'RETREAT', confidence: 0.2 }])
    expect(events[0]?.evidence.rule).toMatch(/^lexicon\+/)
  })

  test('what the reader did not think of is no event', () => expect(told(VERB, ['decouple|RETREAT'])).toEqual([]))

  test('the frame yields to the sides that the reader finds', () => {
    const guess = { word: 'decoupled', score: 0.9, agents: ['Freedonia'], targets: ['Ruritania'] }
    expect(told(VERB, ['decouple|RETREAT|from'], guess)).toEqual(['decoupled RETREAT Freedonia Ruritania'])
  })
})

describe('several words', () => {
  const called = { word: 'called', score: 0.9, agents: ['Ruritania'] }
  test.each([
    { why: 'obj is what follows the particle', lexicon: ['call on|REQUEST|obj'], want: 'REQUEST Ruritania Freedonia' },
    { why: 'the longer lemma counts', lexicon: ['call|CONSULT', 'call on|REQUEST'], want: /^REQUEST/ },
    { why: 'in any order', lexicon: ['call on|REQUEST', 'call|CONSULT'], want: /^REQUEST/ },
    { why: 'other words behind', lexicon: ['call off|CONCEDE'], want: /^REQUEST/ },
  ])('verb, $why', ({ lexicon, want }) => {
    const [event = ''] = told(PHRASE, lexicon, called)
    expect(event.replace('called ', '')).toMatch(want)
  })

  test.each([
    { lexicon: 'feud|COERCE', want: /^feud COERCE Ruritania/ },
    { lexicon: 'chip feud|COERCE', want: /^feud COERCE Ruritania/ },
    { lexicon: 'chip feud|COERCE|with', want: /^feud COERCE Ruritania Freedonia/ },
    { lexicon: 'tax feud|COERCE', want: /^feud SANCTION/ },
  ])('noun, $lexicon', ({ lexicon, want }) => {
    expect(told(NOUN, [lexicon], { word: 'feud', score: 0.9, agents: ['Ruritania'] })[0]).toMatch(want)
  })

  test('of two words of one lemma the likelier tells the event', () => {
    const guess = (word: string, score: number) => ({ word, score, agents: ['Ruritania'] })
    const triggers = (one: number, two: number) =>
      told(PART, ['join hands|COOPERATE'], guess('joined', one), guess('hands', two)).map((line) => line.split(' ')[0])
    expect(triggers(0.9, 0.2)).toEqual(['joined'])
    expect(triggers(0.6, 0.7)).toEqual(['hands'])
    expect(triggers(0.3, 0.3)).toEqual(['joined'])
  })
})
