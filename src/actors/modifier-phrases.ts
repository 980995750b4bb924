import type { Sentence, Token } from '../core/language.ts'
import type { Knowledge, Phrase } from './find-phrases.ts'
import { partyClasses } from './word-lists.ts'

/** Bodies that need no article before another noun: "a government spokesman", "the cabinet decision". */
const MODIFIER = /^(?:government|administration|cabinet|parliament|commission)$/u

/** Also who the reader takes for a party there: "voter turnout", "terrorist attacks" are of voters and terrorists. */
export function modifierAt(
  sentence: Sentence,
  token: Token,
  { names, isParty }: Pick<Knowledge, 'names'> & Pick<Phrase, 'isParty'>,
): Phrase | null {
  const lemma = lemmaOf(token)
  const next = sentence.tokens[token.index + 1]
  const before = sentence.tokens[token.index - 1]
  const isCovered = names.some(({ from, to }) => from <= token.index && token.index < to)
  const isPeople = isParty && partyClasses(lemma).size > 0
  if (token.relation !== 'compound' || next?.tag !== 'NOUN' || isCovered) return null
  if (!MODIFIER.test(lemma) && !isPeople) return null
  if (/^(?:NOUN|PROPN|ADJ)$/u.test(before?.tag ?? '') || before?.fineTag === 'POS') return null
  const [from, to] = [token.index, token.index + 1]
  return {
    ...{ sentence: sentence.index, from, to, head: from, lemma, classes: partyClasses(lemma), isPlural: false },
    ...{ determiner: 'definite', core: from, owner: null, complement: null, ownerPronoun: null, isParty },
    isModifier: !isPeople,
  }
}

/** The noun's lemma, of a noun in capitals too. */
export function lemmaOf(token: Token): string {
  if (token.tag !== 'PROPN') return token.lemma
  const lower = token.text.toLowerCase()
  if (!token.fineTag.endsWith('S') && partyClasses(lower).size > 0) return lower
  return lower.replace(/ies$/u, 'y').replace(/([^s])s$/u, '$1')
}
