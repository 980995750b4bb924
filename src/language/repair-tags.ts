import { before, behind, type Draft, isFiniteVerb, isNounTag, isPlural, setTag } from './draft.ts'
import { haveAndDo, participleLikeBase, particleTo, pronounHer, wordThat } from './repair-function-words.ts'

type Rule = (word: Draft, at: number, words: readonly Draft[]) => void

/** In order: each sees what the ones before it decided, from left to right. */
const RULES: readonly Rule[] = [
  particleTo,
  participleLikeBase,
  haveAndDo,
  wordThat,
  pronounHer,
  verbAfterTo,
  verbAfterModal,
  participleAfterAuxiliary,
  nounAfterVerb,
  nounInNounSlot,
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
    (next?.text === ',' && words[at + 2]?.tag === 'ADJ' && isNounTag(words[at + 3])) ||
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

/** "equipment made by Huawei"; "a boy arrested in May was freed": the finite verb comes later. */
function participleAfterNoun(word: Draft, at: number, words: readonly Draft[]): void {
  if (word.fineTag !== 'VBD' || word.tag !== 'VERB') return
  const next = words[at + 1]
  const previous = words[at - 1]
  if (next?.lower === 'by' && (isNounTag(previous) || previous?.tag === 'CCONJ')) setTag(word, 'VERB', 'VBN')
  else if (isNounTag(previous) && next?.tag === 'ADP' && finiteFollows(words, at + 2)) setTag(word, 'VERB', 'VBN')
}

function finiteFollows(words: readonly Draft[], from: number): boolean {
  for (const word of words.slice(from, from + 12)) {
    if (isFiniteVerb(word)) return true
    if (/^(?:PUNCT|CCONJ|SCONJ|PRON)$/u.test(word.tag) || word.lower === 'that') return false
  }
  return false
}

/** A base form that nothing governs is a present tense. */
function finiteForm(word: Draft, at: number, words: readonly Draft[]): void {
  if (word.tag !== 'VERB' || word.fineTag !== 'VB') return
  const previous = before(words, at)
  if (previous?.fineTag === 'NNS' || /^(?:i|we|you|they|who|that|which)$/u.test(previous?.lower ?? ''))
    word.fineTag = 'VBP'
}
