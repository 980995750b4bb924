import { chooseMainActors, describePart, rankActors } from './actors.ts'
import type { ActorPlace, GraphPart, Overview } from './api.ts'
import { type GraphIndex, numberOf, textOf } from './graph-index.ts'

/** As many labelled nodes as a screen of 1440 x 900 shows without overlap. */
const MAIN_ACTORS = 40

/** How the viewer opens: the best connected actors, their dealings, and how much more there is. */
export function describeOverview(index: GraphIndex, version: string): Overview {
  const ranked = rankActors(index)
  const count = (label: Parameters<GraphIndex['byLabel']['get']>[0]) => index.byLabel.get(label)?.length ?? 0
  const dealings = ranked.reduce(
    (sum, { id }) => sum + index.outgoing(id, 'ACTED_ON').filter((edge) => edge.to !== id).length,
    0,
  )
  const graph = describePart(index, chooseMainActors(index, ranked, MAIN_ACTORS))
  return {
    version,
    counts: {
      actors: count('Actor'),
      events: count('Event'),
      measures: count('Measure'),
      topics: count('Topic'),
      documents: count('Document'),
      dealings,
    },
    graph,
    places: placesOf(index, graph),
    years: yearsOf(index),
  }
}

function placesOf(index: GraphIndex, { actors }: GraphPart): readonly ActorPlace[] {
  return actors.flatMap(({ id }) => {
    const properties = index.nodes.get(id)?.properties ?? {}
    const [x, y] = [numberOf(properties, 'x'), numberOf(properties, 'y')]
    return x === null || y === null ? [] : [{ id, x, y }]
  })
}

function yearsOf(index: GraphIndex): Overview['years'] {
  const years = (index.byLabel.get('Event') ?? [])
    .map((event) => Number.parseInt(textOf(event.properties, 'date')?.slice(0, 4) ?? '', 10))
    .filter((year) => Number.isInteger(year))
  if (years.length === 0) return null
  return years.reduce((span, year) => ({ first: Math.min(span.first, year), last: Math.max(span.last, year) }), {
    first: Number.POSITIVE_INFINITY,
    last: Number.NEGATIVE_INFINITY,
  })
}
