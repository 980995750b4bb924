import type { DocumentHeader } from '../core/document.ts'
import type { PropertyValue } from '../core/graph.ts'
import type { FoundMeasure, ListChange } from '../core/measure.ts'
import { compareCodeUnits } from '../core/snapshot.ts'

interface Report {
  readonly measure: FoundMeasure
  readonly document: DocumentHeader
}

/** Since when a list has somebody on it, until when it had, and whether it still does. */
export interface Listing {
  readonly since: string | null
  readonly until: string | null
  readonly status: 'removed' | null
}

/** What the texts say of each party on a list, by the party's id in the graph. */
export function gatherListings(
  reports: readonly Report[],
  identify: (document: string, id: string) => string,
): ReadonlyMap<string, Listing> {
  const changes = reports
    .flatMap(({ measure, document }) =>
      measure.changes.flatMap((change) =>
        change.actors.map((actor) => ({
          ...change,
          actor: identify(document.id, actor),
          known: knownOf(change, document),
        })),
      ),
    )
    .sort((a, b) => compareCodeUnits(a.known, b.known) || compareCodeUnits(a.change, b.change))
  const listings = new Map<string, Listing>()
  for (const { actor, change, date } of changes) {
    const former = listings.get(actor) ?? { since: null, until: null, status: null }
    if (change === 'added') listings.set(actor, { since: finer(former.since, date), until: null, status: null })
    if (change === 'removed') listings.set(actor, { ...former, until: date, status: 'removed' })
  }
  return listings
}

/** The first date; of two for the same time the more exact. */
function finer(first: string | null, next: string | null): string | null {
  return first === null || next?.startsWith(first) === true ? (next ?? first) : first
}

function knownOf({ date }: ListChange, { publishedOn }: DocumentHeader): string {
  return date ?? publishedOn ?? ''
}

/** A change as properties of the edge to its document. */
export function changeProperties({
  change,
  whom,
  count,
  under,
  date,
}: ListChange): Record<string, PropertyValue | null> {
  const places = under.map(({ country, count: entries }) => (entries === null ? country : `${country} (${entries})`))
  return { change, whom, count, date, under: places.length === 0 ? null : places.join('; ') }
}
