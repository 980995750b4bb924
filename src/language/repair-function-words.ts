import { before, behind, type Draft, isNounTag, isPlural, setTag } from './draft.ts'

const BASE_FORM = /^(?:VB|VBP)$/u

/** "to" before a verb is a particle, before a noun phrase a preposition. */
export function particleTo(word: Draft, at: number, words: readonly Draft[]): void {
  if (word.lower !== 'to') return
  const next = behind(words, at)
  const verb = next !== undefined && !next.isCapital && !next.isClosed && mayBeBase(next)
  const light = next !== undefined && (/^(?:be|have|do)$/u.test(next.lower) || next.fineTag === 'VB')
  if (verb || light) setTag(word, 'PART', 'TO')
  else setTag(word, 'ADP', 'IN')
}

function mayBeBase(word: Draft): boolean {
  return (BASE_FORM.test(word.fineTag) || /Verb/u.test(word.choices)) && !isPlural(word)
}

export function haveAndDo(word: Draft, at: number, words: readonly Draft[]): void {
  if (!/^(?:ha[vds]e?|having|d(?:o|oes|id|oing|one)|['’]ve)$/u.test(word.lower)) return
  const previous = before(words, at)
  if (/^(?:have|do)$/u.test(word.lower) && (previous?.fineTag === 'TO' || previous?.fineTag === 'MD'))
    word.fineTag = 'VB'
  const next = behind(words, at)
  const negated = /^(?:not|n['’]t)$/u.test(words[at + 1]?.lower ?? '')
  const perfect = next?.tag === 'VERB' && /^VB[DN]$/u.test(next.fineTag)
  const support =
    /^(?:do|does|did)$/u.test(word.lower) && (negated || (next?.tag === 'VERB' && BASE_FORM.test(next.fineTag)))
  const beforeBeen = /^(?:been|had|have)$/u.test(next?.lower ?? '')
  const isAuxiliary = word.lower.startsWith('d') ? support : perfect || beforeBeen
  word.tag = isAuxiliary ? 'AUX' : 'VERB'
}

/** Demonstrative, relative or subordinating. */
export function wordThat(word: Draft, at: number, words: readonly Draft[]): void {
  if (word.lower !== 'that') return
  const previous = words[at - 1]
  const next = words[at + 1]
  if (isNounTag(previous) && (next?.tag === 'VERB' || next?.tag === 'AUX')) setTag(word, 'PRON', 'WDT')
  else if (previous?.tag === 'VERB' || previous?.tag === 'ADJ' || previous?.text === ',' || isNounTag(previous))
    setTag(word, 'SCONJ', 'IN')
  else if (next?.tag === 'NOUN' || next?.tag === 'ADJ') setTag(word, 'DET', 'DT')
  else setTag(word, 'PRON', 'DT')
}

/** "told her" against "her plan". */
export function pronounHer(word: Draft, at: number, words: readonly Draft[]): void {
  if (word.lower !== 'her') return
  const next = words[at + 1]
  if (isNounTag(next) || next?.tag === 'ADJ' || next?.tag === 'NUM') setTag(word, 'PRON', 'PRP$')
  else setTag(word, 'PRON', 'PRP')
}

/** Verbs whose past participle looks like the base form (a closed class of English). */
const LIKE_BASE =
  /^(?:beset|bid|broadcast|burst|cast|cost|cut|forecast|hit|hurt|let|offset|outbid|overcome|override|overrun|put|quit|read|rerun|reset|rid|set|shed|shut|split|spread|thrust|undercut|upset)$/u
const BE_OR_HAVE = /^(?:be|am|is|are|was|were|been|being|has|have|had|having|['’]ve|['’]re)$/u

/** "was put on a list", "has cut ties": behind "be" or "have" such a form is the participle. */
export function participleLikeBase(word: Draft, at: number, words: readonly Draft[]): void {
  if (LIKE_BASE.test(word.lower) && BE_OR_HAVE.test(before(words, at)?.lower ?? '')) setTag(word, 'VERB', 'VBN')
}
