import { editsBetween, jaroWinkler } from '../../core/string-distance.ts'
import { type Syllable, splitPinyin } from './pinyin.ts'
import type { NameToken } from './prepare-name.ts'
import { remember } from './remember.ts'

/** How two words are alike; `similarity` 0 to 1. */
export interface TokenMatch {
  readonly kind:
    | 'abbreviation'
    | 'part'
    | 'same word'
    | 'same word, written otherwise'
    | 'spelling'
    | 'transliteration'
    | 'initial'
  readonly similarity: number
}

const ABBREVIATION_SIMILARITY = 0.9
const MIN_ABBREVIATION = 4
const PART_SIMILARITY = 0.92
/** Of the characters of the longer name. */
const MIN_PART = 0.6
const INITIAL_SIMILARITY = 0.8
const SOUND_SIMILARITY = 0.92
const SOUND_SPELLING_SIMILARITY = 0.88
/** -n for -ng and z for zh, which many speakers in the south do not tell apart. */
const SOUTHERN_SIMILARITY = 0.8
/** A slip of the pen seldom takes the first letter. */
const FIRST_LETTER_FACTOR = 0.9
const MIN_FUZZY_LENGTH = 5
const LONG_WORD = 9
/** Longer by more, no spelling of one word is. */
const MAX_LONGER = 4

/** Null: two words. */
export function compareTokens(a: NameToken, b: NameToken, isPerson: boolean): TokenMatch | null {
  if (a.text === b.text) {
    return { kind: a.written === b.written ? 'same word' : 'same word, written otherwise', similarity: 1 }
  }
  if (isPerson && (isInitialOf(a, b) || isInitialOf(b, a))) return { kind: 'initial', similarity: INITIAL_SIMILARITY }
  if (!isPerson && (isShortFor(a, b) || isShortFor(b, a))) {
    return { kind: 'abbreviation', similarity: ABBREVIATION_SIMILARITY }
  }
  if (isPartOf(a.text, b.text) || isPartOf(b.text, a.text)) return { kind: 'part', similarity: PART_SIMILARITY }
  if (Math.abs(a.text.length - b.text.length) > MAX_LONGER) return null
  if (a.isAcronym || b.isAcronym || !isPlainLatin(a.text) || !isPlainLatin(b.text)) return null
  const [one, two] = [splitPinyin(a.text), splitPinyin(b.text)]
  return one !== null && two !== null
    ? comparePinyin(a.text, b.text, { one, two, isPerson })
    : compareLetters(a.text, b.text)
}

function isInitialOf(short: NameToken, long: NameToken): boolean {
  return short.text.length === 1 && long.text.length > 1 && long.text.startsWith(short.text)
}

/** "comm" for "communications"; a word that tells names apart is not cut short (Sino, Sinopec). */
function isShortFor(short: NameToken, long: NameToken): boolean {
  if (long.class !== 'sector' && long.class !== 'kind') return false
  const { length } = short.written
  return length >= MIN_ABBREVIATION && length < long.written.length && long.written.startsWith(short.written)
}

/** 寒武纪 in 中科寒武纪. */
function isPartOf(short: string, long: string): boolean {
  return /^\p{Script=Han}{3,}$/u.test(short) && short.length >= MIN_PART * long.length && long.includes(short)
}

/** Letters alone: "360" and "361" are two names, as are 华为 and 华能. */
function isPlainLatin(text: string): boolean {
  return /^[a-z]+$/u.test(text)
}

interface PinyinPair {
  readonly one: readonly Syllable[]
  readonly two: readonly Syllable[]
  readonly isPerson: boolean
}

/**
 * Two words that are both good pinyin are two names more often than a misprint: Huawei, Huabei. Syllables that differ
 * in -n/-ng or z/zh alone are one; of a body also finals that differ in one letter (Huawai), of a person not
 * (Jinping, Jianping).
 */
function comparePinyin(a: string, b: string, { one, two, isPerson }: PinyinPair): TokenMatch | null {
  if (one.length !== two.length) return isPerson ? null : compareSpelling(a, b)
  const unlike = one.flatMap((syllable, i) => {
    const other = two[i]
    return other === undefined || (syllable.initial === other.initial && syllable.final === other.final)
      ? []
      : [[syllable, other] as const]
  })
  if (unlike.every(([x, y]) => southern(x) === southern(y))) {
    return { kind: 'transliteration', similarity: SOUTHERN_SIMILARITY }
  }
  if (unlike.some(([x, y]) => x.initial !== y.initial)) return null
  return isPerson ? null : compareSpelling(a, b)
}

function southern({ initial, final }: Syllable): string {
  return initial.replace(/^([zcs])h$/u, '$1') + final.replace(/g$/u, '')
}

function compareLetters(a: string, b: string): TokenMatch | null {
  const near = compareSpelling(a, b)
  if (near !== null) return near
  const [one, two] = [soundOf(a), soundOf(b)]
  if (Math.min(one.length, two.length) < MIN_FUZZY_LENGTH - 1) return null
  if (one === two) return { kind: 'transliteration', similarity: SOUND_SIMILARITY }
  return compareSpelling(one, two) === null ? null : { kind: 'transliteration', similarity: SOUND_SPELLING_SIMILARITY }
}

/** Within one edit, or two of a long word. */
function compareSpelling(a: string, b: string): TokenMatch | null {
  const shorter = Math.min(a.length, b.length)
  const allowed = shorter < MIN_FUZZY_LENGTH ? 0 : shorter < LONG_WORD ? 1 : 2
  if (allowed === 0 || editsBetween(a, b, allowed) > allowed) return null
  return { kind: 'spelling', similarity: jaroWinkler(a, b) * (a[0] === b[0] ? 1 : FIRST_LETTER_FACTOR) }
}

/** What other alphabets become in Latin letters differs by language: Poutine and Putin, Aleksandr and Alexandr. */
const soundOf = remember((word) =>
  word
    .replaceAll(/s?tch|tsch/gu, 'ch')
    .replaceAll('sch', 'sh')
    .replaceAll('ph', 'f')
    .replaceAll('kh', 'h')
    .replaceAll(/d?zh|dj/gu, 'j')
    .replaceAll('ou', 'u')
    .replaceAll('x', 'ks')
    .replaceAll('ck', 'k')
    .replaceAll(/[yj]/gu, 'i')
    .replaceAll('w', 'v')
    .replaceAll(/([aou])e/gu, '$1') // ü, ö, ä written out
    .replaceAll(/(.)\1/gu, '$1')
    .replace(/(?<=.{3})e$/u, '')
    .replace(/^ie/u, 'e'),
)
