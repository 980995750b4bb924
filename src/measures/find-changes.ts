import type { Token } from '../core/language.ts'
import { overlaps } from '../core/span.ts'
import { changeOf } from './change-verbs.ts'
import { NUMBER_PATTERN } from './count-words.ts'
import { addDestinations } from './find-destinations.ts'
import type { Draft } from './ledger.ts'
import { findListed } from './listed-alone.ts'
import { whomOf } from './listed-parties.ts'
import { modalityOf } from './modality.ts'
import { recordChange } from './record-change.ts'
import { place } from './references.ts'
import type { Scene } from './sentence-scene.ts'
import type { Sighting } from './sighting.ts'

const PREPOSITION =
  /\b(?<preposition>to|on|onto|in|from|off)\s+(?:(?:the|a|an|its|their|this|that)\s+)?(?:(?!(?:to|on|onto|in|from|off|and|or)\s)[\p{L}.]+(?:['’]s)?\s+){0,4}["“‘']?$/iu
/** "Two firms are added to the list under several entries": told before, and now explained. */
const EXPLAINED = new RegExp(
  String.raw`^\s+(?:also\s+)?under\s+(?:${NUMBER_PATTERN}|multiple|several|more)\s+(?:different\s+)?(?:destinations|entries)\b`,
  'iu',
)
/** What the document says of who was put on its lists or taken off them. */
export function findChanges(scenes: readonly Scene[], drafts: readonly Draft[]): void {
  const lists = drafts
    .filter(({ kind }) => kind === 'list')
    .flatMap((draft) => draft.sightings.map((sighting) => ({ draft, sighting })))
    .sort((a, b) => isHeading(a) - isHeading(b) || place(a.sighting).start - place(b.sighting).start)
  for (const { draft, sighting } of lists) findChange(draft, sighting, drafts)
  findListed(scenes, drafts)
  addDestinations(scenes, drafts)
}

/** A headline says in short what the text says in full. */
function isHeading({ sighting }: { readonly sighting: Sighting }): number {
  return sighting.scene.sentence.isHeading ? 1 : 0
}

/** "added X to the list", "X was removed from the list", "X, which was put on the list", "corrects an entry on it". */
function findChange(draft: Draft, sighting: Sighting, drafts: readonly Draft[]): void {
  const { scene, start } = sighting
  if (findEntry(draft, sighting, drafts)) return
  const found = PREPOSITION.exec(scene.document.text.slice(scene.start, start))
  const preposition = found?.groups?.preposition
  if (found === null || preposition === undefined) return
  const at = scene.start + found.index
  const verb = scene.tokens.findLast((token) => token.end <= at && changeOf(token, preposition) !== null)
  const isExplained = EXPLAINED.test(scene.document.text.slice(sighting.end, scene.end))
  if (verb === undefined || isExplained || !isFact(scene, verb)) return
  const change = changeOf(verb, preposition)
  const whom = whomOf(scene, verb, { start: at, end: sighting.end })
  const isOverOther = drafts.some(({ sightings }) =>
    sightings.some((other) => whom !== null && overlaps(place(other), whom)),
  )
  if (change === null || whom === null || isOverOther) return
  recordChange(draft, scene, { change, verb, whom, end: sighting.end, drafts })
}

const ENTRY =
  /^\s+(?:entry|entries|listings?)\s+(?:for|of)\s+["“‘]?(?<whom>[^;:(“”"]{1,80}?)["”’]?(?=\s*[;:,.(]|\s+(?:and|to|because|under)\s|$)/u

/** "revised the X List entry for A". */
function findEntry(draft: Draft, { scene, start, end }: Sighting, drafts: readonly Draft[]): boolean {
  const found = ENTRY.exec(scene.document.text.slice(end, scene.end))
  const words = found?.groups?.whom
  const near = scene.tokens.findLast((token) => token.end <= start && token.tag === 'VERB')
  if (found === null || words === undefined || near === undefined) return false
  const change = changeOf(near, 'to') ?? changeOf(near, 'from')
  const gap = scene.document.text.slice(near.end, start)
  if (change === null || !/^\s+(?:(?:the|its|an?|existing)\s+)*$/u.test(gap) || !isFact(scene, near)) return false
  const from = end + found[0].indexOf(words)
  const whom = { start: from, end: from + words.length }
  recordChange(draft, scene, { change, verb: near, whom, end, drafts })
  return true
}

/** "By removing A and adding B": the second is told as the first. */
function isFact(scene: Scene, verb: Token): boolean {
  const first = verb.relation === 'conj' ? scene.tokens[verb.head ?? -1] : undefined
  return modalityOf(scene, first?.fineTag === verb.fineTag ? first : verb) === 'fact'
}
