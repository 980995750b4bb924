import { shapeOf, type WordShape } from './word-shape.ts'

/** A word as the model reads it: `pieces` are numbers in the vocabulary, never none. */
export interface EncodedWord {
  readonly pieces: readonly number[]
  readonly shape: WordShape
}

/** Cuts words into pieces of one vocabulary. `start` and `end` frame a sentence. */
export interface WordCutter {
  readonly start: number
  readonly end: number
  encode(word: string): EncodedWord
}

/** A longer word is read by its first pieces alone, as in training. */
const MAX_PIECES = 12
/** A run of more characters (code points) is unknown as a whole. */
const MAX_CHARACTERS = 100
/** About 5 MB; the words of some hundred articles. */
const MAX_CACHED = 20_000

/** Controls, formats (soft hyphen, joiners), private use, halves of surrogate pairs; what is unassigned stays. */
const REMOVED = /[\0\ufffd]|(?![\t\n\r])[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu
const WHITE_SPACE = /\s+/u
/** The blocks of ideographs that BERT cuts one by one. */
const IDEOGRAPH =
  /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{2a6df}\u{2a700}-\u{2b73f}\u{2b740}-\u{2b81f}\u{2b920}-\u{2ceaf}\u{2f800}-\u{2fa1f}]/gu
const ACCENT = /\p{Mn}/gu
/** Unlike \p{P}, BERT's punctuation takes in the symbols of ASCII, such as "$" and "+". */
const PUNCTUATION = /([\p{P}$+<=>^`|~])/u

/**
 * BERT's uncased WordPiece of one word at a time.
 * @param vocabulary - One piece a line, its number the line's; must hold [CLS], [SEP] and [UNK].
 * @throws Error if it does not.
 * @see https://arxiv.org/abs/1609.08144 (WordPiece: the longest piece that fits, from the left)
 */
export function createWordCutter(vocabulary: string): WordCutter {
  const numbers = new Map(vocabulary.split(/\r?\n/u).map((piece, number) => [piece, number]))
  const unknown = numberOf(numbers, '[UNK]')
  const cache = new Map<string, EncodedWord>()
  const cut = (word: string): readonly number[] => {
    const pieces = runsOf(word).flatMap((run) => piecesOf(run, numbers) ?? [unknown])
    return pieces.length === 0 ? [unknown] : pieces.slice(0, MAX_PIECES)
  }
  return {
    start: numberOf(numbers, '[CLS]'),
    end: numberOf(numbers, '[SEP]'),
    encode(word) {
      const known = cache.get(word)
      if (known !== undefined) return known
      if (cache.size >= MAX_CACHED) cache.clear()
      const encoded = { pieces: cut(word), shape: shapeOf(word) }
      cache.set(word, encoded)
      return encoded
    },
  }
}

function numberOf(numbers: ReadonlyMap<string, number>, piece: string): number {
  const number = numbers.get(piece)
  if (number === undefined) throw new Error(`the vocabulary has no ${piece}`)
  return number
}

/** Lower-cased runs without accents; marks and ideographs stand alone. */
function runsOf(word: string): readonly string[] {
  return word
    .replace(REMOVED, '')
    .replace(IDEOGRAPH, ' $& ')
    .normalize('NFD')
    .replace(ACCENT, '')
    .replace(/./gsu, (letter) => letter.toLowerCase()) // alone: a sigma at the end stays a plain one
    .split(WHITE_SPACE)
    .flatMap((run) => run.split(PUNCTUATION))
    .filter((run) => run !== '')
}

/** The pieces of one run, or null where some part of it fits no piece. */
function piecesOf(run: string, numbers: ReadonlyMap<string, number>): readonly number[] | null {
  const characters = [...run]
  if (characters.length > MAX_CHARACTERS) return null
  const pieces: number[] = []
  let start = 0
  while (start < characters.length) {
    let end = characters.length
    let number: number | undefined
    for (; end > start; end -= 1) {
      number = numbers.get((start === 0 ? '' : '##') + characters.slice(start, end).join(''))
      if (number !== undefined) break
    }
    if (number === undefined) return null
    pieces.push(number)
    start = end
  }
  return pieces
}
