import { foldName } from '../../core/compare-names.ts'
import type { GraphNode } from '../../core/graph.ts'
import { compareCodeUnits } from '../../core/snapshot.ts'
import { getOrCreate } from '../accumulate.ts'
import { compareNames, type Likeness } from './name-likeness.ts'

export interface NearPair {
  readonly one: GraphNode
  readonly other: GraphNode
  /** 0 to 1: that they are one. */
  readonly score: number
  readonly reasons: readonly string[]
}

/** A key that more share than this tells nothing, and comparing all with all would take for ever. */
const MAX_BLOCK = 60

/** Pairs of actors whose names are so near that they may be one. Only those that share a key are compared. */
export function findNearPairs(actors: readonly GraphNode[]): readonly NearPair[] {
  const blocks = new Map<string, GraphNode[]>()
  for (const actor of actors) for (const key of keysOf(actor)) getOrCreate(blocks, key, () => []).push(actor)
  const pairs = new Map<string, NearPair>()
  for (const block of blocks.values()) {
    if (block.length > MAX_BLOCK) continue
    for (const [index, one] of block.entries()) {
      for (const other of block.slice(index + 1)) {
        const key = [one.id, other.id].sort(compareCodeUnits).join(' ')
        const pair = one.id === other.id || pairs.has(key) ? null : comparePair(one, other)
        if (pair !== null) pairs.set(key, pair)
      }
    }
  }
  return [...pairs.values()]
}

/** Words of its names, their beginnings and ends, and first letters: what two spellings of one name have in common. */
function keysOf({ name, properties }: GraphNode): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const one of [name, ...namesOf(properties.aliases)]) {
    const words = foldName(one)
      .split(' ')
      .filter((word) => word !== '')
    keys.add(`first ${words[0] ?? ''}`)
    keys.add(`last ${words.at(-1) ?? ''}`)
    keys.add(`begins ${words.join('').slice(0, 4)}`)
    keys.add(`ends ${words.join('').slice(-4)}`)
    const initials = words.map((word) => word.slice(0, 1)).join('')
    const strong = words
      .filter((word) => word.length > 3)
      .map((word) => word.slice(0, 1))
      .join('')
    for (const letters of [initials, strong, words.length === 1 ? (words[0] ?? '') : ''])
      if (letters.length > 1) keys.add(`letters ${letters}`)
  }
  return keys
}

function comparePair(one: GraphNode, other: GraphNode): NearPair | null {
  // A table knows both: it does not take one for two.
  if (one.properties.wikidata !== undefined && other.properties.wikidata !== undefined) return null
  // "Companies" of two articles are two until somebody names them.
  if (!hasCapital(one) || !hasCapital(other)) return null
  const kinds = [one.labels[2], other.labels[2]]
  if (isGroupOf(one, other) || isGroupOf(other, one)) return null
  const isPerson = kinds.includes('Person')
  if (isPerson && kinds[0] !== kinds[1]) return null
  const best = [one.name, ...namesOf(one.properties.aliases)]
    .flatMap((a) =>
      [other.name, ...namesOf(other.properties.aliases)].flatMap((b) => compareNames(a, b, isPerson) ?? []),
    )
    .reduce<Likeness | null>((top, next) => (top === null || next.score > top.score ? next : top), null)
  return best === null ? null : weigh({ one, other, score: best.score, reasons: [best.reason] })
}

/** "Huawei executives" are not Huawei: a group told by whose it is. */
function isGroupOf(group: GraphNode, owner: GraphNode): boolean {
  if (group.labels[2] !== 'Group' || owner.labels[2] === 'Group') return false
  const words = ` ${foldName(group.name)} `
  return [owner.name, ...namesOf(owner.properties.aliases)].some((name) => words.includes(` ${foldName(name)} `))
}

function hasCapital({ name }: GraphNode): boolean {
  return /[\p{Lu}\p{Lt}\p{Lo}]/u.test(name)
}

function weigh(pair: NearPair): NearPair {
  const { one, other } = pair
  let { score } = pair
  const reasons = [...pair.reasons]
  const lower = (factor: number, reason: string) => {
    score *= factor
    reasons.push(reason)
  }
  if (one.labels[2] !== other.labels[2]) lower(0.6, `but one is a ${one.labels[2]}, the other a ${other.labels[2]}`)
  const [here, there] = [one.properties.country, other.properties.country]
  if (here !== undefined && there !== undefined && here !== there)
    lower(0.4, `but one is of ${here}, the other of ${there}`)
  if (one.properties.callings !== undefined && other.properties.callings !== undefined)
    lower(0.5, `but the articles tell of ${callingsOf(one)}, and of ${callingsOf(other)}`)
  return { one, other, score: Math.round(score * 100) / 100, reasons }
}

function callingsOf({ properties }: GraphNode): string {
  return namesOf(properties.callings).join(' and ')
}

export function namesOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value : []
}
