/** An axis of years, each of them cut into as many bins as there is room for. */
export interface TimeAxis {
  readonly firstYear: number
  readonly lastYear: number
  readonly binsPerYear: 1 | 4 | 12
}

/** Bins from `first` to `last`, both included. */
export interface BinRange {
  readonly first: number
  readonly last: number
}

/** A longer span is cut to its newest years: bars thinner than a pixel show nothing. */
const MAX_YEARS = 100
/** As many bars as are told apart under a picture. */
const MAX_BINS = 100

export function axisOf({ first, last }: { readonly first: number; readonly last: number }): TimeAxis {
  const firstYear = Math.max(first, last - MAX_YEARS + 1)
  const years = last - firstYear + 1
  const binsPerYear = years * 12 <= MAX_BINS ? 12 : years * 4 <= MAX_BINS ? 4 : 1
  return { firstYear, lastYear: last, binsPerYear }
}

export function binCount({ firstYear, lastYear, binsPerYear }: TimeAxis): number {
  return (lastYear - firstYear + 1) * binsPerYear
}

/** The bins that a date may lie in ("2019": all of that year); null where the axis does not reach. */
export function binsOf(date: string, { firstYear, lastYear, binsPerYear }: TimeAxis): BinRange | null {
  const [year = Number.NaN, month] = date.split('-').map(Number)
  if (!(firstYear <= year && year <= lastYear)) return null
  const start = (year - firstYear) * binsPerYear
  if (month === undefined) return { first: start, last: start + binsPerYear - 1 }
  const bin = start + Math.floor(((month - 1) * binsPerYear) / 12)
  return { first: bin, last: bin }
}

/** The bins that a span of time covers. */
export function rangeOf(from: string | null, to: string | null, axis: TimeAxis): BinRange {
  const end = binCount(axis) - 1
  const isAfter = (date: string) => axis.lastYear < Number(date.slice(0, 4))
  const first = from === null ? 0 : (binsOf(from, axis)?.first ?? (isAfter(from) ? end : 0))
  const last = to === null ? end : (binsOf(to, axis)?.last ?? (isAfter(to) ? end : 0))
  return { first, last: Math.max(first, last) }
}

/** The span of time of some bins, in the shortest words; an end of the axis is open. */
export function spanOf(
  { first, last }: BinRange,
  axis: TimeAxis,
): { readonly from: string | null; readonly to: string | null } {
  return {
    from: first <= 0 ? null : startOf(first, axis),
    to: binCount(axis) - 1 <= last ? null : endOf(last, axis),
  }
}

/** "2019" where the bin begins the year, else "2019-04". */
export function startOf(bin: number, axis: TimeAxis): string {
  const [year, part] = partsOf(bin, axis)
  return part === 0 ? String(year) : monthOf(year, part * (12 / axis.binsPerYear) + 1)
}

/** "2019" where the bin ends the year, else "2019-06". */
export function endOf(bin: number, axis: TimeAxis): string {
  const [year, part] = partsOf(bin, axis)
  return part === axis.binsPerYear - 1 ? String(year) : monthOf(year, (part + 1) * (12 / axis.binsPerYear))
}

function partsOf(bin: number, { firstYear, binsPerYear }: TimeAxis): readonly [number, number] {
  return [firstYear + Math.floor(bin / binsPerYear), bin % binsPerYear]
}

function monthOf(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`
}
