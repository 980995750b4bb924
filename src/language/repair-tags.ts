import { before, behind, type Draft, isFiniteVerb, isNounTag, setTag } from './draft.ts'

type Rule = (word: Draft, at: number, words: readonly Draft[]) => void

/** In order: each sees what the ones before it decided, from left to right. */
const RULES: readonly Rule[] = [
  particleTo,
  haveAndDo,
  wordThat,
  pronounHer,
  verbAfterTo,
  verbAfterModal,
  participleAfterAuxiliary,
  nounInNounSlot,
  nounAfterVerb,
  nounFromAdjective,
  verbBetweenSubjectAndObject,
  participleBeforeNoun,
  participleAfterNoun,
  finiteForm,
]

/** Mends what compromise's tagger gets wrong on news, in place. */
export function repairTags(words: readonly Draft[]): void {
  for (const rule of RULES) for (const [at, word] of words.entries()) rule(word, at, words)
}

const BASE_FORM = /^(?:VB|VBP)$/u
const isPlural = (word: Draft): boolean => /[^s]s$/u.test(word.lower) && word.lower.length > 3

/** "to" before a verb is a particle, before a noun phrase a preposition. */
function particleTo(word: Draft, at: number, words: readonly Draft[]): void {
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

function haveAndDo(word: Draft, at: number, words: readonly Draft[]): void {
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
function wordThat(word: Draft, at: number, words: readonly Draft[]): void {
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
function pronounHer(word: Draft, at: number, words: readonly Draft[]): void {
  if (word.lower !== 'her') return
  const next = words[at + 1]
  if (isNounTag(next) || next?.tag === 'ADJ' || next?.tag === 'NUM') setTag(word, 'PRON', 'PRP$')
  else setTag(word, 'PRON', 'PRP')
}

function verbAfterTo(word: Draft, at: number, words: readonly Draft[]): void {
  if (word.isClosed || word.isCapital || before(words, at)?.fineTag !== 'TO') return
  if (word.tag === 'NOUN' || word.tag === 'ADJ' || word.tag === 'VERB') setTag(word, 'VERB', 'VB')
}

function verbAfterModal(word: Draft, at: number, words: readonly Draft[]): void {
  const previous = before(words, at)
  const governs = previous?.fineTag === 'MD' || (previous?.tag === 'AUX' && /^(?:do|does|did)$/u.test(previous.lower))
  if (word.isClosed || word.isCapital || !governs || isPlural(word)) return
  if (word.tag === 'NOUN' || word.tag === 'ADJ' || word.tag === 'VERB') setTag(word, 'VERB', 'VB')
}

function participleAfterAuxiliary(word: Draft, at: number, words: readonly Draft[]): void {
  const previous = before(words, at)
  if (previous?.tag !== 'AUX' || word.tag !== 'VERB' || previous.fineTag === 'MD') return
  if (word.fineTag === 'VBD' || word.fineTag === 'VBN') setTag(word, 'VERB', 'VBN')
}

/** After an article, possessive, adjective or preposition a present-tense form is a noun: "Chinese firms", "data flows". */
function nounInNounSlot(word: Draft, at: number, words: readonly Draft[]): void {
  if (word.tag !== 'VERB' || !/^(?:VB|VBZ|VBP)$/u.test(word.fineTag) || word.isClosed) return
  const previous = words[at - 1]
  if (previous === undefined || previous.lower === 'to') return
  const next = behind(words, at)
  const opensPhrase = /^(?:DT|PRP\$|POS|CD|JJ|JJR|JJS|WP\$)$/u.test(previous.fineTag) && previous.lower !== 'that'
  const afterPreposition = previous.tag === 'ADP' && previous.fineTag === 'IN'
  const compound =
    previous.fineTag === 'NN' && (isFiniteVerb(next) || next?.tag === 'AUX' || isEnd(next) || next?.tag === 'ADP')
  if (opensPhrase || afterPreposition || (compound && word.fineTag !== 'VBP'))
    setTag(word, 'NOUN', isPlural(word) ? 'NNS' : 'NN')
}

/** "allowing firms to", "paid firms": a present-tense form right behind a full verb is its object. */
function nounAfterVerb(word: Draft, at: number, words: readonly Draft[]): void {
  if (word.tag !== 'VERB' || !/^(?:VBZ|VB)$/u.test(word.fineTag) || !isPlural(word) || word.isClosed) return
  const previous = words[at - 1]
  const governed =
    previous?.tag === 'VERB' || (previous?.tag === 'ADP' && previous.lower !== 'to') || previous?.tag === 'CCONJ'
  const next = words[at + 1]
  const verbless =
    next?.fineTag === 'TO' || next?.tag === 'ADP' || next?.tag === 'AUX' || isEnd(next) || next?.tag === 'PRON'
  if (governed && (previous?.tag !== 'CCONJ' || verbless)) setTag(word, 'NOUN', 'NNS')
}

/** "a Chinese official said", "the firm was": an adjective with a determiner and no noun behind it is the noun. */
function nounFromAdjective(word: Draft, at: number, words: readonly Draft[]): void {
  if (word.tag !== 'ADJ' || word.isClosed || word.isCapital || word.fineTag !== 'JJ') return
  const next = words[at + 1]
  if (
    isNounTag(next) ||
    next?.tag === 'ADJ' ||
    next?.tag === 'CCONJ' ||
    next?.fineTag === 'HYPH' ||
    next?.text === ',' ||
    next?.tag === 'NUM'
  )
    return
  if (next?.tag === 'VERB' && /^VB[NG]$/u.test(next.fineTag)) return
  let start = at - 1
  while (
    start >= 0 &&
    (words[start]?.tag === 'ADJ' ||
      words[start]?.tag === 'NOUN' ||
      words[start]?.tag === 'PROPN' ||
      words[start]?.fineTag === 'POS')
  )
    start -= 1
  const opener = words[start]
  const governed = /^(?:DT|PRP\$)$/u.test(opener?.fineTag ?? '')
  if (
    governed &&
    /^(?:official|officials|firm|representative|individual|executive|national|native|local|military|militant|regular|criminal|professional|intellectual|veteran|rival|principal|general|potential|original|republican|democrat|conservative|liberal|objective|initiative|alternative|captive|fugitive|relative|detective|operative|elite|public|deputy|chemical|material|proposal|rebel|radical|moderate|minor|senior|junior|superior|giant)$/u.test(
      word.lower,
    )
  )
    setTag(word, 'NOUN', 'NN')
}

function isEnd(word: Draft | undefined): boolean {
  return word === undefined || word.fineTag === '.' || word.text === ','
}

/** "Washington plans a ban", "the firms export chips": a form that may be a verb, between subject and object. */
function verbBetweenSubjectAndObject(word: Draft, at: number, words: readonly Draft[]): void {
  if (word.tag !== 'NOUN' || word.isCapital || !/Verb/u.test(word.choices)) return
  const previous = before(words, at)
  const next = words[at + 1]
  const opensObject = /^(?:DT|PRP\$|PRP|TO)$/u.test(next?.fineTag ?? '') || next?.tag === 'PROPN'
  if (!opensObject || words.slice(Math.max(0, at - 6), at).some(isFiniteVerb)) return
  const plural = previous?.fineTag === 'NNS' || /^(?:i|we|you|they)$/u.test(previous?.lower ?? '')
  const singular =
    previous?.tag === 'PROPN' || previous?.fineTag === 'NN' || /^(?:he|she|it)$/u.test(previous?.lower ?? '')
  if (isPlural(word) ? singular : plural) setTag(word, 'VERB', isPlural(word) ? 'VBZ' : 'VBP')
}

/** "the proposed list", "intensified tensions" at a phrase's start. */
function participleBeforeNoun(word: Draft, at: number, words: readonly Draft[]): void {
  if (word.tag !== 'VERB' || !/^VB[DN]$/u.test(word.fineTag)) return
  const previous = words[at - 1]
  const next = words[at + 1]
  if (previous?.fineTag === 'HYPH') setTag(word, 'VERB', 'VBN')
  if (!isNounTag(next) && next?.tag !== 'ADJ') return
  if (/^(?:DT|PRP\$|POS|JJ|CD)$/u.test(previous?.fineTag ?? '') || (previous?.tag === 'ADP' && previous.lower !== 'to'))
    setTag(word, 'VERB', 'VBN')
}

/** "equipment made by Huawei", "goods produced in China": no finite verb of its own before a preposition. */
function participleAfterNoun(word: Draft, at: number, words: readonly Draft[]): void {
  if (word.fineTag !== 'VBD' || word.tag !== 'VERB') return
  const next = words[at + 1]
  if (isNounTag(words[at - 1]) && next?.lower === 'by') setTag(word, 'VERB', 'VBN')
}

/** A base form that nothing governs is a present tense. */
function finiteForm(word: Draft, at: number, words: readonly Draft[]): void {
  if (word.tag !== 'VERB' || word.fineTag !== 'VB') return
  const previous = before(words, at)
  if (previous?.fineTag === 'NNS' || /^(?:i|we|you|they|who|that|which)$/u.test(previous?.lower ?? ''))
    word.fineTag = 'VBP'
}
