import { type Draft, setTag } from './draft.ts'
import type { WordSentence } from './reader.ts'

/** -an and -ese words that compromise does not know; nouns of the kind ("a European", "the Chinese") are left as they are. */
const DEMONYM = /(?:ese|ish|(?:i|e|ri|ni|ti|li)an|can|ban|man|aqi|eli|stani|emeni|bian|wegian)$/u

const ACRONYM = /^\p{Lu}[\p{Lu}\d&.]+$/u

/** Organisations and countries that look like a pronoun in capitals: in a sentence that is not in capitals they are meant. */
const SHOUTED_PRONOUN = /^(?:WHO|US|IT)$/u

/**
 * Decides over the whole document which capitalised words are names. The tagger that went before knows verbs and names in
 * headlines and at a sentence's start, but not that a capital inside a sentence is a name's, nor that "Ban" in a headline
 * is none.
 */
export function settleNames(
  drafts: readonly (readonly Draft[])[],
  sentences: readonly WordSentence[],
  isCommon: (word: string) => boolean,
): void {
  const { capital, small } = countForms(drafts, sentences)
  for (const [i, words] of drafts.entries()) {
    const heading = (sentences[i]?.isHeading ?? false) || isTitleCase(words) || isShouted(words)
    for (const [at, word] of words.entries()) {
      if (!word.isCapital) continue
      if (heading) {
        const ordinary = isCommon(word.lower) || small.has(word.lower)
        if (word.tag === 'PROPN' && ordinary && !capital.has(word.lower)) setTag(word, 'NOUN', 'NN')
      } else if (ACRONYM.test(word.text) && (isOpenClass(word) || SHOUTED_PRONOUN.test(word.text))) asName(word)
      else if (word.text === 'May' && isPast(words[at + 1])) asName(word)
      else if (!opensClause(words, at) && (isOpenClass(word) || isNameOpener(word, words[at + 1]))) asName(word)
    }
  }
}

/** "May warned China": no modal stands before a form of the past. */
function isPast(word: Draft | undefined): boolean {
  return word?.fineTag === 'VBD' || word?.fineTag === 'VBZ'
}

function asName(word: Draft): void {
  if (word.fineTag === 'JJ' && word.tag === 'ADJ' && DEMONYM.test(word.lower)) return
  setTag(word, 'PROPN', /[^s]s$/u.test(word.lower) && word.fineTag === 'NNS' ? 'NNPS' : 'NNP')
}

/** "New Zealand", "Under Secretary", "First Solar": a small word with a capital before another capital. */
function isNameOpener(word: Draft, next: Draft | undefined): boolean {
  return next?.isCapital === true && /^(?:ADJ|ADV|NUM|ADP)$/u.test(word.tag) && /^\p{Lu}\p{Ll}/u.test(word.text)
}

function isOpenClass(word: Draft): boolean {
  return !word.isClosed && word.tag !== 'NUM' && word.tag !== 'PUNCT' && word.tag !== 'SYM'
}

function opensClause(words: readonly Draft[], at: number): boolean {
  for (let i = at - 1; i >= 0; i -= 1) {
    const word = words[i]
    if (word === undefined || word.text === ':' || word.fineTag === '.') return true
    if (word.tag !== 'PUNCT') return false
    if (/^["“‘'«]$/u.test(word.text)) return true
  }
  return true
}

function isTitleCase(words: readonly Draft[]): boolean {
  const long = words.filter((word) => /^\p{L}{4,}/u.test(word.text))
  return (
    long.length >= 4 &&
    words.at(-1)?.fineTag !== '.' &&
    long.filter((word) => word.isCapital).length / long.length >= 0.8
  )
}

function isShouted(words: readonly Draft[]): boolean {
  const long = words.filter((word) => /^\p{L}{2,}/u.test(word.text))
  return long.length >= 2 && long.filter((word) => ACRONYM.test(word.text)).length / long.length >= 0.6
}

/** Words seen, outside clause starts and headlines, with a capital and without. */
function countForms(drafts: readonly (readonly Draft[])[], sentences: readonly WordSentence[]) {
  const capital = new Set<string>()
  const small = new Set<string>()
  for (const [i, words] of drafts.entries()) {
    if ((sentences[i]?.isHeading ?? false) || isTitleCase(words)) continue
    for (const [at, word] of words.entries()) {
      if (!word.isCapital) small.add(word.lower)
      else if (!opensClause(words, at)) capital.add(word.lower)
    }
  }
  return { capital, small }
}
