import type { Chunk } from './chunk-model.ts'
import {
  afterCoordination,
  type Clause,
  isReduced,
  opensClause,
  type PrepositionalPhrase,
  phrasesFrom,
} from './clause-model.ts'
import { findParent } from './clause-parent.ts'
import { findSubject } from './clause-subject.ts'

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
