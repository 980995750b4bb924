/** Half of a character, which a damaged text may hold, is in no address. */
export function encode(value: string): string {
  return encodeURIComponent(value.replaceAll(/\p{Surrogate}/gu, '\ufffd'))
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
}

export function splitList(text: string | null): readonly string[] {
  return text === null || text === '' ? [] : text.split(',')
}

export function isId(text: string | undefined, prefix: string): text is string {
  return text !== undefined && new RegExp(`^${prefix}:[\\w-]{1,64}$`, 'u').test(text)
}

/** A year, month or day; null for anything else. */
export function readDate(text: string | null): string | null {
  return text !== null && /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u.test(text) ? text : null
}
