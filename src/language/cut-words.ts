import type { Span } from '../core/span.ts'
import { LEADING_ABBREVIATIONS, TRAILING_ABBREVIATIONS } from './abbreviations.ts'
import type { Word } from './reader.ts'

const PIECE = new RegExp(
  [
    /(?<web>https?:\/\/[^\s<>"”’]*[^\s<>"”’.,;:!?)\]]|www\.[^\s<>"”’]*[^\s<>"”’.,;:!?)\]]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[@#][\p{L}\p{N}_]+)/u,
    /(?<dotted>\p{L}\.(?:\p{L}\.)+|\p{Lu}(?:\.\p{Lu})+(?![\p{L}\p{N}]))/u,
    /(?<number>\p{N}+(?:[.,:/]\p{N}+)*\p{L}*(?:-\p{Ll}+)*(?:[’']s(?!\p{L}))?)/u,
    /(?<money>(?:US|HK|NT|A|C|S|R)\$)/u,
    /(?<word>[\p{L}\p{N}_][\p{L}\p{M}\p{N}_\u00ad\u200b-\u200d]*(?:(?:[-‐‑]|[’'&](?=\p{L})|\.(?=\p{Ll}))[\p{L}\p{N}_][\p{L}\p{M}\p{N}_\u00ad\u200b-\u200d]*)*)/u,
    /(?<mark>\.{2,}|-{2,}|!+|\?+|\p{Emoji_Presentation}(?:[\u200d\ufe0f\u{1f3fb}-\u{1f3ff}]|(?<=\u200d)\p{Extended_Pictographic})*|\S)/u,
  ]
    .map((part) => part.source)
    .join('|'),
  'gu',
)

const CLITIC = /(?:n[’']t|[’'](?:s|ll|re|ve|d|m))$/iu

/** Behind a name these make a phrase, not a longer name: "Beijing-based", "US-led", "Paris-style". */
const SUFFIX_WORD =
  /^(?:led|based|run|made|born|built|wide|style|held|bound|only|free|centric|friendly|grown|specific|wary|like|\p{Ll}{2,}ed)$/u

/**
 * The words and marks of one sentence: in order, without overlap, and no character but white space left out.
 * Cut as the English treebanks do (possessive 's, n't, marks alone), save that a compound in lower case
 * ("state-run", "high-tech") stays one word. A compound with a name in it is cut: "US-China", "Beijing-based".
 * @param isCommon - Whether a lower-case word is ordinary English: "High-tech" at a sentence's start is no name.
 */
export function cutWords(text: string, sentence: Span, isCommon: (word: string) => boolean): readonly Word[] {
  const words: Word[] = []
  const add = (start: number, end: number) => {
    if (start < end) words.push({ start, end, text: text.slice(start, end) })
  }
  for (const found of text.slice(sentence.start, sentence.end).matchAll(PIECE)) {
    const start = sentence.start + found.index
    const end = start + found[0].length
    const { word, number } = found.groups ?? {}
    if (number !== undefined) cutClitic({ start, end }, text, add)
    else if (word === undefined) add(start, end)
    else for (const part of cutCompound(text, { start, end }, words.length === 0, isCommon)) cutClitic(part, text, add)
  }
  return joinAbbreviations(text, words, sentence.end)
}

/** Cuts "U.S.-China" parts, "and/or" and hyphens beside a name. */
function cutCompound(text: string, span: Span, isFirst: boolean, isCommon: (word: string) => boolean): readonly Span[] {
  const parts: Span[] = []
  let start = span.start
  for (let at = span.start + 1; at < span.end; at += 1) {
    if (!/[-‐‑]/u.test(text[at] ?? '')) continue
    const left = text.slice(start, at)
    const right = /^[^-‐‑]*/u.exec(text.slice(at + 1, span.end))?.[0] ?? ''
    if (!splitsAtHyphen(left, right, isFirst && parts.length === 0, isCommon)) continue
    parts.push({ start, end: at }, { start: at, end: at + 1 })
    start = at + 1
  }
  return [...parts, { start, end: span.end }]
}

function splitsAtHyphen(left: string, right: string, isFirst: boolean, isCommon: (word: string) => boolean): boolean {
  if (left.length < 2 || right.length < 2 || /^\p{N}/u.test(right)) return false
  if (/^\p{Lu}/u.test(right)) return true
  if (!/^\p{Lu}/u.test(left) || !isSuffix(right.replace(/[’'].*$/u, ''), isCommon)) return false
  return !(isFirst && isCommon(left.toLowerCase()))
}

/** "-based", "-speaking", but not the end of a given name ("Chih-ming"). */
function isSuffix(word: string, isCommon: (word: string) => boolean): boolean {
  return SUFFIX_WORD.test(word) || (/^\p{Ll}{2,}ing$/u.test(word) && isCommon(word))
}

function cutClitic(span: Span, text: string, add: (start: number, end: number) => void): void {
  const word = text.slice(span.start, span.end)
  const clitic = CLITIC.exec(word)?.[0].length ?? (word.toLowerCase() === 'cannot' ? 3 : 0)
  add(span.start, span.end - clitic)
  add(span.end - clitic, span.end)
}

/** "Mr" + "." is one word; so is "Co" + "." unless that full stop also ends the sentence. */
function joinAbbreviations(text: string, words: readonly Word[], sentenceEnd: number): readonly Word[] {
  const joined: Word[] = []
  for (const word of words) {
    const last = joined.at(-1)
    const stop = word.text === '.' && last !== undefined && last.end === word.start
    if (!stop || !isAbbreviation(last.text, word.end === sentenceEnd)) joined.push(word)
    else joined[joined.length - 1] = { start: last.start, end: word.end, text: text.slice(last.start, word.end) }
  }
  return joined
}

function isAbbreviation(word: string, endsSentence: boolean): boolean {
  const lower = word.toLowerCase()
  if (TRAILING_ABBREVIATIONS.has(lower)) return !(endsSentence && isWordToo(word))
  return !endsSentence && (LEADING_ABBREVIATIONS.has(lower) || /^\p{Lu}$/u.test(word))
}

/** "in the sun." ends in a word, "on Sun." in an abbreviation. */
function isWordToo(word: string): boolean {
  return !/^(?:inc|corp|ltd|co|jr|sr|etc|llc|plc)$/iu.test(word)
}
