import type { Comparison, ScreenFeature } from './compare-names.ts'
import type { WordClass } from './name-words.ts'
import { type Pair, pairTokens } from './pair-tokens.ts'
import type { NameToken } from './prepare-name.ts'

/** What is known besides the two names. */
export interface NameContext {
  readonly isPerson: boolean
  /** ISO 3166-1 alpha-2 of the one whose name is there, not here; null: not known. */
  readonly country: string | null
}

type Weights = Readonly<Record<WordClass, number>>

/** What a word weighs that both names have, or that stands against another word of the other name. */
const FULL: Weights = { name: 1, kind: 0.6, place: 0.5, sector: 0.4, legal: 0.4, filler: 0.1 }
/** What a word weighs that one name has in addition, where all of the other is found in it. */
const ADDED: Weights = { name: 1, kind: 0.6, place: 0.2, sector: 0.12, legal: 0.05, filler: 0.05 }
/** Where no word tells two names apart ("Bank of China"), each of the others says more. */
const BARE_FACTOR = 1.5
/** Further given names and surnames, once two names of the person agree; an initial among them. */
const ADDED_PERSON_NAME = 0.4
const MAX_ADDED_PERSON_NAMES = 0.6
const ADDED_INITIAL = 0.1
const OTHER_COUNTRY = 1
const ORDER = { person: 0.99, body: 0.97 } as const

/** The words of two names against each other: what both have, by weight, over all that either has. */
export function alignTokens(a: readonly NameToken[], b: readonly NameToken[], context: NameContext): Comparison {
  const pairs = pairTokens(a, b, context.isPerson)
  if (pairs.every((pair) => pair.class === 'filler')) return { score: 0, features: [] }
  const left = leftOver(a, b, { pairs, context })
  const common = sum(pairs.map((pair) => 2 * FULL[pair.class] * pair.similarity))
  const total = sum(pairs.map((pair) => 2 * FULL[pair.class])) + weightOf(left, { pairs, context })
  const order = isReordered(pairs) ? (context.isPerson ? ORDER.person : ORDER.body) : 1
  return {
    score: (common / total) * order,
    features: [
      ...pairs.map(({ feature }) => feature),
      ...(order < 1 ? [{ kind: 'order' as const, text: 'words in another order', value: order }] : []),
      ...left,
    ],
  }
}

interface Alignment {
  readonly pairs: readonly Pair[]
  readonly context: NameContext
}

/** The words of either name that the other lacks, with what each weighs. */
function leftOver(a: readonly NameToken[], b: readonly NameToken[], alignment: Alignment): readonly ScreenFeature[] {
  const { pairs } = alignment
  const here = a.filter((_, i) => !pairs.some((pair) => pair.a.includes(i)))
  const there = b.filter((_, j) => !pairs.some((pair) => pair.b.includes(j)))
  const weigh = (token: NameToken, others: readonly NameToken[]) =>
    others.every((other) => other.class === 'filler') ? weighAdded(token, alignment) : weighAgainst(token, alignment)
  return [
    ...here.map((token) => leftFeature('only here', token, weigh(token, there))),
    ...there.map((token) => leftFeature('only there', token, weigh(token, here))),
  ]
}

function leftFeature(kind: 'only here' | 'only there', token: NameToken, value: number): ScreenFeature {
  return { kind, text: token.class === 'name' ? token.written : `${token.written} (${token.class})`, value }
}

/** Of a word that the other name has nothing to set against. */
function weighAdded(token: NameToken, alignment: Alignment): number {
  const { pairs, context } = alignment
  if (!hasName(pairs) || isElsewhere(token, context)) return weighAgainst(token, alignment)
  if (!context.isPerson) return ADDED[token.class]
  if (token.text.length === 1) return ADDED_INITIAL
  return agrees(pairs) ? ADDED_PERSON_NAME : FULL[token.class]
}

/** Of a word that stands against another. */
function weighAgainst(token: NameToken, { pairs, context }: Alignment): number {
  if (isElsewhere(token, context)) return OTHER_COUNTRY
  return FULL[token.class] * (hasName(pairs) || token.class === 'filler' ? 1 : BARE_FACTOR)
}

function isElsewhere({ country }: NameToken, context: NameContext): boolean {
  return country !== null && context.country !== null && country !== context.country
}

function hasName(pairs: readonly Pair[]): boolean {
  return pairs.some((pair) => pair.class === 'name')
}

/** Two names of a person are found: others of his are left out or put in at will. */
function agrees(pairs: readonly Pair[]): boolean {
  return pairs.length >= 2
}

/** All that the words weigh which one name alone has. */
function weightOf(left: readonly ScreenFeature[], { pairs, context }: Alignment): number {
  const weight = sum(left.map(({ value }) => value))
  const isAdded = new Set(left.map(({ kind }) => kind)).size === 1 && pairs.every(({ similarity }) => similarity === 1)
  return context.isPerson && agrees(pairs) && isAdded ? Math.min(weight, MAX_ADDED_PERSON_NAMES) : weight
}

function isReordered(pairs: readonly Pair[]): boolean {
  const places = pairs.map(({ b }) => b[0] ?? 0)
  return places.some((place, i) => place < (places[i - 1] ?? 0))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
