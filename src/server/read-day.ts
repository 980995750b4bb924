/** A year, month or day; null for anything else. */
export function readDay(text: string | undefined): string | null {
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u.test(text ?? '') ? (text ?? null) : null
}
