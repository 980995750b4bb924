/** Control characters but for tab, LF and CR; halves of surrogate pairs; the two noncharacters XML 1.0 leaves out. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what plain text cannot hold
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu

/** Most texts: nothing in them has to be looked for. */
const PRINTABLE = /^[\t\n\r -~]*$/

/**
 * What neither XML 1.0 nor the readers of text tables take, made visible: control characters become their pictures
 * (U+2400 and up: "␀" for NUL), the rest U+FFFD.
 */
export function showForbidden(text: string): string {
  return PRINTABLE.test(text) ? text : text.replace(FORBIDDEN, picture)
}

function picture(sign: string): string {
  const code = sign.charCodeAt(0)
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd'
}
