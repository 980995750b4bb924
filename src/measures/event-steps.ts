import type { Token } from '../core/language.ts'
import { stoppingVerb } from './event-families.ts'
import type { Step } from './find-stages.ts'
import { instrumentStep } from './instrument-steps.ts'
import { isGoverned, modalityOf } from './modality.ts'
import type { Scene } from './sentence-scene.ts'
import { evidenceFor } from './sentence-scene.ts'
import type { Sighting } from './sighting.ts'
import { STAGE_VERBS } from './stage-words.ts'

/**
 * The steps of a measure that was composed of an event. A verb ("have blocked") tells one itself; a noun ("the ban")
 * only where a verb beside it does.
 */
export function eventSteps(sighting: Sighting, read: readonly Step[]): readonly Step[] {
  const { event, scene } = sighting
  if (event === null) return read
  const trigger = scene.tokens.find((token) => token.start === event.trigger.start)
  const evidence = evidenceFor(scene, event.evidence, 'stage/event')
  const { date } = event
  const stop = event.trigger.lemma.toLowerCase() === 'export' ? stoppingVerb(scene, event.trigger) : null
  if (stop !== null) {
    const stage = modalityOf(scene, stop) === 'fact' ? 'in force' : 'proposed'
    return [{ report: { stage, date: stage === 'in force' ? date : null, evidence }, event }]
  }
  if (read.length > 0) return read
  const isAim = trigger !== undefined && scene.tokens[trigger.index - 1]?.text === 'to' && !isGoverned(scene, trigger)
  if (isAim) {
    const step = instrumentStep(scene, trigger)
    return step === null ? [] : [step]
  }
  if (trigger !== undefined && isHalted(scene, trigger)) return []
  const isGerundPlan = trigger?.fineTag === 'VBG' && isGoverned(scene, trigger)
  if (event.status === 'planned' || isGerundPlan)
    return [{ report: { stage: 'proposed', date: null, evidence }, event }]
  if (trigger?.tag !== 'VERB' || event.status !== 'actual') return []
  return [{ report: { stage: 'in force', date, evidence }, event }]
}

/** "May suspend its tariffs" plans no tariffs. */
function isHalted({ tokens }: Scene, { tag, head }: Token): boolean {
  const verb = head === null ? undefined : tokens[head]
  return tag === 'NOUN' && /^(?:suspended|lifted)$/u.test(STAGE_VERBS.get(verb?.lemma ?? '')?.fact ?? '')
}
