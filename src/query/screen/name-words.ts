import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGE_ROOT } from '../../core/package-root.ts'

/**
 * What a word says in the name of a body:
 * - name: it tells this body from others ("Huawei")
 * - kind: what body it is ("bank"); place: of which land or town; sector: line of business ("technology")
 * - legal: legal form ("Ltd"); filler: "of", "and"
 */
export type WordClass = 'name' | 'kind' | 'place' | 'sector' | 'legal' | 'filler'

export interface WordMeaning {
  readonly class: WordClass
  /** The one spelling that stands for all ("technology" for "technologies"). */
  readonly same: string
  /** ISO 3166-1 alpha-2, of the name of a state. */
  readonly country?: string
}

const CLASSES: readonly WordClass[] = ['kind', 'place', 'sector', 'legal', 'filler']
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Words and phrases, folded, by what they mean. */
export const NAME_WORDS: ReadonlyMap<string, WordMeaning> = readWords()

/** The longest phrase of the table, in words. */
export const LONGEST_PHRASE = Math.max(...[...NAME_WORDS.keys()].map((words) => words.split(' ').length))

/** Traditional Chinese characters by simplified ones. */
export const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  readRows('simplified.tsv').map(([traditional = '', simplified = '']) => [traditional, simplified]),
)

function readWords(): ReadonlyMap<string, WordMeaning> {
  const countries = countryNames()
  const words = new Map<string, WordMeaning>(
    [...countries].map(([same, country]) => [same, { class: 'place', same, country }]),
  )
  for (const [word = '', wordClass, same = ''] of readRows('name-words.tsv')) {
    const meant = same === '' ? foldWord(word) : same
    const country = countries.get(meant)
    words.set(foldWord(word), {
      class: CLASSES.find((known) => known === wordClass) ?? 'name',
      same: meant,
      ...(country === undefined ? {} : { country }),
    })
  }
  return words
}

function readRows(file: string): readonly (readonly string[])[] {
  const text = readFileSync(join(PACKAGE_ROOT, 'src', 'query', 'screen', file), 'utf8')
  const rows = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return rows.slice(1).map((line) => line.split('\t'))
}

/** The states by their English names, from the Unicode tables of Node: "south korea" is KR. */
function countryNames(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const codes = [...LETTERS].flatMap((one) => [...LETTERS].map((two) => one + two))
  const found = codes.flatMap((code) => {
    const name = /^(?:EU|EZ|UN|QO|XA|XB|ZZ)$/u.test(code) ? undefined : names.of(code)
    return name === undefined ? [] : [[foldWord(name), code] as const]
  })
  // Of two codes with one name (a former one, such as DD) the first in the alphabet would win: take the official.
  return new Map([
    ...found.reverse(),
    ['russia', 'RU'],
    ['germany', 'DE'],
    ['united kingdom', 'GB'],
    ['hong kong', 'HK'],
  ])
}

/** Letters as they compare: small, without accents and apostrophes, Nordic and other special letters as two or plain. */
export function foldWord(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}|['’ʼ`´]/gu, '')
    .toLowerCase()
    .replaceAll(/[ßæœøłđðþı]/gu, (letter) => SPECIAL[letter] ?? letter)
    .normalize('NFKC')
}

const SPECIAL: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}
