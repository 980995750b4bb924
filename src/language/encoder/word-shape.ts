/** How a word is written: 0 no letter, 1 lower, 2 Title, 3 UPPER, 4 with a digit, 5 mixed case. */
export type WordShape = 0 | 1 | 2 | 3 | 4 | 5

/** Letters with a case of their own, as Python's str.islower and isupper count them; title case (ǅ) is neither. */
const UPPER = /\p{Uppercase}/u
const LOWER = /\p{Lowercase}/u
const TITLE = /\p{Lt}/u

/**
 * What a digit is to Python's str.isdigit: \p{Nd}, and of \p{No} those with Numeric_Type=Digit (superscripts, digits
 * in circles, with a full stop or in brackets; not fractions, and not ten and more).
 * @see https://www.unicode.org/Public/UCD/latest/ucd/extracted/DerivedNumericType.txt
 */
const DIGIT =
  /[\p{Nd}²³¹\u1369-\u1371\u19da\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247c\u2488-\u2490\u24ea\u24f5-\u24fd\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792\u{10a40}-\u{10a43}\u{10e60}-\u{10e68}\u{11052}-\u{1105a}\u{1f100}-\u{1f10a}]/u

/** The shape of a word, the same as `word_shape` of the training code in Python gives. */
export function shapeOf(word: string): WordShape {
  const [first = '', ...others] = word
  const rest = others.join('')
  if (isLower(word)) return 1
  if (isUpper(first) && isLower(rest)) return 2
  if (isUpper(word) && rest !== '') return 3
  if (DIGIT.test(word)) return 4
  return UPPER.test(word) ? 5 : 0
}

function isLower(text: string): boolean {
  return LOWER.test(text) && !UPPER.test(text) && !TITLE.test(text)
}

function isUpper(text: string): boolean {
  return UPPER.test(text) && !LOWER.test(text) && !TITLE.test(text)
}
