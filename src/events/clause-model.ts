import type { Chunk, Mark, NounPhrase } from './chunk-model.ts'
import type { VerbGroup } from './verb-groups.ts'

/** How a clause hangs on what governs it. */
export type ClauseLink =
  | 'main'
  | 'infinitive'
  | 'gerund'
  | 'content'
  | 'relative'
  | 'participle'
  | 'conjunct'
  | 'condition'
  | 'adverbial'

export interface Parent {
  /** Index of the governing clause, or null. */
  readonly clause: number | null
  /** Index of the chunk of a governing noun ("plans to sell", "the firm that sold"), or null. */
  readonly noun: number | null
  readonly link: ClauseLink
  /** The preposition or conjunction between ("from", "if"), lower case; empty if none. */
  readonly word: string
}

export interface PrepositionalPhrase {
  readonly word: string
  /** Index of the noun phrase among the chunks. */
  readonly noun: number
}

/**
 * One verb with what stands around it; every index points into the chunks. This is all that the event rules know of
 * syntax: a dependency tree can be turned into the same value.
 */
export interface Clause {
  readonly index: number
  readonly verb: VerbGroup
  /** Index of the verb group among the chunks. */
  readonly at: number
  readonly subject: number | null
  readonly object: number | null
  readonly secondObject: number | null
  readonly phrases: readonly PrepositionalPhrase[]
  readonly parent: Parent
}

/**
 * "the pact, signed in May", "a report released by the agency": taggers take such a participle for a past tense.
 */
export function isReduced(chunks: readonly Chunk[], at: number): boolean {
  const verb = chunks[at]
  const next = chunks[at + 1]
  const before = chunks[at - 1]
  if (verb?.kind !== 'verb' || verb.hasAuxiliary || !/(?:ed|en|own|old|ent|ade|ought)$/u.test(verb.word)) return false
  if (next?.kind === 'preposition' && next.word === 'by' && before?.kind === 'noun') return true
  return (
    before?.kind === 'comma' &&
    chunks[at - 2]?.kind === 'noun' &&
    next?.kind !== 'noun' &&
    next?.kind !== 'subordinator' &&
    next?.kind !== 'quote' &&
    next?.kind !== 'verb'
  )
}

/** Whether a noun phrase is the subject of a finite verb that follows ("said | the firm had sold"). */
export function opensClause(chunks: readonly Chunk[], at: number): boolean {
  let next = afterCoordination(chunks, at)
  for (;;) {
    const chunk = chunks[next]
    const noun = chunks[next + 1]
    if (chunk?.kind === 'preposition' && noun?.kind === 'noun') next += 2
    else if (chunk?.kind === 'other' || (chunk?.kind === 'noun' && chunk.isTime)) next += 1
    else return chunk?.kind === 'verb' && chunk.form === 'finite'
  }
}

/** The index behind "A", "A and B" or "A, B and C". */
export function afterCoordination(chunks: readonly Chunk[], at: number): number {
  let end = at + 1
  let next = at + 1
  for (;;) {
    const first = chunks[next]
    const skip = first?.kind === 'comma' && chunks[next + 1]?.kind === 'conjunction' ? 2 : 1
    const noun = chunks[next + skip]
    if ((first?.kind !== 'comma' && first?.kind !== 'conjunction') || noun?.kind !== 'noun') return end
    next += skip + 1
    if (first.kind === 'conjunction' || skip === 2) end = next
  }
}

/** "in A on B, according to C": the phrases that follow, until a verb or a new clause. */
export function phrasesFrom(chunks: readonly Chunk[], from: number): readonly PrepositionalPhrase[] {
  const found: PrepositionalPhrase[] = []
  let at = from
  while (at < chunks.length) {
    const chunk = chunks[at]
    const noun = chunks[at + 1]
    if (chunk?.kind === 'preposition' && noun?.kind === 'noun') {
      found.push({ word: wordBefore(chunks, at) === 'according' ? 'according' : chunk.word, noun: at + 1 })
      at = afterCoordination(chunks, at + 1)
    } else if (chunk?.kind === 'other' || (chunk?.kind === 'noun' && chunk.isTime)) at += 1
    else if (chunk?.kind === 'preposition' && chunks[at + 1]?.kind === 'preposition') at += 1
    else break
  }
  return found
}

function wordBefore(chunks: readonly Chunk[], at: number): string {
  const before = chunks[at - 1]
  return before !== undefined && isMark(before) ? before.word : ''
}

function isMark(chunk: Chunk): chunk is Mark {
  return chunk.kind !== 'noun' && chunk.kind !== 'verb'
}

export function nounAt(chunks: readonly Chunk[], at: number | null): NounPhrase | null {
  const chunk = at === null ? undefined : chunks[at]
  return chunk?.kind === 'noun' ? chunk : null
}
