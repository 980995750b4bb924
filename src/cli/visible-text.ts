/** Control characters, line ends of every kind, and the invisible ones that turn or hide text. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu
/** What joins emoji and letters into one sign: seen, if not alone. */
const JOINERS = new Set(['\u200c', '\u200d'])
const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** East Asian wide and full-width blocks (Unicode Standard Annex 11), coarsely: unassigned places count as wide. */
const WIDE =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18aff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u
/** Characters whose width is one without a look. */
const PLAIN = /^[\x20-\x7e]*$/u

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** `text` with control characters as escapes (`\n`, `\u001b`): an article must not be able to steer a terminal. */
export function visible(text: string): string {
  return text.replace(UNSEEN, (sign) => {
    if (JOINERS.has(sign)) return sign
    return SHORT[sign] ?? `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`
  })
}

/** JSON.stringify escapes only the first 32 control characters; a terminal obeys some of the others. */
export function escapeUnseen(json: string): string {
  return json.replaceAll(
    /[\u007f-\u009f\p{Bidi_Control}\u2028\u2029]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Columns that `text` takes in a terminal: two for Chinese, Japanese and Korean characters and for emoji. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment)
  return width
}

/** The beginning of `text` that fits, with "…" for what is left out. */
export function cutToWidth(text: string, columns: number): string {
  if (text.length <= columns && PLAIN.test(text)) return text
  let width = 0
  let kept = ''
  let fits = ''
  for (const { segment } of graphemes.segment(text)) {
    width += graphemeWidth(segment)
    if (width > columns) return `${fits}…`
    kept += segment
    if (width < columns) fits = kept
  }
  return text
}

function graphemeWidth(segment: string): 0 | 1 | 2 {
  if (WIDE.test(segment)) return 2
  return /^[\p{Mn}\p{Me}\p{Cf}]+$/u.test(segment) ? 0 : 1
}
