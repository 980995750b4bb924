import type { EventType } from '../core/event.ts'
import type { Span } from '../core/span.ts'
import { addStage, type Draft, keepFirst } from './ledger.ts'
import { place } from './references.ts'
import { evidenceFor, type Scene, spanOver } from './sentence-scene.ts'
import type { Sighting } from './sighting.ts'

/** A draft at one place. */
export interface Located {
  readonly draft: Draft
  readonly sighting: Sighting
}

const BASIS_CUE =
  /(?:\baccording to|\bunder|\bpursuant to|\bin accordance with|\bbased on|\bon the basis of|\brests? on|\binvok(?:ed|ing)|\bcit(?:ed|es|ing)|\bauthori[sz]ed by|\brequired by|\bby the authority of|\b(?:provisions?|section|part|clause) (?:in|of|under)|\bby (?:section|virtue)[^,;]{0,40} of|\bbases? [^,;.]{1,60} on)\s+(?:section\s+\S+\s+of\s+)?(?:(?:its|their|the|his|an?|both|China's|China’s)\s+)?(?:[\p{L}.]+['’]s\s+)?$/iu
/** What stands in a law has passed when the law has. */
const PART_OF = /^(?:provisions?|section|part|clause)\b/iu
/** "the Trade Act, the Export Law and the Security Law": a law beside one that is the ground is a ground too. */
const BESIDE = /^(?:\s*,)?(?:\s*and)?\s*(?:the\s+)?$/iu
const RESPONSE_CUE =
  /\b(?:in (?:response|retaliation|reply|answer|reaction) (?:to|for|against)|(?:a|as|the) (?:response|retaliation|answer|reply) (?:to|for|against)|to counter|countering|to retaliate (?:for|against)|retaliat(?:ed|ing) (?:for|against))\s/giu
