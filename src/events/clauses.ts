import type { Chunk, Mark, NounPhrase } from './chunks.ts'
import { findParent } from './clause-parent.ts'
import { findSubject } from './clause-subject.ts'
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

/** The clauses of a sentence in text order. */
export function readClauses(chunks: readonly Chunk[]): readonly Clause[] {
  const clauses: Clause[] = []
  for (const [at, chunk] of chunks.entries()) {
    if (chunk.kind !== 'verb') continue
    const parent = findParent(chunks, at, clauses)
    const subject = findSubject(chunks, { at, parent, clauses })
    const verb = parent.link === 'relative' && isReduced(chunks, at) ? { ...chunk, isPassive: true } : chunk
    clauses.push({ index: clauses.length, verb, at, subject, parent, ...complementsOf(chunks, at, subject) })
  }
  return clauses
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

interface Complements {
  readonly object: number | null
  readonly secondObject: number | null
  readonly phrases: readonly PrepositionalPhrase[]
}

function complementsOf(chunks: readonly Chunk[], at: number, subject: number | null): Complements {
  let next = skipMinor(chunks, at + 1)
  let object: number | null = null
  let secondObject: number | null = null
  const particle = chunks[next]
  const isParticle =
    particle?.kind === 'preposition' && PARTICLES.has(particle.word) && chunks[next + 1]?.kind !== 'noun'
  if (isParticle) next = skipMinor(chunks, next + 1)
  if (isObject(chunks, next, subject)) {
    object = next
    next = afterCoordination(chunks, next)
    if (isObject(chunks, next, subject)) {
      secondObject = next
      next = afterCoordination(chunks, next)
    }
  }
  return { object, secondObject, phrases: phrasesFrom(chunks, next) }
}

const PARTICLES: ReadonlySet<string> = new Set('up out off down over away back on in'.split(' '))

/** Adverbs, quotes and times between a verb and its object say nothing of who. */
function skipMinor(chunks: readonly Chunk[], from: number): number {
  let at = from
  for (;;) {
    const chunk = chunks[at]
    if (chunk === undefined) return at
    const isMinor =
      chunk.kind === 'other' ||
      (chunk.kind === 'quote' && chunks[at + 1]?.kind === 'noun') ||
      (chunk.kind === 'noun' && chunk.isTime)
    if (!isMinor) return at
    at += 1
  }
}

function isObject(chunks: readonly Chunk[], at: number, subject: number | null): boolean {
  const chunk = chunks[at]
  if (chunk?.kind !== 'noun' || chunk.isTime || at === subject) return false
  return !opensClause(chunks, at)
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

export function isMark(chunk: Chunk): chunk is Mark {
  return chunk.kind !== 'noun' && chunk.kind !== 'verb'
}

export function nounAt(chunks: readonly Chunk[], at: number | null): NounPhrase | null {
  const chunk = at === null ? undefined : chunks[at]
  return chunk?.kind === 'noun' ? chunk : null
}
