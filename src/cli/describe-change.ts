import type { GraphSnapshot, RelationType } from '../core/graph.ts'
import { plural } from './text-format.ts'

const OF_EVENTS: ReadonlySet<RelationType> = new Set(['AGENT_OF', 'TARGETS', 'ATTRIBUTED_TO'])
const OF_MEASURES: ReadonlySet<RelationType> = new Set(['ISSUED_BY', 'APPLIES_TO', 'BINDS'])

/** "12 events, 3 measures": what hangs on an actor. */
export function describeTies(graph: GraphSnapshot, id: string): string {
  const count = (types: ReadonlySet<RelationType>) =>
    new Set(
      graph.edges.flatMap(({ type, from, to }) =>
        types.has(type) && (from === id || to === id) ? [from === id ? to : from] : [],
      ),
    ).size
  return `${plural(count(OF_EVENTS), 'event')}, ${plural(count(OF_MEASURES), 'measure')}`
}
