import type { Evidence, FoundActor } from '../core/actor.ts'
import { overlaps, type Span } from '../core/span.ts'
import type { Cast } from './cast.ts'
import { addStage, type Draft, keepFirst } from './ledger.ts'
import { modalityOf } from './modality.ts'
import { evidenceFor, type PlacedActor, type Scene, spanOver } from './sentence-scene.ts'
import type { Sighting } from './sighting.ts'

/** Whom and what the measure covers, as far as this place says. */
export function findCoverage(draft: Draft, sighting: Sighting, cast: Cast): void {
  if (sighting.event !== null) coverTargets(draft, sighting, cast)
  else if (draft.kind === 'list') coverListed(draft, sighting)
  if (sighting.event === null && draft.kind !== 'law') coverPhrase(draft, sighting)
  if (sighting.topic !== null)
    keepFirst(
      draft.appliesTo,
      sighting.topic.topic.id,
      evidenceFor(sighting.scene, spanOver(sighting, sighting.topic), 'covers/topic'),
    )
}

function coverTargets(draft: Draft, { event, scene, key, hit }: Sighting, cast: Cast): void {
  if (event === null) return
  const evidence = { ...event.evidence, rule: 'covers/target' }
  if (hit !== null) keepFirst(draft.appliesTo, hit.id, evidence)
  // Of several targets by name each has a measure of its own.
  const others =
    hit !== null && hit.kind !== 'Country' ? [] : event.targets.flatMap(({ actor }) => cast.byId.get(actor) ?? [])
  for (const target of others) {
    const isOwn = target.kind === 'Country' && target.country === draft.country
    if (!isOwn && isTelling(target)) keepFirst(draft.appliesTo, target.id, evidence)
  }
  for (const placed of scene.topics) {
    const isMatter = key.includes(placed.topic.id) || event.about.some(({ id }) => id === placed.topic.id)
    if (isMatter)
      keepFirst(draft.appliesTo, placed.topic.id, evidenceFor(scene, spanOver(event.trigger, placed), 'covers/topic'))
  }
}

/** "Foreign companies" tells whom; "entities" and "seven entities" do not. */
function isTelling({ kind, name }: FoundActor): boolean {
  return kind !== 'Group' || !BARE_GROUP.test(name)
}

const BARE_GROUP =
  /^(?:(?:the|other|certain|some|more|several|additional|new|another|first|\d+|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\p{L}+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen)\s+)*\p{L}+$/iu

const PUT_ON = /\b(?:add|adds|added|adding|put|puts|putting|place|places|placed|placing)\b/giu
/** A list that somebody was put on is in force; since when, that does not say. */
function addApplied(draft: Draft, evidence: Evidence): void {
  if (!draft.stages.some(({ stage }) => stage === 'in force'))
    addStage(draft, { stage: 'in force', date: null, evidence })
}

const ON_LIST =
  /\b(?:to|on|onto|in)\s+(?:(?:the|a|an|its|their|this|that)\s+)?(?:[\p{L}.]+(?:['’]s)?\s+){0,4}["“‘']?$/iu

/** "added X to the list", "X was put on the list", "X, which was added to the list". */
function coverListed(draft: Draft, { scene, start, end }: Sighting): void {
  const before = scene.document.text.slice(scene.start, start)
  const preposition = ON_LIST.exec(before)
  const verb = [...before.matchAll(PUT_ON)].at(-1)
  if (preposition === null || verb === undefined || verb.index > preposition.index) return
  const at = { start: scene.start + verb.index, end: scene.start + verb.index + verb[0].length }
  const token = scene.tokens.find((each) => each.start === at.start)
  if (token === undefined || modalityOf(scene, token) !== 'fact') return
  const isPassive = /\b(?:was|were|been|is|are|being|be)\s+(?:\p{L}+ly\s+)?$/iu.test(
    scene.document.text.slice(scene.start, at.start),
  )
  const limit = scene.start + preposition.index
  const listed = isPassive
    ? subjectOf(scene, at)
    : scene.actors.filter((placed) => at.end <= placed.start && placed.end <= limit)
  for (const { actor, start: from } of outermost(listed)) {
    const isPlace = /\b(?:in|from|across)\s+(?:\S+\s+)?$/iu.test(scene.document.text.slice(scene.start, from))
    if (isPlace || actor.kind === 'Country' || !isTelling(actor)) continue
    const span = { start: Math.min(from, at.start), end }
    keepFirst(draft.appliesTo, actor.id, evidenceFor(scene, span, 'covers/listed'))
    addApplied(draft, evidenceFor(scene, span, 'stage/applied'))
  }
}

/** The actors right before a passive: "Huawei and ZTE were", "Huawei, which was". */
function subjectOf(scene: Scene, verb: Span): readonly PlacedActor[] {
  const before = scene.actors.filter(({ end }) => end <= verb.start)
  const last = before.at(-1)
  if (last === undefined) return []
  const gap = scene.document.text.slice(last.end, verb.start)
  if (
    !/^(?:\s*,?\s*(?:which|who|that|all|both|in\s+\d{4}|also|has|have|had|were|was|been|is|are|formally|then|later|\p{L}+ly|,))*\s*$/iu.test(
      gap,
    )
  )
    return []
  return before.filter(
    (placed) =>
      placed === last ||
      /^(?:\s*(?:,|and|or)\s*(?:(?:its|\d+|of|scores|dozens|other|more|several|the)\s+)*)+$/iu.test(
        scene.document.text.slice(placed.end, last.start),
      ),
  )
}

function outermost(placed: readonly PlacedActor[]): readonly PlacedActor[] {
  return placed.filter(
    (one) =>
      !placed.some((other) => other !== one && overlaps(other, one) && other.end - other.start > one.end - one.start),
  )
}

const COVER_CUE = /^\s*(?:[—–-]\s*an?\s+[\p{L}-]+\s+)?(?:of|on|against|targeting|covering|over)\s+/u
const MAX_PHRASE = 60

/** "a list of foreign companies", "export controls on rare earths": the phrase right behind the name. */
function coverPhrase(draft: Draft, { scene, end }: Sighting): void {
  const behind = scene.document.text.slice(end, scene.end)
  const cue = COVER_CUE.exec(behind)?.[0]
  if (cue === undefined) return
  const from = end + cue.length
  const phrase =
    /^[^,;:.()—–]*?(?=[,;:.()—–]|\s(?:that|which|who|whom|as|after|in|since|and\s+(?:said|has|have|to))\s|$)/u.exec(
      scene.document.text.slice(from, Math.min(scene.end, from + MAX_PHRASE)),
    )?.[0]
  const reach = { start: from, end: from + (phrase?.length ?? 0) }
  const inside = (span: Span) => reach.start <= span.start && span.end <= reach.end
  for (const placed of outermost(scene.actors.filter(inside))) {
    if (!isTelling(placed.actor)) continue
    keepFirst(
      draft.appliesTo,
      placed.actor.id,
      evidenceFor(scene, { start: from - cue.length + 1, end: placed.end }, 'covers/phrase'),
    )
  }
  for (const placed of scene.topics.filter(inside)) {
    keepFirst(
      draft.appliesTo,
      placed.topic.id,
      evidenceFor(scene, { start: from - cue.length + 1, end: placed.end }, 'covers/phrase'),
    )
  }
}
