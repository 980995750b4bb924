import { covers, type Span } from '../core/span.ts'
import type { Cast } from './cast.ts'
import { coverParty, type Draft, keepFirst } from './ledger.ts'
import { isTelling, outermost } from './listed-parties.ts'
import { place } from './references.ts'
import { evidenceFor, type Scene, spanOver } from './sentence-scene.ts'
import type { Sighting } from './sighting.ts'

/** Whom and what the measure covers, as far as this place says. */
export function findCoverage(draft: Draft, sighting: Sighting, cast: Cast): void {
  if (sighting.event !== null) coverTargets(draft, sighting, cast)
  if (sighting.event === null && draft.kind !== 'law') coverPhrase(draft, sighting)
  if (sighting.event === null && sighting.hit !== null)
    keepFirst(draft.appliesTo, sighting.hit.id, evidenceFor(sighting.scene, sighting, 'covers/phrase'))
  coverProhibited(draft, sighting)
  if (draft.kind === 'law' && sighting.event === null) coverNamed(draft, sighting)
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
    if (!isOwn && isTelling(target)) coverParty(draft, target, evidence)
  }
  coverBehind(draft, scene, event.trigger)
  for (const placed of scene.topics) {
    const isMatter = key.includes(placed.topic.id) || event.about.some(({ id }) => id === placed.topic.id)
    if (isMatter)
      keepFirst(draft.appliesTo, placed.topic.id, evidenceFor(scene, spanOver(event.trigger, placed), 'covers/topic'))
  }
}

const COVER_CUE = /^\s*(?:[—–-]\s*an?\s+[\p{L}-]+\s+)?(?:of|on|against|targeting|covering|over)\s+/u
const MAX_PHRASE = 60

const PROHIBITS =
  /^["”]?\s+(?:(?:would|will|also|which|that)\s+){0,2}(?:prohibit|bar|ban|forbid|block|restrict|prevent|stop)(?:s|ed|red|ned|ped)?\s+(?<whom>[^;:]{1,160}?)\s+from\s+(?<what>[^;:,]{1,100})/iu

/** "The rule bars ministries from buying drones": whom it binds, and what. */
function coverProhibited(draft: Draft, sighting: Sighting): void {
  const { scene } = sighting
  const { start, end } = place(sighting)
  const found = PROHIBITS.exec(scene.document.text.slice(end, scene.end))
  const whom = found?.groups?.whom
  if (found === null || whom === undefined) return
  const from = end + found[0].indexOf(whom)
  const reach = { start: from, end: end + found[0].length }
  const bound = { start: from, end: from + whom.length }
  for (const placed of outermost(scene.actors.filter((one) => covers(bound, one)))) {
    // "the US trade and transport departments": whose they are.
    if (placed.actor.kind === 'Country' || !isTelling(placed.actor)) continue
    coverParty(draft, placed.actor, evidenceFor(scene, { start, end: placed.end }, 'covers/prohibited'))
  }
  for (const placed of scene.topics.filter((one) => covers(reach, one)))
    keepFirst(draft.appliesTo, placed.topic.id, evidenceFor(scene, { start, end: placed.end }, 'covers/prohibited'))
}

/** A "Data Act" is about data. */
function coverNamed(draft: Draft, { scene, start, end }: Sighting): void {
  for (const placed of scene.topics.filter((one) => covers({ start, end }, one)))
    keepFirst(draft.appliesTo, placed.topic.id, evidenceFor(scene, { start, end }, 'covers/name'))
}

const ORIGIN =
  /\b(?:made|produced|manufactured|assembled|built|sold|supplied)\b[^,;.]{0,40}?\bby\s+(?:\p{L}+\s+){0,2}(?:companies|firms|entities|manufacturers|suppliers|makers|vendors)\s+(?:in|from|of)\s+/iu
const ACCESS = /^(?:['’]s?)?\s+(?:\p{L}+\s+){0,2}?(?:access|purchases?|use|imports?|supply|supplies)\b/iu

/** "bans offices from buying drones from": with whom the forbidden dealings would be. */
const DEALINGS = /\sfrom\s+(?:[\p{L}-]+\s+(?:or|and)\s+)?\p{L}+ing\s[^;:,]{0,80}?\b(?:from|by|to|with)\s+(?:the\s+)?$/iu

/** "systems made by firms in Peru", "blocked its access to chips": whom a ban hits that is no object of it. */
function coverBehind(draft: Draft, scene: Scene, trigger: Span): void {
  const behind = scene.document.text.slice(trigger.end, scene.end)
  const origin = ORIGIN.exec(behind)
  const made = origin === null ? -1 : trigger.end + origin.index + origin[0].length
  const hit = scene.actors.filter(({ actor, start, end }) => {
    const isOrigin = start === made && actor.kind === 'Country'
    const isKept = /^\s$/u.test(scene.document.text.slice(trigger.end, start)) && actor.kind === 'Company'
    const isOther = DEALINGS.test(scene.document.text.slice(trigger.end, start)) && actor.country !== draft.country
    return isOrigin || isOther || (isKept && ACCESS.test(scene.document.text.slice(end, scene.end)))
  })
  for (const { actor, end } of hit)
    keepFirst(draft.appliesTo, actor.id, evidenceFor(scene, { start: trigger.start, end }, 'covers/behind'))
}

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
    // "foreign firms and individuals": foreign ones too.
    const isBeside = /\S+\s+(?:and|or)\s+$/u.test(scene.document.text.slice(from, placed.start))
    if (!isTelling(placed.actor) && !isBeside) continue
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
