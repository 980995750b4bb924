import type { EntityGuess, UniversalTag } from '../core/language.ts'
import type { Encoder, MentionReading, SentenceReading as UnitsReading, WordReading as UnitReading } from './encoder/index.ts'
import { lemmaOf } from './lemma.ts'
import type { JoinedWord, LanguageReader, SentenceReading, WordReading, WordSentence } from './reader.ts'

/** Tags, trees and entities by the encoder, brought from treebank words to the words of the rule layers. */
export function encoderReader(encoder: Encoder): LanguageReader {
  return {
    read: async (sentences) => {
      const readings: SentenceReading[] = []
      // One after another: what runs is one thread of computation, and the order is that of the text.
      for (const sentence of sentences) {
        const reading = await encoder.read(sentence.units.map(({ text }) => text))
        readings.push(joinReading(sentence, reading))
      }
      return readings
    },
  }
}

/** @param reading - Of the sentence's treebank words, one a unit. */
export function joinReading({ words, units }: WordSentence, reading: UnitsReading): SentenceReading {
  const owners = ownersOf(words, units.length)
  return {
    words: words.map((word, at) => joinWord(word, at, { words, reading, owners })),
    guesses: reading.mentions.map((mention) => joinGuess(mention, words, owners)).sort((a, b) => a.head - b.head),
  }
}

/** For each treebank word the index of the (last) joined word that covers it. */
function ownersOf(words: readonly JoinedWord[], units: number): readonly number[] {
  const owners = new Array<number>(units).fill(0)
  words.forEach(({ parts }, at) => {
    for (const part of parts) owners[part] = at
  })
  return owners
}

interface Context {
  readonly words: readonly JoinedWord[]
  readonly reading: UnitsReading
  readonly owners: readonly number[]
}

function joinWord(word: JoinedWord, at: number, { reading, owners }: Context): WordReading {
  const last = word.parts.at(-1) ?? 0
  const owner = owners[last] ?? at
  // "anti-Bern" is one word to the treebanks: its first parts hang on its last.
  if (owner !== at) return withLemma(word.text, { ...classOfPrefix(word.text), head: owner, relation: 'compound' })
  const top = topOf(word, reading, owners, at)
  const unit = reading.words[top]
  if (unit === undefined) throw new Error('the encoder must give one reading a word')
  const head = unit.head === null ? -1 : (owners[unit.head] ?? -1)
  return withLemma(word.text, { ...classOf(unit, word), head, relation: unit.relation })
}

/** The part that hangs on a word outside; the last one if none does. */
function topOf({ parts }: JoinedWord, reading: UnitsReading, owners: readonly number[], at: number): number {
  const outside = parts.find((part) => {
    const head = reading.words[part]?.head ?? null
    return head === null || owners[head] !== at
  })
  return outside ?? parts.at(-1) ?? 0
}

interface WordClass {
  readonly tag: UniversalTag
  readonly fineTag: string
}

function classOf({ tag, fineTag, relation }: UnitReading, { parts }: JoinedWord): WordClass {
  // The treebanks tag "United" in "United States" by its form; here a part of a name is a name.
  if (/^NNPS?$/u.test(fineTag)) return { tag: 'PROPN', fineTag }
  if (parts.length > 1 && relation === 'amod') return { tag: 'ADJ', fineTag: 'JJ' } // "state-run"
  return { tag: tag as UniversalTag, fineTag }
}

function classOfPrefix(text: string): WordClass {
  if (/^\P{L}+$/u.test(text)) return { tag: 'PUNCT', fineTag: 'HYPH' }
  return /^\p{Lu}/u.test(text) ? { tag: 'PROPN', fineTag: 'NNP' } : { tag: 'ADJ', fineTag: 'AFX' }
}

function withLemma(text: string, reading: Omit<WordReading, 'lemma'>): WordReading {
  return { ...reading, lemma: lemmaOf({ text, lower: text.toLowerCase(), ...reading }) }
}

function joinGuess(
  { start, end, head, kind, score }: MentionReading,
  words: readonly JoinedWord[],
  owners: readonly number[],
): EntityGuess {
  const from = words.findIndex(({ parts }) => parts.includes(start))
  return { from: Math.max(0, from), to: (owners[end - 1] ?? 0) + 1, head: owners[head] ?? 0, kind, score }
}
