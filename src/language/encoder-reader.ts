import { EVENT_STATUSES, EVENT_TYPES } from '../core/event.ts'
import type { EntityGuess, EventGuess, UniversalTag } from '../core/language.ts'
import { isCommonWord } from './common-words.ts'
import { settleNames } from './decide-names.ts'
import { type Draft, smallWord } from './draft.ts'
import type {
  Encoder,
  EventReading,
  MentionReading,
  PlacedFiller,
  WordReading as UnitReading,
  SentenceReading as UnitsReading,
} from './encoder/index.ts'
import { lemmaOf } from './lemma.ts'
import type { JoinedWord, LanguageReader, WordReading, WordSentence } from './reader.ts'

/** Tags, trees and entities by the encoder, brought from treebank words to the words of the rule layers. */
export function encoderReader(encoder: Encoder): LanguageReader {
  return {
    read: async (sentences, onRead) => {
      const units = sentences.map((sentence) => sentence.units.map(({ text }) => text))
      const readings = await encoder.read(units, onRead)
      const joined = joinReadings(sentences, readings)
      const drafts = joined.map(({ words }, i) =>
        words.map((word, at) => draftOf(sentences[i]?.words[at]?.text ?? '', word)),
      )
      settleNames(drafts, sentences, isCommonWord)
      return joined.map(({ words, guesses, eventGuesses }, i) => ({
        words: words.map(({ head, relation }, at) => finish(drafts[i]?.[at], head, relation)),
        guesses,
        eventGuesses,
      }))
    },
  }
}

type UnlemmatizedReading = Omit<WordReading, 'lemma'>

/** Read, but for what only the whole document tells. */
export interface Joined {
  readonly words: readonly UnlemmatizedReading[]
  readonly guesses: readonly EntityGuess[]
  readonly eventGuesses: readonly EventGuess[]
}

const CLOSED: ReadonlySet<string> = new Set('ADP AUX CCONJ DET PART PRON SCONJ'.split(' '))

function draftOf(text: string, { tag, fineTag }: UnlemmatizedReading): Draft {
  const isCapital = /^\p{Lu}/u.test(text)
  return { text, lower: smallWord(text), isCapital, isClosed: CLOSED.has(tag), tag, fineTag }
}

function finish(draft: Draft | undefined, head: number | null, relation: string): WordReading {
  if (draft === undefined) throw new Error('a word was lost between cutting and reading')
  return { lemma: lemmaOf(draft), tag: draft.tag, fineTag: draft.fineTag, head, relation }
}

/** @param readings - Of each sentence's treebank words, one a unit. */
export function joinReadings(sentences: readonly WordSentence[], readings: readonly UnitsReading[]): readonly Joined[] {
  const allOwners = sentences.map(({ words, units }) => ownersOf(words, units.length))
  return sentences.map(({ words }, i) => {
    const reading = readings[i]
    const owners = allOwners[i] ?? []
    if (reading === undefined) throw new Error('the encoder must give one reading a sentence')
    return {
      words: words.map((word, at) => joinWord(word, at, { reading, owners })),
      guesses: reading.mentions.map((mention) => joinGuess(mention, words, owners)).sort((a, b) => a.head - b.head),
      eventGuesses: joinEvents(reading.events, owners, ({ sentence, word, score }) => ({
        sentence,
        word: allOwners[sentence]?.[word] ?? 0,
        score,
      })),
    }
  })
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
  readonly reading: UnitsReading
  readonly owners: readonly number[]
}

function joinWord(word: JoinedWord, at: number, { reading, owners }: Context): UnlemmatizedReading {
  const last = word.parts.at(-1) ?? 0
  const owner = owners[last] ?? at
  // "anti-Bern" is one word to the treebanks: its first parts hang on its last.
  if (owner !== at) return { ...classOfPrefix(word.text), head: owner, relation: 'compound' }
  const top = topOf(word, reading)
  const unit = reading.words[top]
  if (unit === undefined) throw new Error('the encoder must give one reading a word')
  const head = unit.head === null ? -1 : (owners[unit.head] ?? -1)
  return { ...classOf(unit, word), head, relation: unit.relation }
}

/** The part nearest to the root: then a word's head is always nearer than the word, and no ring can arise. */
function topOf({ parts }: JoinedWord, reading: UnitsReading): number {
  const depths = parts.map((part) => depthOf(part, reading))
  return parts[depths.indexOf(Math.min(...depths))] ?? 0
}

function depthOf(unit: number, { words }: UnitsReading): number {
  let depth = 0
  for (let at = words[unit]?.head ?? null; at !== null; at = words[at]?.head ?? null) depth += 1
  return depth
}

interface WordClass {
  readonly tag: UniversalTag
  readonly fineTag: string
}

function classOf({ tag, fineTag, relation }: UnitReading, { parts }: JoinedWord): WordClass {
  // The treebanks tag "United" in "United States" by its form; here a part of a name is a name.
  if (/^NNPS?$/u.test(fineTag)) return { tag: 'PROPN', fineTag }
  if (parts.length > 1 && /^(?:amod|compound)$/u.test(relation)) return { tag: 'ADJ', fineTag: 'JJ' } // "state-run"
  return { tag: tag as UniversalTag, fineTag }
}

function classOfPrefix(text: string): WordClass {
  if (/^\P{L}+$/u.test(text)) return { tag: 'PUNCT', fineTag: 'HYPH' }
  return /^\p{Lu}/u.test(text) ? { tag: 'PROPN', fineTag: 'NNP' } : { tag: 'ADJ', fineTag: 'AFX' }
}

function joinGuess(
  { start, end, head, kind, score }: MentionReading,
  words: readonly JoinedWord[],
  owners: readonly number[],
): EntityGuess {
  const from = words.findIndex(({ parts }) => parts.includes(start))
  return { from: Math.max(0, from), to: (owners[end - 1] ?? 0) + 1, head: owners[head] ?? 0, kind, score }
}

/** Without those whose type or status the graph has no place for; of two on one joined word the likelier. */
function joinEvents(
  events: readonly EventReading[],
  owners: readonly number[],
  join: (filler: PlacedFiller) => PlacedFiller,
): readonly EventGuess[] {
  const joined = new Map<number, EventGuess>()
  for (const event of events) {
    const type = EVENT_TYPES.find((name) => name === event.type)
    const status = EVENT_STATUSES.find((name) => name === event.status)
    const word = owners[event.word] ?? 0
    const isLikelier = event.score > (joined.get(word)?.score ?? 0)
    if (type === undefined || status === undefined || !isLikelier) continue
    const [agents, targets, sources] = [event.agents, event.targets, event.sources].map((fillers) => fillers.map(join))
    joined.set(word, {
      ...event,
      word,
      type,
      status,
      agents: agents ?? [],
      targets: targets ?? [],
      sources: sources ?? [],
    })
  }
  return [...joined.values()].sort((a, b) => a.word - b.word)
}