const OPENS_WITH_REFERENCE =
  /^["“]?(?:(?:the|this|that|such|these|its)\s(?:[\p{L}-]+\s){0,2}?(?:move|initiative|measures?|system|ban|list|plan|polic(?:y|ies)|restrictions?|rules?|step|decision|provision|tariffs?|duties|controls?|order|announcement)|they|it)\b/iu
const SAID_THE_MOVE =
  /\b(?:said|says|stated|added)\s+(?:that\s+)?(?:the|this)\s+(?:new\s+)?(?:move|measure|plan|initiative|step|decision|system|list)\b/iu
const SENTENCES_BACK = 3
const REACH_CHARS = 120

/** What measures rest on and what they answer, where a sentence says so. */
export function findGrounds(scenes: readonly Scene[], drafts: readonly Draft[]): void {
  const bySentence = new Map<number, Located[]>()
  for (const draft of drafts) {
    for (const sighting of draft.sightings) {
      const index = sighting.scene.sentence.index
      bySentence.set(index, [...(bySentence.get(index) ?? []), { draft, sighting }])
    }
  }
  for (const here of bySentence.values()) here.sort((a, b) => place(a.sighting).start - place(b.sighting).start)
  for (const scene of scenes) {
    const here = bySentence.get(scene.sentence.index) ?? []
    const subject = antecedent(scene, bySentence)
    findBases(scene, here, subject)
    findAmended(scene, here)
    for (const cue of cuesIn(scene)) findResponse(scene, { cue, here, subject })
    findProvoked(scene, here)
  }
}

/** What a state answers: a deed or a threat, not a remark. */
const ANSWERED: ReadonlySet<EventType> = new Set<EventType>([
  'SANCTION',
  'COERCE',
  'ASSAULT',
  'REGULATE',
  'MOBILIZE',
  'THREATEN',
  'PROTEST',
])

/** "The move", "It": the last measure of the sentences before, if the sentence opens so. */
function antecedent(scene: Scene, bySentence: ReadonlyMap<number, readonly Located[]>): Located | null {
  if (!OPENS_WITH_REFERENCE.test(scene.text) && !SAID_THE_MOVE.test(scene.text)) return null
  for (let back = 1; back <= SENTENCES_BACK; back += 1) {
    const before = (bySentence.get(scene.sentence.index - back) ?? []).filter(({ draft }) => draft.kind !== 'law')
    const last = before.at(-1)
    const isClear = !/^[“"]?(?:it|they)\b/iu.test(scene.text) || before.every(({ draft }) => draft === last?.draft)
    if (last !== undefined) return isClear ? last : null
  }
  return null
}

function findBases(scene: Scene, here: readonly Located[], subject: Located | null): void {
  let ground: Located | null = null
  for (const law of here) {
    if (law.draft.kind !== 'law') continue
    const before = scene.document.text.slice(scene.start, law.sighting.start)
    const isBeside: boolean =
      ground !== null && BESIDE.test(scene.document.text.slice(ground.sighting.end, law.sighting.start))
    const cue = BASIS_CUE.exec(before)
    if (!isBeside && cue === null) continue
    ground = law
    const measure = groundedBy(here, law) ?? subject
    if (measure === null) continue
    const span = cue === null ? law.sighting : { start: scene.start + cue.index, end: law.sighting.end }
    const whole = measure.sighting.scene === scene ? spanOver(place(measure.sighting), span) : span
    keepFirst(measure.draft.basedOn, law.draft.id, evidenceFor(scene, whole, 'basis/cue'))
    if (cue !== null && PART_OF.test(cue[0])) sharePassing(measure.draft, law.draft)
  }
}

function sharePassing(part: Draft, law: Draft): void {
  for (const report of law.stages) if (report.stage === 'enacted' || report.stage === 'in force') addStage(part, report)
}

const PROVOKES = /,\s+(?:prompting|provoking|triggering|leading|spurring|causing)\s/giu

/** "A imposed tariffs, prompting B to raise duties": the second measure answers the first. */
function findProvoked(scene: Scene, here: readonly Located[]): void {
  for (const cue of scene.text.matchAll(PROVOKES)) {
    const at = scene.start + cue.index
    const cause = here.findLast(({ sighting }) => place(sighting).end <= at && at - place(sighting).end <= REACH_CHARS)
    const answer = here.find(({ sighting }) => at < place(sighting).start && place(sighting).start - at <= REACH_CHARS)
    if (cause === undefined || answer === undefined || cause.draft === answer.draft) continue
    const span = spanOver(place(cause.sighting), place(answer.sighting))
    keepFirst(answer.draft.respondsTo, cause.draft.id, evidenceFor(scene, span, 'responds/provoked'))
  }
}

const AMENDS = /\bamend(?:s|ed|ing)?\s+(?:the\s+)?$/iu
const BY_DOING = /^[^;:]{0,60}?(?:,\s*)?\b(?:by\s+\p{L}+ing|to\s+\p{L}+)\b/iu

/** "amends the Trade Regulations by adding X to the list": the list stands in what is amended. */
function findAmended(scene: Scene, here: readonly Located[]): void {
  for (const law of here) {
    const { start, end } = law.sighting
    const isAmended = law.draft.kind === 'law' && AMENDS.test(scene.document.text.slice(scene.start, start))
    if (!isAmended || !BY_DOING.test(scene.document.text.slice(end, scene.end))) continue
    for (const measure of here) {
      if (measure.draft.kind === 'law' || place(measure.sighting).start < end) continue
      keepFirst(
        measure.draft.basedOn,
        law.draft.id,
        evidenceFor(scene, spanOver(law.sighting, place(measure.sighting)), 'basis/amended'),
      )
    }
  }
}

/** The measure before the law, or, where the law opens the sentence, the only other one in it. */
function groundedBy(here: readonly Located[], law: Located): Located | null {
  const others = here.filter(({ draft }) => draft !== law.draft && (draft.kind !== 'law' || isOrder(draft)))
  const before = others.findLast(({ sighting }) => place(sighting).end <= law.sighting.start)
  return before ?? (others.length === 1 ? (others[0] ?? null) : null)
}

/** An executive order rests on an act; an act on nothing. */
function isOrder(draft: Draft): boolean {
  return /\b(?:Order|Proclamation|Announcement)\b/u.test(draft.name)
}

function cuesIn(scene: Scene): readonly Span[] {
  return [...scene.text.matchAll(RESPONSE_CUE)].map(({ 0: words, index }) => {
    const start = scene.start + index
    return { start, end: start + words.trimEnd().length }
  })
}

interface ResponseSearch {
  readonly cue: Span
  readonly here: readonly Located[]
  readonly subject: Located | null
}

function findResponse(scene: Scene, { cue, here, subject }: ResponseSearch): void {
  const measure = here.findLast(({ sighting }) => place(sighting).end <= cue.start) ?? subject
  if (measure === null || measure === undefined) return
  const isNear = ({ start }: Span) => cue.end <= start && start - cue.end <= REACH_CHARS
  const event = scene.events.find(
    ({ trigger, type, id }) => isNear(trigger) && ANSWERED.has(type) && !measure.draft.links.has(id),
  )
  const other = here.find(({ draft, sighting }) => isNear(place(sighting)) && draft !== measure.draft)
  const isFarther = other !== undefined && event !== undefined && event.trigger.end < place(other.sighting).start
  const answered = isFarther ? undefined : other
  const end = answered === undefined ? event?.evidence.end : place(answered.sighting).end
  const to = answered?.draft.id ?? event?.id
  if (to === undefined || end === undefined) return
  const start = measure.sighting.scene === scene ? Math.min(place(measure.sighting).start, cue.start) : cue.start
  keepFirst(measure.draft.respondsTo, to, evidenceFor(scene, { start, end: Math.max(end, cue.end) }, 'responds/cue'))
}
