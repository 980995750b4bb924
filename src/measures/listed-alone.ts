import type { ListChangeKind } from '../core/measure.ts'
import { covers, type Span } from '../core/span.ts'
import { type Draft, keepFirst } from './ledger.ts'
import { isTelling, outermost, whomOf } from './listed-parties.ts'
import { modalityOf } from './modality.ts'
import { applied, recordChange } from './record-change.ts'
import { place } from './references.ts'
import { evidenceFor, type Scene, spanOver } from './sentence-scene.ts'

const SENTENCES_BACK = 2
/** A notice speaks of one list to its end. */
const NOTICE_BACK = 6
const DEEDS: Readonly<Record<string, ListChangeKind>> = {
  list: 'added',
  blacklist: 'added',
  relist: 'added',
  delist: 'removed',
}
/** "The list names A and B", "its list, which covers A". */
const NAMES =
  /^["”]?\s*,?\s*(?:which\s+|that\s+)?(?:also\s+|now\s+|already\s+)?(?:names?|named|includes?|included|covers?|covered|contains?|contained|comprises?|identifies|identified)\s+(?<whom>[^;:.]{1,160})/iu
/** "Listed in Frankfurt", "delisted from the stock exchange": other lists. */
const ELSEWHERE =
  /^\s+(?:on|under|as|at|among|from|in(?!\s+(?:\d{4}|early|late|mid|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*))\b)\b/iu
/** "Three firms are on it: A, B and C." */
const ON_IT = /\b(?:is|are|stands?|remains?)\s+(?:now\s+)?on\s+(?:it|the\s+\p{L}*list)\s*:\s*(?<whom>[^;:.]{1,160})/iu

/** Who is on a list, where no verb of putting stands before its name. */
export function findListed(scenes: readonly Scene[], drafts: readonly Draft[]): void {
  const lists = drafts.filter(({ kind }) => kind === 'list')
  if (lists.length === 0) return
  for (const draft of lists) for (const sighting of draft.sightings) coverNames(draft, sighting.scene, place(sighting))
  for (const scene of scenes) {
    const isHere = lists.some(({ sightings }) => sightings.some((sighting) => sighting.scene === scene))
    const noticed = isHere ? null : lastList(lists, scene, NOTICE_BACK)
    if (noticed !== null) recordUnder(noticed, scene, drafts)
    const draft = lastList(lists, scene, SENTENCES_BACK)
    if (draft === null) continue
    recordBare(draft, scene, drafts)
    const found = ON_IT.exec(scene.text)
    const whom = found?.groups?.whom
    if (found !== null && whom !== undefined)
      coverAll(draft, scene, spanBehind(scene.start + found.index, found[0], whom))
  }
}

/** "A and B were listed because ...", with the list in one of the sentences before. */
function recordBare(draft: Draft, scene: Scene, drafts: readonly Draft[]): void {
  for (const verb of scene.tokens) {
    const change = DEEDS[verb.lemma.toLowerCase()]
    const next = scene.document.text.slice(verb.end, scene.end)
    const isPassive =
      verb.fineTag === 'VBN' && /^(?:is|are|was|were|been|being)$/iu.test(scene.tokens[verb.index - 1]?.text ?? '')
    if (change === undefined || !isPassive || ELSEWHERE.test(next)) continue
    const whom = modalityOf(scene, verb) === 'fact' ? whomOf(scene, verb, { start: verb.end, end: verb.end }) : null
    if (whom !== null) recordChange(draft, scene, { change, verb, whom, end: verb.end, drafts })
  }
}

/** "This rule removes one entity under the destination of Chad": no list is named, but what stands on one. */
function recordUnder(draft: Draft, scene: Scene, drafts: readonly Draft[]): void {
  const at = scene.text.search(/\sunder\s+the\s+destinations?\s+of\s/u)
  if (at < 0) return
  const limit = scene.start + at
  const verb = scene.tokens.findLast(
    ({ end, tag, lemma }) => end <= limit && tag === 'VERB' && /^(?:add|remove)$/iu.test(lemma),
  )
  if (verb === undefined || modalityOf(scene, verb) !== 'fact') return
  const whom = whomOf(scene, verb, { start: limit, end: limit })
  const change = verb.lemma.toLowerCase() === 'add' ? 'added' : 'removed'
  if (whom !== null && verb.end < whom.end) recordChange(draft, scene, { change, verb, whom, end: limit, drafts })
}

function lastList(lists: readonly Draft[], scene: Scene, reach: number): Draft | null {
  const near = lists.flatMap((draft) =>
    draft.sightings.flatMap((sighting) => {
      const back = scene.sentence.index - sighting.scene.sentence.index
      return 0 < back && back <= reach ? [{ draft, end: place(sighting).end }] : []
    }),
  )
  return near.sort((a, b) => b.end - a.end)[0]?.draft ?? null
}

function coverNames(draft: Draft, scene: Scene, name: Span): void {
  const found = NAMES.exec(scene.document.text.slice(name.end, scene.end))
  const whom = found?.groups?.whom
  if (found === null || whom === undefined || scene.sentence.isHeading) return
  const reach = spanBehind(name.end, found[0], whom)
  coverAll(draft, scene, reach, name)
}

function spanBehind(from: number, words: string, whom: string): Span {
  const start = from + words.lastIndexOf(whom)
  const cut = whom.search(/\s(?:that|which|who|because|since|after|as)\s/u)
  return { start, end: start + (cut < 0 ? whom.length : cut) }
}

function coverAll(draft: Draft, scene: Scene, reach: Span, name: Span = reach): void {
  for (const placed of outermost(scene.actors.filter((one) => covers(reach, one)))) {
    if (/^(?:Country|Media)$/u.test(placed.actor.kind) || !isTelling(placed.actor)) continue
    const evidence = evidenceFor(scene, spanOver(name, placed), 'covers/named')
    keepFirst(draft.appliesTo, placed.actor.id, evidence)
    applied(draft, { ...evidence, rule: 'stage/applied' })
  }
}
