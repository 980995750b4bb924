import type { Token } from '../core/language.ts'
import type { Place } from './discourse.ts'
import { topOf } from './tree.ts'

/** Mentions that stand in a row, joined by commas and "and": by what stands between them, or by the tree past words of office. */
export function rowsOf(tokens: readonly Token[], here: readonly Place[]): readonly (readonly Place[])[] {
  const rows: Place[][] = []
  for (let first = 0; first < here.length; first += 1) {
    let last = first
    while (last + 1 < here.length && isCoordinated(tokens, here[last], here[last + 1])) last += 1
    if (last > first) rows.push(here.slice(first, last + 1))
    first = last
  }
  return [...rows, ...rowsByTree(tokens, here)]
}

/** "Deputy Secretary A and European Service Secretary General B": one name's phrase hangs on the other's as its conjunct. */
function rowsByTree(tokens: readonly Token[], here: readonly Place[]): readonly (readonly Place[])[] {
  const byFirst = new Map<number, Map<number, Place>>()
  for (const place of here) {
    const [actor] = place.actors
    if (actor === undefined || place.actors.length > 1 || actor.kind === 'Country') continue
    const head = phraseHead(tokens, place)
    const first = firstConjunct(tokens, head)
    if (first === null || head === undefined) continue
    const row = byFirst.get(first) ?? new Map<number, Place>()
    byFirst.set(first, row)
    if (actor.kind === 'Person' || !row.has(head.index)) row.set(head.index, place)
  }
  return [...byFirst.values()].map((row) => [...row.values()]).filter(({ length }) => length > 1)
}

/** The head of the whole phrase that a name ends: "Secretary" of "Deputy Secretary Ann Hale". */
function phraseHead(tokens: readonly Token[], { from, to }: Place): Token | undefined {
  let at = topOf(tokens, from, to)
  for (let steps = 0; at !== undefined && steps < 3; steps += 1) {
    const head = at.head === null ? undefined : tokens[at.head]
    if (head === undefined || !/^(?:flat|appos|compound)$/u.test(at.relation)) break
    if (head.index > at.index + 1 || isCut(tokens, head.index, at.index)) break
    at = head
  }
  return at
}

function isCut(tokens: readonly Token[], a: number, b: number): boolean {
  return tokens.slice(Math.min(a, b), Math.max(a, b)).some(({ text }) => /^[,;:(]$/u.test(text))
}

/** Where the row of conjuncts begins that the word belongs to; null: the word is no noun. */
function firstConjunct(tokens: readonly Token[], word: Token | undefined): number | null {
  if (word === undefined || !/^(?:NOUN|PROPN)$/u.test(word.tag)) return null
  let at = word
  for (let steps = 0; steps < 8 && at.relation === 'conj'; steps += 1) {
    const head = at.head === null ? undefined : tokens[at.head]
    if (head === undefined || !/^(?:NOUN|PROPN)$/u.test(head.tag)) break
    at = head
  }
  return at.index
}

/** The subject of its clause by the tree, words of office counted in. */
export function isTreeSubject(tokens: readonly Token[], place: Place): boolean {
  return /^nsubj/u.test(phraseHead(tokens, place)?.relation ?? '')
}

/** "A and [European Service] director B": the second name says whose director. */
function isModifier(tokens: readonly Token[], { from, to, actors }: Place): boolean {
  const top = topOf(tokens, from, to)
  const isBody = actors.every(({ kind }) => kind !== 'Person' && kind !== 'Country')
  return isBody && top?.relation === 'compound' && top.head !== null && top.head >= to
}

function isCoordinated(tokens: readonly Token[], a: Place | undefined, b: Place | undefined): boolean {
  if (a === undefined || b === undefined || b.from < a.to || b.from - a.to > 8) return false
  if (isModifier(tokens, b)) return false
  const between = tokens.slice(a.to, b.from)
  const isPlain = between.every(
    ({ text, tag }) =>
      /^(?:,|and|&|the|its|as|well)$/iu.test(text) || tag === 'PROPN' || tag === 'ADJ' || tag === 'NUM',
  )
  return (
    isPlain &&
    between.some(({ text }) => /^(?:,|and|&)$/u.test(text)) &&
    (between[0]?.text === ',' || /^(?:and|&|as)$/u.test(between[0]?.text ?? ''))
  )
}
