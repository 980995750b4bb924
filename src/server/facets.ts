import type { GraphNode } from '../core/graph.ts'
import { compareCodeUnits } from '../core/snapshot.ts'
import type { EventFacets } from './api.ts'
import { type GraphIndex, numberOf, textOf } from './graph-index.ts'

/** What an event is about, who tells it and how surely. */
export function facetsOf(index: GraphIndex, { id, properties }: GraphNode): EventFacets {
  const reports = index.outgoing(id, 'REPORTED_IN')
  const publishers = reports.flatMap(({ to }) => textOf(index.nodes.get(to)?.properties ?? {}, 'publisher') ?? [])
  const topics = index.outgoing(id, 'ABOUT').filter(({ to }) => index.nodes.get(to)?.labels[1] === 'Topic')
  return {
    topics: unique(topics.map(({ to }) => to)),
    publishers: unique(publishers),
    speakers: unique(index.outgoing(id, 'ATTRIBUTED_TO').map(({ to }) => to)),
    independentSources: numberOf(properties, 'independentSources') ?? 1,
    confidence: numberOf(properties, 'confidence'),
    reportCount: reports.length,
  }
}

function unique(list: readonly string[]): readonly string[] {
  return [...new Set(list)].sort(compareCodeUnits)
}
