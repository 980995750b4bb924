/** A line of the table. */
export interface Row {
  readonly what: string
  readonly measured: string
  /** Against what it is compared with, or the limit that it was given; empty: with nothing. */
  readonly compared: string
}

export function printTable(rows: readonly Row[]): void {
  console.log('| what | measured | compared |\n|---|---|---|')
  for (const { what, measured, compared } of rows) console.log(`| ${what} | ${measured} | ${compared} |`)
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** "1.21 s", and what part of the limit that is. */
export function timeRow(what: string, ms: number, limitMs: number | null): Row {
  const compared = limitMs === null ? '' : `${(ms / limitMs).toFixed(2)} of ${limitMs / 1000} s`
  return { what, measured: ms < 1000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(2)} s`, compared }
}
