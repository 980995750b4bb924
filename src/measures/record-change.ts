import type { FoundActor } from '../core/actor.ts'
import type { Token } from '../core/language.ts'
import type { ListChange, ListChangeKind } from '../core/measure.ts'
import { covers, overlaps, type Span } from '../core/span.ts'
import { NUMBER_PATTERN, readCount } from './count-words.ts'
import { explicitDate } from './explicit-date.ts'
import { findCountries } from './find-destinations.ts'
import { addStage, type Draft, keepFirst } from './ledger.ts'
import { isTelling, outermost } from './listed-parties.ts'
import { oneLine } from './measure-names.ts'
import { evidenceFor, type Scene, spanOver } from './sentence-scene.ts'

const POINTS_BACK = /^(?:these|those|they|it|he|she|such|some)\b/iu
const NO_PARTY = /^(?:if|when|unless|whether|not|no|none|nobody)\b/iu
const NUMBER = new RegExp(String.raw`\b${NUMBER_PATTERN}\b`, 'iu')
/** Told of the countries, which stand apart. */
const UNDER_COUNTRY = /,?\s*(?:all\s+|both\s+|each\s+)?under\s+the\s+destinations?\b.*$/isu
const FIRST_NUMBER = new RegExp(
  String.raw`^(?:a\s+total\s+of\s+|an?\s+(?:further|additional)\s+)?(?<number>${NUMBER_PATTERN})\b`,
  'iu',
)

/** Who does what to a list. */
export interface Deed {
  readonly change: ListChangeKind
  readonly verb: Token
  /** The stretch that tells who: "Huawei", "two of its affiliates". */
  readonly whom: Span
  /** Where the list's name, or what stands for it, ends. */
  readonly end: number
  readonly drafts: readonly Draft[]
}

/** Keeps a change of a list, unless the document has told it before. */
export function recordChange(draft: Draft, scene: Scene, { change, verb, whom, end, drafts }: Deed): void {
  const words = wordsOf(scene, whom, drafts)
  const listed = change === 'revised' ? [] : partiesIn(scene, whom)
  const date = dateOf(scene, verb, end)
  if (words === null || isToldBefore(draft, change, { words, listed, date, isHeading: scene.sentence.isHeading }))
    return
  const evidence = evidenceFor(scene, spanOver(whom, verb, { start: whom.start, end }), `change/${change}`)
  draft.changes.push({
    change,
    whom: words,
    count: readCount(FIRST_NUMBER.exec(words)?.groups?.number ?? ''),
    actors: listed.map(({ id }) => id),
    under: findCountries(scene, { whom, end }),
    date,
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
  if (NO_PARTY.test(told)) return null
  if (!POINTS_BACK.test(told)) return told
  const named = scene.actors.find(({ actor, ...placed }) => covers(whom, placed) && actor.kind !== 'Group')
  return named === undefined ? null : named.actor.name
}

/** "The 31 firms were added because ...": the same deed again, and so is one that names nobody new. */
function isToldBefore(draft: Draft, change: ListChangeKind, { words, listed, date, isHeading }: Told): boolean {
  const number = NUMBER.exec(words)?.[0]
  const isBack = /^(?:the|all|these)\b/iu.test(words)
  return draft.changes.some((other) => {
    if (other.change !== change) return false
    if (isHeading && (number === undefined || NUMBER.exec(other.whom)?.[0] === number)) return true
    const isSameNumber = number !== undefined && isBack && NUMBER.exec(other.whom)?.[0] === number
    const isDayNew = date !== null && other.date === null
    const isNobodyNew = listed.length > 0 && !isDayNew && listed.every(({ id }) => other.actors.includes(id))
    return other.whom === words || isSameNumber || isNobodyNew
  })
}

interface Told {
  readonly words: string
  readonly listed: readonly FoundActor[]
  readonly date: string | null
  /** A headline says again what the text says. */
  readonly isHeading: boolean
}

/** A list that somebody was put on is in force; since when, that does not say. */
export function applied(draft: Draft, evidence: ListChange['evidence']): void {
  const isKnown = draft.stages.some(({ stage }) => stage === 'in force')
  if (!isKnown) addStage(draft, { stage: 'in force', date: null, evidence })
}

/** Those that a stretch names, countries and bare groups aside. */
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
