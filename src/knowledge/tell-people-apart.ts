import type { Calling, FoundActor } from '../core/actor.ts'
import { type ActorId, type DocumentId, makeId } from '../core/ids.ts'
import { compareCodeUnits } from '../core/snapshot.ts'
import { getOrCreate } from './accumulate.ts'

/** Who an actor of one document is in the graph; other ids stay. */
export type Identify = <T extends string>(document: string, id: T) => T

interface Sighting {
  readonly document: DocumentId
  /** "business", "state US", "state ?": what people of one name are told apart by. */
  readonly marks: readonly string[]
}

/** Offices of one country: a senator of another is another man. */
const NATIONAL: ReadonlySet<Calling> = new Set(['state', 'military'])

/**
 * People of one name in all documents. They are one person unless what the documents say of them contradicts: then
 * those are one who share a calling in some document (for an office of state: of the same country), directly or by a
 * third document. Only the set of documents counts, not their order.
 */
export class PeopleApart {
  readonly #sightings = new Map<ActorId, Sighting[]>()

  add(document: DocumentId, actors: readonly FoundActor[]): void {
    for (const { id, callings, country } of actors) {
      if (callings === undefined) continue
      const marks = callings.map((calling) => (NATIONAL.has(calling) ? `${calling} ${country ?? '?'}` : calling))
      getOrCreate(this.#sightings, id, () => []).push({ document, marks })
    }
  }

  /** Documents that say nothing of a calling, or too little to choose, keep the id that all shared. */
  tell(): Identify {
    const found = new Map<string, string>()
    for (const [id, sightings] of this.#sightings) {
      const groups = groupMarks(sightings)
      if (new Set(groups.values()).size < 2) continue
      for (const { document, marks } of sightings) {
        const group = groupOf(marks, groups)
        if (group !== null) found.set(`${document} ${id}`, makeId('actor', id, group))
      }
    }
    return <T extends string>(document: string, id: T) => (found.get(`${document} ${id}`) ?? id) as T
  }
}

/** Each mark with the smallest mark of its group: marks that stand together in a document belong together. */
function groupMarks(sightings: readonly Sighting[]): ReadonlyMap<string, string> {
  const groups = new Map<string, string>()
  for (const { marks } of sightings) {
    const sure = marks.filter(isSure)
    const touched = new Set(sure.flatMap((mark) => groups.get(mark) ?? mark))
    const [smallest] = [...touched].sort(compareCodeUnits)
    if (smallest === undefined) continue
    for (const mark of sure) groups.set(mark, smallest)
    for (const [mark, group] of groups) if (touched.has(group)) groups.set(mark, smallest)
  }
  // An office of no country known is a group of its own only where no group has that office.
  for (const mark of sightings.flatMap(({ marks }) => (marks.some(isSure) ? [] : marks))) {
    const office = mark.slice(0, -1)
    if (![...groups.keys()].some((other) => other.startsWith(office) && isSure(other))) groups.set(mark, mark)
  }
  return groups
}

function isSure(mark: string): boolean {
  return !mark.endsWith('?')
}

/** The one group that the marks fit. */
function groupOf(marks: readonly string[], groups: ReadonlyMap<string, string>): string | null {
  const fitting = marks.flatMap((mark) => {
    const own = groups.get(mark)
    if (own !== undefined) return [own]
    const office = mark.slice(0, -1)
    return isSure(mark) ? [] : [...groups].flatMap(([other, group]) => (other.startsWith(office) ? [group] : []))
  })
  const [only, second] = new Set(fitting)
  return only === undefined || second !== undefined ? null : only
}
