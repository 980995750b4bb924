import { type Atoms, mix, NOTHING } from './sentence-atoms.ts'
import type { Unit } from './sentence-units.ts'

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/u

/** What is to be known of the whole paragraph, and at each gap of what stands on either side up to a sentence's mark. */
export interface Context {
  readonly size: number
  readonly style: number
  readonly before: readonly Stretch[]
  readonly after: readonly Stretch[]
  readonly open: readonly number[]
  /** 1 before a full date such as "Monday, May 18, 2015", 2 behind one, else 0. */
  readonly dates: readonly number[]
}

/** Units since the last mark that ends sentences, or up to the next. */
export interface Stretch {
  readonly length: number
  readonly verbs: number
  readonly capitals: number
}

export const EMPTY: Stretch = { length: 0, verbs: 0, capitals: 0 }

/** The context of every gap of a paragraph. */
export function contextOf(units: readonly Unit[], atoms: readonly Atoms[]): Context {
  const before: Stretch[] = []
  for (const [i, atom] of atoms.entries()) before.push(grow(isEnd(atoms[i - 1]) ? EMPTY : before[i - 1], atom))
  const after: Stretch[] = []
  for (let i = atoms.length - 1; i >= 0; i -= 1) {
    const atom = atoms[i] ?? NOTHING
    after[i] = grow(isEnd(atom) ? EMPTY : after[i + 1], atom)
  }
  const open: number[] = []
  let depth = 0
  let quotes = 0
  for (const { lead, trail } of units) {
    depth = Math.max(0, Math.min(2, depth + count(lead + trail, /[([]/gu) - count(lead + trail, /[)\]]/gu)))
    quotes = (quotes + count(lead + trail, /["“”]/gu)) % 2
    open.push(depth * 2 + quotes)
  }
  return { size: atoms.length, style: styleOf(atoms), before, after, open, dates: datesOf(units) }
}

function datesOf(units: readonly Unit[]): readonly number[] {
  const words = units.map(({ core }) => core)
  const isDate = (at: number) =>
    WEEKDAY.test(words[at] ?? '') && MONTH.test(words[at + 1] ?? '') && words[at + 3] === '0000'
  return units.map((_, gap) => (isDate(gap + 1) ? 1 : isDate(gap - 3) ? 2 : 0))
}

/** How the writer writes: how often a mark ends something, how often a capital follows it, how many capitals. */
function styleOf(atoms: readonly Atoms[]): number {
  const ends = atoms.filter((atom, i) => isEnd(atom) && i + 1 < atoms.length)
  const followed = atoms.filter((atom, i) => isEnd(atoms[i - 1]) && atom.isCapital).length
  const capitals = atoms.filter(({ isCapital }) => isCapital).length
  const rate = (part: number, whole: number) => (whole === 0 ? 9 : Math.floor((4 * part) / whole))
  return mix(
    mix(rate(followed, ends.length), rate(2 * capitals, atoms.length)),
    bucket(atoms.length / (ends.length + 1)),
  )
}

const isEnd = (atom: Atoms | undefined) => atom !== undefined && atom.stop >= 2 && atom.stop <= 4

function grow(stretch: Stretch | undefined, { isVerb, isCapital }: Atoms): Stretch {
  const { length, verbs, capitals } = stretch ?? EMPTY
  return { length: length + 1, verbs: verbs + Number(isVerb), capitals: capitals + Number(isCapital) }
}

/** How many of its units have a capital, in quarters. */
export const share = ({ length, capitals }: Stretch) => (length === 0 ? 9 : Math.floor((4 * capitals) / length))

/** Sizes that differ little are one. */
export const bucket = (size: number) =>
  size <= 6
    ? Math.floor(size)
    : size <= 10
      ? 7
      : size <= 15
        ? 8
        : size <= 25
          ? 9
          : size <= 50
            ? 10
            : size <= 100
              ? 11
              : 12
const count = (marks: string, pattern: RegExp) => marks.match(pattern)?.length ?? 0
