const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Readers turn a bare CR, and some of them NEL and U+2028, into LF, and a line end in an attribute into a space. */
const NUMBERED = /[\t\n\r\u007f-\u009f\u2028\u2029]/g

/** Control characters but for tab, LF and CR; halves of surrogate pairs; the two noncharacters XML 1.0 leaves out. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu

/**
 * Text for the inside of an element or an attribute. What XML 1.0 forbids even as a reference is made visible: control
 * characters become their pictures (U+2400 and up: "␀" for NUL), the rest U+FFFD.
 */
export function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, picture)
    .replace(/[&<>"]/g, (sign) => NAMED[sign] ?? sign)
    .replace(NUMBERED, (sign) => `&#${sign.charCodeAt(0)};`)
}

function picture(sign: string): string {
  const code = sign.charCodeAt(0)
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd'
}

/** A list as one text: parts joined by `|`, with `\` before a `|` or `\` of their own. */
export function joinList(parts: readonly string[]): string {
  return parts.map((part) => part.replace(/[\\|]/g, '\\$&')).join('|')
}
