const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'

const SMALL = new Map([
  ...ONES.split(' ').map((word, index) => [word, index + 1] as const),
  ...TENS.split(' ').map((word, index) => [word, (index + 2) * 10] as const),
])

/** A number as written, for patterns: "28", "1,200", "twenty-four". */
export const NUMBER_PATTERN = String.raw`(?:\d{1,3}(?:,\d{3})+|\d{1,6}|(?:${TENS.replaceAll(' ', '|')})(?:-(?:${ONES.replaceAll(' ', '|')}))?|${ONES.replaceAll(' ', '|')})`

/** "twenty-four" is 24, "1,200" is 1200; null: no number below a million. */
export function readCount(written: string): number | null {
  const plain = written.toLowerCase().replaceAll(',', '')
  if (/^\d{1,6}$/u.test(plain)) return Number(plain)
  const parts = plain.split('-').map((word) => SMALL.get(word))
  return parts.every((part) => part !== undefined) ? parts.reduce<number>((sum, part) => sum + (part ?? 0), 0) : null
}
