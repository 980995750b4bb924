/** The names that news pages use (WHATWG HTML, named character references); others stay as written. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bull: '•',
  euro: '€',
  pound: '£',
  copy: '©',
}
const MAX_CODE_POINT = 0x10ffff

/** Decode character references, for pages that no parser is let near. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(?<decimal>\d{1,7})|#x(?<hex>[\da-f]{1,6})|(?<name>[a-z]{2,6}));/giu, (whole, ...rest) => {
    const groups: Record<string, string | undefined> = rest.at(-1)
    if (groups.name !== undefined) return NAMED[groups.name] ?? whole
    const code = groups.decimal === undefined ? Number.parseInt(groups.hex ?? '', 16) : Number(groups.decimal)
    const isCharacter = code > 0 && code <= MAX_CODE_POINT && (code < 0xd800 || code > 0xdfff)
    return isCharacter ? String.fromCodePoint(code) : '\uFFFD'
  })
}
