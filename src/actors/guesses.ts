import type { EntityGuess, EventGuess, RoleGuess, Sentence } from '../core/language.ts'
import type { Stretch } from './model.ts'

export type GuessKind = EntityGuess['kind']

/** Whether the reader guesses entities at all: only then does a missing guess mean anything. */
export function hasGuesses(sentences: readonly Sentence[]): boolean {
  return sentences.some(({ guesses }) => guesses.length > 0)
}

/** A less likely event makes nobody a party. */
const LIKELY = 0.5

/** By sentence, the tokens that the reader takes for an agent, target or source of an event. */
export function fillersIn(sentences: readonly Sentence[]): ReadonlyMap<number, ReadonlySet<number>> {
  return wordsOf(sentences, ({ agents, targets, sources }) => [...agents, ...targets, ...sources])
}

/** By sentence, the tokens that the reader takes for an agent or source. */
export function doersIn(sentences: readonly Sentence[]): ReadonlyMap<number, ReadonlySet<number>> {
  return wordsOf(sentences, ({ agents, sources }) => [...agents, ...sources])
}

function wordsOf(
  sentences: readonly Sentence[],
  pick: (event: EventGuess) => readonly RoleGuess[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, Set<number>>()
  const events = sentences.flatMap(({ eventGuesses }) => eventGuesses.filter(({ score }) => score >= LIKELY))
  for (const { sentence, word } of events.flatMap(pick).filter(({ score }) => score >= LIKELY)) {
    found.set(sentence, (found.get(sentence) ?? new Set()).add(word))
  }
  return found
}

/** The surest guess of what the phrase denotes whose head the token is; null: none. */
export function guessAt(sentence: Sentence | undefined, head: number): EntityGuess | null {
  return surest((sentence?.guesses ?? []).filter((guess) => guess.head === head))
}

/** What the reader takes a name for: a guess with its head in the name, or one of office or description and name together. */
export function guessOf(sentence: Sentence | undefined, { from, to }: Stretch): EntityGuess | null {
  if (sentence === undefined) return null
  const isOwn = (guess: EntityGuess) => from <= guess.head && guess.head < to
  const isTitled = (guess: EntityGuess) =>
    guess.head < from && endOf(sentence, guess) === to && hangsOn(sentence, from, guess.head)
  return surest(sentence.guesses.filter((guess) => isOwn(guess) || isTitled(guess)))
}

/** Where a guess ends, without the possessive's mark. */
export function endOf({ tokens }: Sentence, { to }: EntityGuess): number {
  return tokens[to - 1]?.fineTag === 'POS' ? to - 1 : to
}

/** "President [Ann] Lee": the name is joined to the word of office as one phrase. */
function hangsOn({ tokens }: Sentence, from: number, head: number): boolean {
  let at = from
  for (let steps = 0; steps < 4; steps += 1) {
    const token = tokens[at]
    if (token === undefined || token.head === null || token.head < 0) return false
    if (!/^(?:flat|appos)$/u.test(token.relation)) return false
    if (token.head === head) return true
    at = token.head
  }
  return false
}

function surest(guesses: readonly EntityGuess[]): EntityGuess | null {
  return guesses.reduce<EntityGuess | null>(
    (best, guess) => (best === null || guess.score > best.score ? guess : best),
    null,
  )
}

/** A sure guess at an organisation that begins at a word (its article may stand before): where it ends; null: none. */
export function organizationEnd(sentence: Sentence, from: number, least = SURE): number | null {
  const isHere = (guess: EntityGuess) =>
    guess.kind === 'organization' && guess.score >= least && startOf(sentence, guess) === from
  const ends = sentence.guesses.filter(isHere).map((guess) => endOf(sentence, guess))
  return ends.length === 0 ? null : Math.max(...ends)
}

const SURE = 0.75

function startOf({ tokens }: Sentence, { from }: EntityGuess): number {
  return tokens[from]?.fineTag === 'DT' ? from + 1 : from
}
