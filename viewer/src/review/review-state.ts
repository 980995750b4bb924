import type { DoubtCard } from '../../../src/server/api.ts'

export type Answer = 'same' | 'different' | 'skip'

/** One answer of this sitting; `number` is its line in the log, null for a skip. */
export interface Given {
  readonly doubt: DoubtCard
  readonly answer: Answer
  readonly number: number | null
}

/** The answers so far, in order. */
export type Sitting = readonly Given[]

export const giveAnswer =
  (given: Given) =>
  (sitting: Sitting): Sitting => [...sitting, given]

export const takeBackLast =
  () =>
  (sitting: Sitting): Sitting =>
    sitting.slice(0, -1)

/** What is still to be asked: who was joined to another is another since, and no question of its own any more. */
export function openDoubts(doubts: readonly DoubtCard[], sitting: Sitting): readonly DoubtCard[] {
  const answered = new Set(sitting.map(({ doubt }) => doubt.key))
  const joined = new Set(sitting.flatMap(({ doubt, answer }) => (isJoin(doubt, answer) ? [doubt.other.id] : [])))
  return doubts.filter(({ key, one, other }) => !answered.has(key) && !joined.has(one.id) && !joined.has(other.id))
}

function isJoin({ kind }: DoubtCard, answer: Answer): boolean {
  return kind === 'two actors' && answer === 'same'
}

/** The question in words. */
export function questionOf({ kind, one, other }: DoubtCard): string {
  return kind === 'two actors'
    ? `Is “${other.name}” the same as “${one.name}”?`
    : `Does “${other.name}” mean “${one.name}”?`
}

/** An answer in words, for what can be taken back. */
export function describeAnswer({ doubt: { kind, one, other }, answer }: Given): string {
  if (answer === 'skip') return `“${other.name}” and “${one.name}”: skipped`
  const is = answer === 'same' ? 'is' : 'is not'
  return kind === 'two actors'
    ? `${other.name} ${is} ${one.name}`
    : `“${other.name}” ${answer === 'same' ? 'means' : 'does not mean'} ${one.name}`
}

/** The key that gives each answer. */
export const ANSWER_KEYS: Readonly<Record<string, Answer>> = { y: 'same', n: 'different', s: 'skip' }
