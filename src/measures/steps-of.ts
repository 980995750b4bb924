import { eventSteps } from './event-steps.ts'
import { explicitDate } from './explicit-date.ts'
import { findSteps, type Step } from './find-stages.ts'
import { instrumentStep } from './instrument-steps.ts'
import { modalityOf } from './modality.ts'
import { place } from './references.ts'
import { evidenceFor } from './sentence-scene.ts'
import type { Sighting } from './sighting.ts'

/** What the sentence of a sighting says of the measure's life. */
export function stepsOf(sighting: Sighting): readonly Step[] {
  const read = isOfItsChanges(sighting) ? [] : findSteps(sighting.scene, place(sighting))
  if (sighting.event !== null) return eventSteps(sighting, read)
  if (sighting.rule.startsWith('verb/')) return verbSteps(sighting)
  if (sighting.kind === 'strategy') return read.map((step) => withReview(sighting, step))
  if (read.length > 0 || !/^(?:phrase|system)\//u.test(sighting.rule)) return read
  return [...askedSteps(sighting), ...purposeSteps(sighting)].slice(0, 1)
}

const ASKED =
  /\b(?:call(?:s|ed|ing)?\s+for|demand(?:s|ed|ing)?|recommend(?:s|ed|ing)?|advocat(?:es?|ed|ing)|urg(?:es?|ed|ing))\s(?:[^,;:.]*?\s(?:and|or)\s+(?:for\s+)?)?(?:an?\s+)?(?:[\p{L}-]+\s+)?$/iu

/** "called for tighter controls on X and for a review mechanism": somebody proposes it. */
function askedSteps({ scene, start, end }: Sighting): readonly Step[] {
  const found = ASKED.exec(scene.document.text.slice(scene.start, start))
  if (found === null) return []
  const evidence = evidenceFor(scene, { start: scene.start + found.index, end }, 'stage/asked')
  return [{ report: { stage: 'proposed', date: null, evidence }, event: null }]
}

/** "Has banned X" tells a ban in force, "plans to ban X" a proposal. */
function verbSteps(sighting: Sighting): readonly Step[] {
  const { scene, start } = sighting
  const verb = scene.tokens.find((token) => token.start === start)
  const served = verb === undefined ? null : instrumentStep(scene, verb)
  if (served !== null) return [served]
  const stage = verb !== undefined && modalityOf(scene, verb) === 'fact' ? 'in force' : 'proposed'
  const date =
    stage === 'in force'
      ? explicitDate(scene.document.text.slice(sighting.end, scene.end), scene.document.publishedOn)
      : null
  return [{ report: { stage, date, evidence: evidenceFor(scene, sighting, 'stage/verb') }, event: null }]
}

/** "Changes to the X List that were published": the changes were. */
function isOfItsChanges({ scene, start }: Sighting): boolean {
  const before = scene.document.text.slice(scene.start, start)
  return /\b(?:revisions?|changes?|amendments?|corrections?|additions?|updates?)\s+(?:to|of|in)\s+(?:the\s+|its\s+)?$/iu.test(
    before,
  )
}

/** What is reviewed is there; what is discussed may be a thought. */
const REVIEWED = /^(?:review|examin)/iu
const DISCUSSED = /^(?:discuss|deliberat|stud)/iu
const DEFINITE = /(?:\b(?:the|its|their|this)|['’]s?)\s+$/iu

/** A strategy that is reviewed is there, if not in force; so is "their strategy" that leaders discuss. */
function withReview({ scene, start, owner }: Sighting, step: Step): Step {
  const { stage, evidence } = step.report
  const isThere = owner !== null || DEFINITE.test(scene.document.text.slice(scene.start, start))
  const isTold = REVIEWED.test(evidence.quote) || (isThere && DISCUSSED.test(evidence.quote))
  if (stage !== 'proposed' || !isTold) return step
  return { ...step, report: { ...step.report, stage: 'announced', evidence: { ...evidence, rule: 'stage/reviewed' } } }
}

/** "amends the code to implement controls on X": as far as the amendment. */
function purposeSteps({ scene, start }: Sighting): readonly Step[] {
  const first = scene.tokens.find((token) => start <= token.start)
  const aim = scene.tokens.findLast((token) => token.end <= start && token.tag === 'VERB')
  const isNear = first !== undefined && aim !== undefined && first.index - aim.index <= 3
  const step = isNear ? instrumentStep(scene, aim) : null
  return step === null ? [] : [step]
}
