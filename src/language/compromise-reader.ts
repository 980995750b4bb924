import { CLOSED_CLASS, HAVE_DO, type WordClass } from './closed-class.ts'
import { type CompromiseTerm, lexiconTags, tagTerms } from './compromise-door.ts'
import { decideNames } from './decide-names.ts'
import { type Draft, smallWord } from './draft.ts'
import { lemmaOf } from './lemma.ts'
import { classFromCompromise, classOfMark } from './penn-tags.ts'
import type { LanguageReader, Word, WordReading } from './reader.ts'
import { repairTags } from './repair-tags.ts'

const CLITIC = /^['’](?:s|ll|re|ve|d|m)$|^n['’]t$/iu
const NAME_TAGS =
  /^(?:FirstName|LastName|FemaleName|MaleName|Person|Place|City|Country|Region|Organization|ProperNoun|SportsTeam|Demonym|Month|WeekDay)$/u

/** Tags and lemmas by compromise's tagger and our repairs; no trees. */
export const compromiseReader: LanguageReader = {
  read: async (sentences) => {
    const tagged = tagTerms(sentences.map(({ words }) => termsOf(words)))
    const drafts = sentences.map(({ words }, i) => draftsOf(words, tagged[i] ?? []))
    decideNames(drafts, sentences, isCommonWord)
    for (const words of drafts) repairTags(words)
    return drafts.map((words) => ({ words: words.map(readingOf), guesses: [] }))
  },
}

/** Whether a word in lower case is ordinary English, so that a capital at a sentence's start says nothing. */
export function isCommonWord(word: string): boolean {
  if (CLOSED_CLASS.has(word) || Object.hasOwn(HAVE_DO, word)) return true
  const tags = lexiconTags(word)
  return tags.length > 0 && !tags.some((tag) => NAME_TAGS.test(tag))
}

/** Marks and clitics stay outside: compromise wants "China's" in one piece and marks around words. */
function termsOf(words: readonly Word[]): readonly CompromiseTerm[] {
  const terms: CompromiseTerm[] = []
  for (const { text } of words) {
    const last = terms.at(-1)
    if (last !== undefined && CLITIC.test(text) && /^['’]s$/iu.test(text)) {
      terms[terms.length - 1] = term(`${last.text}'s`)
    } else if (classOfMark(text)?.tag === 'PUNCT') {
      if (last !== undefined) terms[terms.length - 1] = { ...last, post: `${text} ` }
    } else terms.push(term(text))
  }
  return terms
}

function term(text: string): CompromiseTerm {
  const plain = text.replaceAll('’', "'")
  return { text: plain, normal: smallWord(plain).replace(/\.$/u, ''), pre: '', post: ' ', tags: new Set() }
}

function draftsOf(words: readonly Word[], terms: readonly CompromiseTerm[]): readonly Draft[] {
  const drafts: Draft[] = []
  let next = 0
  for (const [i, { text }] of words.entries()) {
    const lower = smallWord(text)
    const mark = classOfMark(text)
    const isClitic = CLITIC.test(text) && /^['’]s$/iu.test(text) && drafts.length > 0
    const found = mark?.tag === 'PUNCT' || isClitic ? undefined : terms[next++]
    const closed = isClitic ? classOfS(words, i) : (mark ?? (isAcronym(text) ? undefined : closedClass(lower)))
    const wordClass =
      closed ??
      (isAcronym(text) ? { tag: 'PROPN', fineTag: 'NNP' } : undefined) ??
      classFromCompromise(found?.tags ?? new Set(), lower)
    drafts.push({
      text,
      lower,
      isCapital: /^\p{Lu}/u.test(text),
      choices: found?.switch ?? '',
      isClosed: closed !== null && closed !== undefined,
      tag: wordClass.tag,
      fineTag: wordClass.fineTag,
    })
  }
  return drafts
}

function closedClass(lower: string): WordClass | undefined {
  if (Object.hasOwn(HAVE_DO, lower)) return { tag: 'VERB', fineTag: HAVE_DO[lower] ?? 'VB' }
  if (lower === 'to') return { tag: 'PART', fineTag: 'TO' }
  return CLOSED_CLASS.get(lower)
}

/** "US" and "WHO" are names, "us" and "who" are not; compromise does not tell them apart. */
function isAcronym(text: string): boolean {
  return text === 'US' || text === 'WHO' || /^(?:\p{Lu}\.){2,}$/u.test(text)
}

/** "it's": a verb behind a pronoun, else the possessive. */
function classOfS(words: readonly Word[], at: number): WordClass {
  const host = words[at - 1]?.text.toLowerCase() ?? ''
  const isVerb = /^(?:he|she|it|that|there|here|what|who|where|how|when|this|everything|everyone)$/u.test(host)
  return isVerb ? { tag: 'AUX', fineTag: 'VBZ' } : { tag: 'PART', fineTag: 'POS' }
}

function readingOf(word: Draft): WordReading {
  return { lemma: lemmaOf(word), tag: word.tag, fineTag: word.fineTag, head: null, relation: '' }
}
