import type { ScreenFeature } from './compare-names.ts'
import { compareTokens, type TokenMatch } from './compare-tokens.ts'
import type { WordClass } from './name-words.ts'
import type { NameToken } from './prepare-name.ts'

/** Words of two names that are one, by their places. */
export interface Pair {
  readonly a: readonly number[]
  readonly b: readonly number[]
  /** Of the class that says more. */
  readonly class: WordClass
  readonly similarity: number
  readonly feature: ScreenFeature
}

/** Less than the same word, more than a misprint. */
const JOINED = 0.97
const MAX_PARTS = 3
/** What says more comes first. */
const CLASS_ORDER: readonly WordClass[] = ['name', 'kind', 'place', 'sector', 'legal', 'filler']

/** The most alike first, then the nearest; each word once. In the order of the first name. */
export function pairTokens(a: readonly NameToken[], b: readonly NameToken[], isPerson: boolean): readonly Pair[] {
  const candidates = [
    ...a.flatMap((one, i) => b.flatMap((two, j) => pairOf([one, i], [two, j], isPerson) ?? [])),
    ...joins(a, b),
    ...joins(b, a).map((pair) => ({ ...pair, a: pair.b, b: pair.a })),
  ]
  candidates.sort((x, y) => y.similarity - x.similarity || distance(x) - distance(y))
  const pairs: Pair[] = []
  for (const pair of candidates) {
    const isFree = !pairs.some((other) => overlaps(other.a, pair.a) || overlaps(other.b, pair.b))
    if (isFree) pairs.push(pair)
  }
  return pairs.sort((x, y) => (x.a[0] ?? 0) - (y.a[0] ?? 0))
}

type Placed = readonly [token: NameToken, place: number]

function pairOf([one, i]: Placed, [two, j]: Placed, isPerson: boolean): Pair | null {
  const match = compareTokens(one, two, isPerson)
  if (match === null) return null
  return { a: [i], b: [j], class: strongerClass(one, two), similarity: match.similarity, feature: say(match, one, two) }
}

function say({ kind, similarity }: TokenMatch, one: NameToken, two: NameToken): ScreenFeature {
  const text = one.written === two.written ? one.written : `${one.written} ~ ${two.written}`
  return { kind, text, value: similarity }
}

/** "hua wei" and "huawei": words side by side that are one word of the other name. */
function joins(cut: readonly NameToken[], whole: readonly NameToken[]): readonly Pair[] {
  return cut.flatMap((_, start) =>
    Array.from({ length: MAX_PARTS - 1 }, (_unused, i) => cut.slice(start, start + i + 2)).flatMap((parts, i) => {
      if (parts.length < i + 2) return []
      const written = parts.map((part) => part.written)
      const at = whole.findIndex((token) => token.written === written.join(''))
      const found = whole[at]
      if (found === undefined) return []
      const feature: ScreenFeature = { kind: 'joined', text: `${written.join(' ')} = ${found.written}`, value: JOINED }
      return [{ a: parts.map((_part, k) => start + k), b: [at], class: found.class, similarity: JOINED, feature }]
    }),
  )
}

function strongerClass(one: NameToken, two: NameToken): WordClass {
  return CLASS_ORDER.find((known) => known === one.class || known === two.class) ?? 'name'
}

function distance({ a, b }: Pair): number {
  return Math.abs((a[0] ?? 0) - (b[0] ?? 0))
}

function overlaps(one: readonly number[], two: readonly number[]): boolean {
  return one.some((place) => two.includes(place))
}
