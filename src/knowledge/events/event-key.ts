import type { EventMention, EventStatus, EventType, Role } from '../../core/event.ts'
import type { DocumentId } from '../../core/ids.ts'
import { sortedUnique } from '../accumulate.ts'
import { isMutualDeed } from '../mutual-deeds.ts'

/**
 * What tells the event of one mention from others. Mentions of one `base` may be of one event; `facts` say which of
 * them: see `EventTable`.
 */
export interface EventKey {
  /** Type, group of statuses and sides, and all else that must be the same in any case; JSON. */
  readonly base: string
  /** null: the base says all. */
  readonly facts: EventFacts | null
  /** The lemma of the word that tells it. */
  readonly word: string
  /** Whether the base holds the document: then only its copies can tell the same event. */
  readonly isOfText: boolean
}

/** What a report may leave open and another one tell. */
export interface EventFacts {
  /** ISO 8601 prefix; null: undated. */
  readonly date: string | null
  readonly dateEnd: string | null
  /** Ids of the measures that it is about, sorted; empty where none is told. */
  readonly measures: readonly string[]
  /** The lemma, where the date is too coarse to tell two deeds apart; null: any word will do. */
  readonly word: string | null
}

/** Deeds of two sides: on one day there is hardly a second of the type, whatever word tells it. */
const DEEDS: ReadonlySet<EventType> = new Set([
  'AGREE',
  'CONSULT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
])
/** Who is agent and who target of a talk is the writer's choice, in whatever word: to call, to visit, to receive. */
const TALKS: ReadonlySet<EventType> = new Set(['AGREE', 'CONSULT'])

/** Told of a happening as such: the denial of a deed and the report of it are about one thing. */
const TOLD: ReadonlySet<EventStatus> = new Set(['actual', 'alleged', 'denied'])

const DAY_LENGTH = 'YYYY-MM-DD'.length

/**
 * @param mention - Its actors as the graph knows them.
 * @param document - That which has its text first: copies tell the same events.
 */
export function keyOf(mention: EventMention, document: DocumentId): EventKey {
  const { type, date, trigger } = mention
  const word = trigger.lemma
  const sides = sidesOf(mention)
  const isDeed = DEEDS.has(type)
  const matters = isDeed ? [] : mattersOf(mention)
  // What is said, asked or sold lies in the words: "she told them" twice is rarely one thing told twice.
  const isBareTalk = !isDeed && matters.length === 0
  if (sides === null || isBareTalk) return { base: placeOf(mention, document), facts: null, word, isOfText: true }
  const common = [type, groupOf(mention), sides]
  if (isDeed && date !== null) {
    const isDay = date.length >= DAY_LENGTH
    const facts = { date, dateEnd: mention.dateEnd, measures: measuresOf(mention), word: isDay ? null : word }
    return { base: JSON.stringify(['deed', ...common]), facts, word, isOfText: false }
  }
  if (isDeed) {
    const facts = { date, dateEnd: null, measures: measuresOf(mention), word: null }
    return { base: JSON.stringify(['undated deed', ...common, word, document]), facts, word, isOfText: true }
  }
  const where = date === null ? document : null
  const base = JSON.stringify(['words', ...common, word, matters, date, mention.dateEnd, where])
  return { base, facts: null, word, isOfText: date === null }
}

function groupOf({ status }: EventMention): 'told' | 'intended' {
  return TOLD.has(status) ? 'told' : 'intended'
}

function measuresOf({ about }: EventMention): readonly string[] {
  return sortedUnique(about.flatMap(({ id }) => (id?.startsWith('measure:') ? [id] : [])))
}

function mattersOf({ about }: EventMention): readonly string[] {
  return sortedUnique(about.map(({ id, name }) => id ?? name.toLowerCase()))
}

/** Both sides by id, those of a deed done with one another as one; null where one is not known. */
function sidesOf({ type, trigger, agents, targets }: EventMention): readonly (readonly string[])[] | null {
  const [doers, others] = [actorIds(agents), actorIds(targets)]
  const all = sortedUnique([...doers, ...others])
  const isTogether = isMutualDeed(type, trigger.lemma)
  if (doers.length === 0 || all.length < 2) return null
  if (others.length === 0) return isTogether ? [all] : null
  return isTogether || TALKS.has(type) ? [all] : [doers, others]
}

/** What is told at one place alone, or at the same place of each copy. */
function placeOf(mention: EventMention, document: DocumentId): string {
  const { type, trigger, agents, targets, evidence, date, dateEnd } = mention
  const offset = trigger.start - evidence.sentenceStart
  const sides = [actorIds(agents), actorIds(targets)]
  return JSON.stringify(['place', type, groupOf(mention), sides, date, dateEnd, evidence.sentence, offset, document])
}

function actorIds(roles: readonly Role[]): string[] {
  return sortedUnique(roles.map(({ actor }) => actor))
}
