import type { FoundActor } from '../core/actor.ts'
import type { Token } from '../core/language.ts'
import type { ListChange, ListChangeKind } from '../core/measure.ts'
import { covers, overlaps, type Span } from '../core/span.ts'
import { changeOf } from './change-verbs.ts'
import { NUMBER_PATTERN, readCount } from './count-words.ts'
import { explicitDate } from './explicit-date.ts'
import { addDestinations, findCountries } from './find-destinations.ts'
import { addStage, type Draft, keepFirst } from './ledger.ts'
import { isTelling, outermost, whomOf } from './listed-parties.ts'
import { oneLine } from './measure-names.ts'
import { modalityOf } from './modality.ts'
import { place } from './references.ts'
import { evidenceFor, type Scene, spanOver } from './sentence-scene.ts'
import type { Sighting } from './sighting.ts'

const PREPOSITION =
  /\b(?<preposition>to|on|onto|in|from|off)\s+(?:(?:the|a|an|its|their|this|that)\s+)?(?:(?!(?:to|on|onto|in|from|off|and|or)\s)[\p{L}.]+(?:['’]s)?\s+){0,4}["“‘']?$/iu
/** "Two firms are added to the list under several entries": told before, and now explained. */
const EXPLAINED = new RegExp(
  String.raw`^\s+(?:also\s+)?under\s+(?:${NUMBER_PATTERN}|multiple|several|more)\s+(?:different\s+)?(?:destinations|entries)\b`,
  'iu',
)
const POINTS_BACK = /^(?:these|those|they|it|he|she|such|some)\b/iu
const NUMBER = new RegExp(String.raw`\b${NUMBER_PATTERN}\b`, 'iu')
/** Told of the countries, which stand apart. */
const UNDER_COUNTRY = /,?\s*(?:all\s+|both\s+|each\s+)?under\s+the\s+destinations?\b.*$/isu
const FIRST_NUMBER = new RegExp(
  String.raw`^(?:a\s+total\s+of\s+|an?\s+(?:further|additional)\s+)?(?<number>${NUMBER_PATTERN})\b`,
  'iu',
)

/** What the document says of who was put on its lists or taken off them. */
export function findChanges(scenes: readonly Scene[], drafts: readonly Draft[]): void {
  const lists = drafts
    .filter(({ kind }) => kind === 'list')
    .flatMap((draft) => draft.sightings.map((sighting) => ({ draft, sighting })))
    .sort((a, b) => place(a.sighting).start - place(b.sighting).start)
  for (const { draft, sighting } of lists) findChange(draft, sighting, drafts)
  addDestinations(scenes, drafts)
}

/** "added X to the list", "X was removed from the list", "X, which was put on the list", "corrects an entry on it". */
function findChange(draft: Draft, sighting: Sighting, drafts: readonly Draft[]): void {
  const { scene, start } = sighting
  const found = PREPOSITION.exec(scene.document.text.slice(scene.start, start))
  const preposition = found?.groups?.preposition
  if (found === null || preposition === undefined) return
  const at = scene.start + found.index
  const verb = scene.tokens.findLast((token) => token.end <= at && changeOf(token, preposition) !== null)
  const isExplained = EXPLAINED.test(scene.document.text.slice(sighting.end, scene.end))
  if (verb === undefined || isExplained || !isFact(scene, verb)) return
  const change = changeOf(verb, preposition)
  const whom = whomOf(scene, verb, at)
  if (change !== null && whom !== null) record(draft, sighting, { change, verb, whom, drafts })
}

/** "By removing A and adding B": the second is told as the first. */
function isFact(scene: Scene, verb: Token): boolean {
  const first = verb.relation === 'conj' ? scene.tokens[verb.head ?? -1] : undefined
  return modalityOf(scene, first?.fineTag === verb.fineTag ? first : verb) === 'fact'
}

interface Deed {
  readonly change: ListChangeKind
  readonly verb: Token
  /** The stretch that tells who: "Huawei", "two of its affiliates". */
  readonly whom: Span
  readonly drafts: readonly Draft[]
}

function record(draft: Draft, sighting: Sighting, { change, verb, whom, drafts }: Deed): void {
  const { scene, end } = sighting
  const words = wordsOf(scene, whom, drafts)
  if (words === null || isToldBefore(draft, change, words)) return
  const evidence = evidenceFor(scene, spanOver(whom, verb, { start: whom.start, end }), `change/${change}`)
  const listed = change === 'revised' ? [] : partiesIn(scene, whom)
  draft.changes.push({
    change,
    whom: words,
    count: readCount(FIRST_NUMBER.exec(words)?.groups?.number ?? ''),
    actors: listed.map(({ id }) => id),
    under: findCountries(scene, { whom, end }),
    date: dateOf(scene, verb, end),
    evidence,
  })
  if (change === 'added')
    for (const { id } of listed) keepFirst(draft.appliesTo, id, { ...evidence, rule: 'covers/listed' })
  applied(draft, { ...evidence, rule: 'stage/applied' })
}

/** Who, as written; of "them" those whom the sentence named before; null: the words only point back. */
function wordsOf(scene: Scene, whom: Span, drafts: readonly Draft[]): string | null {
  const told = oneLine(scene.document.text.slice(whom.start, whom.end)).replace(UNDER_COUNTRY, '')
  if (/^(?:them|both|all)$/iu.test(told)) {
    const before = drafts
      .flatMap(({ changes }) => changes)
      .filter(({ evidence }) => evidence.sentenceStart === scene.start)
    return before.at(-1)?.whom ?? null
  }
  const isNamed = scene.actors.some(({ actor, ...placed }) => covers(whom, placed) && actor.kind !== 'Group')
  return POINTS_BACK.test(told) && !isNamed ? null : told
}

/** "The 31 firms were added because ...": the same deed again. */
function isToldBefore(draft: Draft, change: ListChangeKind, words: string): boolean {
  const number = NUMBER.exec(words)?.[0]
  const same = draft.changes.filter((other) => other.change === change)
  return same.some(
    ({ whom }) =>
      whom === words ||
      (number !== undefined && /^(?:the|all|these)\b/iu.test(words) && NUMBER.exec(whom)?.[0] === number),
  )
}

/** A list that somebody was put on is in force; since when, that does not say. */
function applied(draft: Draft, evidence: ListChange['evidence']): void {
  const isKnown = draft.stages.some(({ stage }) => stage === 'in force')
  if (!isKnown) addStage(draft, { stage: 'in force', date: null, evidence })
}

function partiesIn(scene: Scene, whom: Span): readonly FoundActor[] {
  const inside = outermost(scene.actors.filter((placed) => covers(whom, placed)))
  const parties = inside.filter(({ actor, start }) => {
    const isPlace = /\b(?:in|from|across|under)\s+(?:\S+\s+)?$/iu.test(scene.document.text.slice(scene.start, start))
    return !isPlace && actor.kind !== 'Country' && isTelling(actor)
  })
  return [...new Set(parties.map(({ actor }) => actor))]
}

/** The date of the deed: as the events stage read it, else a calendar date behind the list's name. */
function dateOf(scene: Scene, verb: Token, end: number): string | null {
  const event = scene.events.find(({ trigger }) => overlaps(trigger, verb))
  return event?.date ?? explicitDate(scene.document.text.slice(end, scene.end), scene.document.publishedOn)
}
