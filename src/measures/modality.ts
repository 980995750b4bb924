import type { Token } from '../core/language.ts'
import type { Scene } from './sentence-scene.ts'

/** How far a verb's deed has come, as its own words tell it. */
export type Modality = 'fact' | 'plan' | 'wish' | 'none'

const NEGATION =
  /^(?:not|n['’]t|never|no|nor|neither|without|den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing)|fail(?:s|ed)?|reject(?:s|ed)?)$/iu
const PLAN_WORD =
  /^(?:will|shall|['’]ll|plan|prepare|commit|intend|want|vow|promise|agree|aim|pledge|decide|expect|set|seek|move|poise|propose|indicate|bid|push|effort|due|about|ready|about|initiative|study|task)$/iu
const WISH_WORD =
  /^(?:would|should|must|may|might|can|could|need|urge|call|ask|demand|press|want|request|recommend|suggest|necessary|advise|consider|mull|weigh|debate|possibility|possible|whether|if|unless|hope|petition|appeal|lobby|tell|require|challenge|threaten|threat)$/iu
/** What makes somebody do it: "force", and "push" where nothing else is pushed for. */
const CAUSE_WORD = /^(?:prompt|lead|cause|force|drive|spur|compel|induce|provoke)$/iu
const LOOK_BACK = 6

/** Reads the words in front of a verb: "plans to lift" is a plan, "urged it to lift" a wish, "has lifted" a fact. */
export function modalityOf(scene: Scene, verb: Token): Modality {
  const before = wordsBefore(scene, verb)
  if (before.slice(-3).some(({ text }) => NEGATION.test(text))) return 'none'
  const governor = before.findLast((token) => isGovernor(token))
  if (isOpenForm(verb, before)) {
    // ", imposing tariffs" tells a deed; "on passing the act" does not say whether it was done.
    if (governor === undefined && verb.fineTag === 'VBG') return isAside(before) ? 'fact' : 'none'
    const cause = before.findLast(({ lemma, tag }) => tag === 'VERB' && CAUSE_WORD.test(lemma))
    // ", prompting A to impose tariffs": it has imposed them if it was prompted.
    if (governor === undefined) return cause === undefined ? 'plan' : modalityOf(scene, cause)
    return WISH_WORD.test(governor.lemma) ? 'wish' : 'plan'
  }
  const near = before.slice(-3).findLast(({ lemma, tag }) => tag === 'AUX' && isModal(lemma))
  if (near !== undefined) return /^(?:will|shall|['’]ll)$/iu.test(near.text) ? 'plan' : 'wish'
  return before.some(({ text }) => /^(?:if|unless|whether)$/iu.test(text)) ? 'wish' : 'fact'
}

/** Whether an infinitive hangs on a word of planning or wishing; "rolled out rules to limit" tells an aim. */
export function isGoverned(scene: Scene, verb: Token): boolean {
  return wordsBefore(scene, verb).some(isGovernor)
}

function wordsBefore(scene: Scene, verb: Token): readonly Token[] {
  const window = scene.tokens.slice(Math.max(0, verb.index - LOOK_BACK), verb.index)
  const cut = window.findLastIndex(({ text }) => /^[;:—–]$/u.test(text))
  return window.slice(cut + 1)
}

function isGovernor({ lemma, text }: Token): boolean {
  return PLAN_WORD.test(lemma) || WISH_WORD.test(lemma) || /^(?:planned|proposed)$/iu.test(text)
}

/** ", imposing tariffs", "with A imposing tariffs": told beside the main clause. */
function isAside(before: readonly Token[]): boolean {
  const at = before.findLastIndex(({ text }) => /^with$/iu.test(text))
  return (
    before.at(-1)?.text === ',' ||
    (at >= 0 && at < before.length - 1 && !before.slice(at).some(({ text }) => text === ','))
  )
}

/** An infinitive or a gerund takes its sense from what governs it. */
function isOpenForm(verb: Token, before: readonly Token[]): boolean {
  const previous = before.findLast(({ tag }) => tag !== 'ADV')
  if (previous?.text.toLowerCase() === 'to') return true
  const hasParticiple = verb.fineTag === 'VBN' || verb.fineTag === 'VBD'
  if (/^(?:be|been)$/iu.test(previous?.text ?? '') && before.at(-2)?.text.toLowerCase() === 'to') return true
  if (hasParticiple || verb.fineTag !== 'VBG') {
    const conjoined = /^(?:and|or)$/iu.test(previous?.text ?? '') && verb.fineTag === 'VB'
    return conjoined
  }
  const isProgressive = /^(?:is|are|was|were|been|be|['’]s|['’]re)$/iu.test(previous?.text ?? '')
  return !isProgressive && !/^(?:after|by|since|in)$/iu.test(previous?.text ?? '')
}

function isModal(lemma: string): boolean {
  return /^(?:will|would|shall|should|may|might|can|could|must|['’]ll)$/iu.test(lemma)
}
