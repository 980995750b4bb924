import type { Span } from '../core/span.ts'
import type { Located, Register } from './register.ts'
import { evidenceFor, type Scene, spanning } from './scene.ts'

const BASIS =
  /(?:\baccording to|\bunder|\bpursuant to|\bin accordance with|\bbased on|\bon the basis of|\bin line with|\binvoking|\binvoked|\busing)\s+(?:its|their|the|his|a|both)?\s*(?:\p{Lu}[\p{L}.’']*\s+){0,4}$/u
const RESPONSE =
  /\b(?:in response to|in retaliation (?:for|against)|in reply to|as a response to|to counter|countering|to retaliate (?:for|against)|in answer to)\s/giu
const ANAPHOR =
  /^(?:(?:the|this|that|such|these)\s(?:\p{L}+\s)?(?:move|initiative|measures?|system|ban|list|plan|polic(?:y|ies)|law|restrictions?|rules?|bill|step|decision|provision|tariffs?|controls?)|it)\b/iu
const MAX_RESPONSE_CHARS = 120

/** What measures rest on and what they answer, where the text says so. */
export function findRelations(scenes: readonly Scene[], register: Register): void {
  for (const [index, scene] of scenes.entries()) {
    const here = register.places.filter((place) => place.scene === scene)
    const subject = here.length > 0 && !startsWithAnaphor(scene) ? null : antecedent(scenes, index, register)
    for (const law of here) findBasis(scene, register, { law, here, subject })
    for (const match of sentenceText(scene).matchAll(RESPONSE))
      findResponse(scene, register, { cue: cueSpan(scene, match), here, subject })
  }
}

function sentenceText({ document, sentence }: Scene): string {
  return document.text.slice(sentence.start, sentence.end)
}

function startsWithAnaphor(scene: Scene): boolean {
  return ANAPHOR.test(sentenceText(scene))
}

/** "The move", "the ban": the last measure of the three sentences before, and only where the sentence opens so. */
function antecedent(scenes: readonly Scene[], index: number, register: Register): Located | null {
  const scene = scenes[index]
  if (scene === undefined || !startsWithAnaphor(scene)) return null
  const near = scenes.slice(Math.max(0, index - 3), index)
  return (
    register.places
      .filter((place) => near.includes(place.scene) && place.kind !== 'law')
      .toSorted((a, b) => a.start - b.start)
      .at(-1) ?? null
  )
}

interface BasisSearch {
  readonly law: Located
  readonly here: readonly Located[]
  readonly subject: Located | null
}

function findBasis(scene: Scene, register: Register, { law, here, subject }: BasisSearch): void {
  const before = scene.document.text.slice(scene.sentence.start, law.start)
  const cue = BASIS.exec(before)
  if (law.kind !== 'law' || cue === null) return
  const others = here.filter((place) => place.id !== law.id && place.kind !== 'law')
  const measure = subject ?? others.findLast((place) => place.end <= law.start) ?? others[0]
  if (measure === undefined) return
  const span = { start: scene.sentence.start + cue.index, end: law.end }
  register.addBasis(
    measure.id,
    law.id,
    evidenceFor(scene, measure.scene === scene ? spanning([measure, span]) : span, 'based-on/cue'),
  )
}

function cueSpan(scene: Scene, match: RegExpExecArray): Span {
  const start = scene.sentence.start + match.index
  return { start, end: start + match[0].length }
}

interface ResponseSearch {
  readonly cue: Span
  readonly here: readonly Located[]
  readonly subject: Located | null
}

function findResponse(scene: Scene, register: Register, { cue, here, subject }: ResponseSearch): void {
  const measure = here.findLast((place) => place.end <= cue.start) ?? subject
  if (measure === null || measure === undefined) return
  const isNear = (start: number) => cue.end - 1 <= start && start - cue.end <= MAX_RESPONSE_CHARS
  const answered = here.find((place) => isNear(place.start) && place.id !== measure.id)
  const event = scene.events.find(({ trigger }) => isNear(trigger.start))
  const isEventFirst = event !== undefined && (answered === undefined || event.trigger.start < answered.start)
  const to = isEventFirst ? event.id : answered?.id
  const end = isEventFirst ? Math.max(event.trigger.end, event.evidence.end) : answered?.end
  if (to === undefined || end === undefined) return
  register.addResponse(
    measure.id,
    to,
    evidenceFor(
      scene,
      { start: measure.scene === scene ? Math.min(measure.start, cue.start) : cue.start, end },
      'responds-to/cue',
    ),
  )
}
