import type { Token } from '../core/language.ts'
import type { MeasureStage } from '../core/measure.ts'
import type { Step } from './find-stages.ts'
import { modalityOf } from './modality.ts'
import { evidenceFor, type Scene, spanOver } from './sentence-scene.ts'
import { STAGE_VERBS } from './stage-words.ts'

const REACH = 14
const INSTRUMENT =
  /\b(?:measures?|rules?|regulations?|restrictions?|steps?|orders?|decrees?|curbs|controls|polic(?:y|ies)|laws?|act|code)\b/iu
/** Verbs of rule-making that are no step of the rule that they change. */
const AMENDS = /^(?:amend|revise|update|modify)$/iu

/**
 * "issued an order to curb exports", "amends the Trade Code to implement controls": the purpose is as far as the
 * rules are that serve it.
 * @param aim - The verb behind "to".
 */
export function instrumentStep(scene: Scene, aim: Token): Step | null {
  if (scene.tokens[aim.index - 1]?.text.toLowerCase() !== 'to') return null
  const verb = scene.tokens
    .slice(Math.max(0, aim.index - REACH), aim.index - 1)
    .findLast((token) => token.tag === 'VERB' && stageOf(token) !== null)
  if (verb === undefined) return null
  const between = scene.document.text.slice(verb.end, aim.start)
  const stage = stageOf(verb)
  if (stage === null || !INSTRUMENT.test(between) || /[;:]/u.test(between)) return null
  if (modalityOf(scene, verb) !== 'fact') return null
  const event = scene.events.find(({ trigger }) => trigger.start === verb.start) ?? null
  const evidence = evidenceFor(scene, spanOver(verb, aim), 'stage/instrument')
  return { report: { stage, date: event?.date ?? null, evidence }, event }
}

function stageOf({ lemma }: Token): MeasureStage | null {
  if (AMENDS.test(lemma)) return 'enacted'
  const stage = STAGE_VERBS.get(lemma.toLowerCase())?.fact ?? null
  return stage === 'proposed' || stage === 'suspended' || stage === 'lifted' ? null : stage
}
