import { showForbidden } from './plain-text.ts'

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Readers turn a bare CR, and some of them NEL and U+2028, into LF, and a line end in an attribute into a space. */
const NUMBERED = /[\t\n\r\u007f-\u009f\u2028\u2029]/g

/** Most texts: nothing in them has to be looked for. */
const PLAIN = /^[ !#-%'-;=?-~]*$/

/** Text for the inside of an element or an attribute. What XML 1.0 forbids even as a reference is made visible. */
export function escapeXml(text: string): string {
  if (PLAIN.test(text)) return text
  return showForbidden(text)
    .replace(/[&<>"]/g, (sign) => NAMED[sign] ?? sign)
    .replace(NUMBERED, (sign) => `&#${sign.charCodeAt(0)};`)
}
