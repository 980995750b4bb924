import { type EventId, makeId } from '../../core/ids.ts'
import { getOrCreate } from '../accumulate.ts'
import type { EventFacts, EventKey } from './event-key.ts'

/** Facts that some mention gives, and how often each word tells them. */
interface Version {
  readonly facts: EventFacts
  readonly words: Map<string, number>
}

/**
 * The keys of all mentions, and which event each tells. Less exact facts ("2019-05", no measure named) join more exact
 * ones if exactly one fits in the whole set; so no order of the documents matters.
 */
export class EventTable {
  readonly #versions = new Map<string, Map<string, Version>>()
  /** What is not here is looked up there. */
  readonly #parent: EventTable | null

  constructor(parent: EventTable | null = null) {
    this.#parent = parent
  }

  /** @param count - -1 takes a mention away. */
  add({ base, facts, word }: EventKey, count: 1 | -1 = 1): void {
    if (facts === null || isOpen(facts)) return // nothing could join it
    const versions = getOrCreate(this.#versions, base, () => copyOf(this.#parent?.versionsOf(base)))
    const key = JSON.stringify(facts)
    const { words } = getOrCreate(versions, key, () => ({ facts, words: new Map<string, number>() }))
    words.set(word, (words.get(word) ?? 0) + count)
    if (words.get(word) === 0) words.delete(word)
    if (words.size === 0) versions.delete(key)
  }

  /** Whether mentions of the base were added here, not only in the parent. */
  has(base: string): boolean {
    return this.#versions.has(base)
  }

  versionsOf(base: string): ReadonlyMap<string, Version> | undefined {
    return this.#versions.get(base) ?? this.#parent?.versionsOf(base)
  }

  /** The event that a mention with this key tells. */
  idOf({ base, facts, word }: EventKey): EventId {
    return idOfFacts(base, facts === null ? null : this.#exactFacts(base, facts, word))
  }

  #exactFacts(base: string, facts: EventFacts, word: string): EventFacts {
    const finer = [...(this.versionsOf(base)?.values() ?? [])].filter((version) => isFiner(version.facts, facts))
    const [only, second] = finer.filter((version) => !finer.some((other) => isFiner(other.facts, version.facts)))
    if (only === undefined || second !== undefined) return facts
    // That of a month or a year only one deed is known may be chance: then the word must be the same.
    return facts.word === null || only.words.has(word) ? only.facts : facts
  }
}

/** The id of the event as the mention alone tells it. */
export function ownIdOf({ base, facts }: EventKey): EventId {
  return idOfFacts(base, facts)
}

function idOfFacts(base: string, facts: EventFacts | null): EventId {
  if (facts === null) return makeId('event', base)
  const { date, dateEnd, measures, word } = facts
  return makeId('event', base, date, dateEnd, measures.join(' '), word)
}

function isOpen({ date, measures }: EventFacts): boolean {
  return date === null && measures.length === 0
}

/** Whether `one` tells all that `other` does, and more. */
function isFiner(one: EventFacts, other: EventFacts): boolean {
  const isSameDate = one.date === other.date && one.dateEnd === other.dateEnd
  const fits = other.measures.every((id) => one.measures.includes(id)) && (isSameDate || isFinerDate(one, other))
  return fits && (!isSameDate || one.measures.length > other.measures.length)
}

/** "2019-05-15" of "2019-05"; "2019-05-15 to 2019-05-17" of both. */
function isFinerDate(one: EventFacts, other: EventFacts): boolean {
  if (one.date === null || other.date === null || other.dateEnd !== null) return false
  if (one.date === other.date) return one.dateEnd !== null
  const begins = `${other.date}-`
  return one.date.startsWith(begins) && (one.dateEnd === null || one.dateEnd.startsWith(begins))
}

function copyOf(versions: ReadonlyMap<string, Version> | undefined): Map<string, Version> {
  const entries = [...(versions ?? [])].map(([key, { facts, words }]): [string, Version] => [
    key,
    { facts, words: new Map(words) },
  ])
  return new Map(entries)
}
