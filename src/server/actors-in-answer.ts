import type { GraphNode } from '../core/graph.ts'
import type { QueryValue } from '../query/query-engine.ts'
import type { GraphIndex } from './graph-index.ts'

/** As many as one request for a part of the graph may name. */
const MAX_ACTORS = 300

/**
 * Whom an answer tells of, in its order: actors as nodes, by id or by a name that only one of them has; the ends of
 * relations; the sides of events; whom a measure covers and who issued it.
 */
export function actorsInAnswer(index: GraphIndex, rows: readonly (readonly QueryValue[])[]): readonly string[] {
  const found = new Set<string>()
  for (const row of rows) {
    for (const value of row)
      for (const id of idsIn(value, index)) for (const actor of actorsOf(index, id)) found.add(actor)
    if (MAX_ACTORS <= found.size) break
  }
  return [...found].slice(0, MAX_ACTORS)
}

/** Every text in the value that is an id, or the name of one actor alone. */
function idsIn(value: QueryValue, index: GraphIndex): readonly string[] {
  if (typeof value === 'string') return index.nodes.has(value) ? [value] : (idsByName(index).get(value) ?? [])
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((item) => idsIn(item, index))
  const { id, from, to } = value as Readonly<Record<string, QueryValue>>
  const ends = [id, from, to].filter((end): end is string => typeof end === 'string' && index.nodes.has(end))
  // A map that the query made has no id of its own.
  return 0 < ends.length ? ends : Object.values(value).flatMap((item) => idsIn(item, index))
}

function actorsOf(index: GraphIndex, id: string): readonly string[] {
  switch (index.nodes.get(id)?.labels[1]) {
    case 'Actor':
      return [id]
    case 'Event':
      return [
        ...index.incoming(id, 'AGENT_OF').map(({ from }) => from),
        ...index.outgoing(id, 'TARGETS').map(({ to }) => to),
      ]
    case 'Measure':
      return [...index.outgoing(id, 'ISSUED_BY'), ...index.outgoing(id, 'APPLIES_TO')]
        .map(({ to }) => to)
        .filter((to) => index.nodes.get(to)?.labels[1] === 'Actor')
    default:
      return []
  }
}

const named = new WeakMap<GraphIndex, ReadonlyMap<string, readonly string[]>>()

/** A name that several actors have means none of them. */
function idsByName(index: GraphIndex): ReadonlyMap<string, readonly string[]> {
  const former = named.get(index)
  if (former !== undefined) return former
  const names = new Map<string, readonly string[]>()
  const actors: readonly GraphNode[] = index.byLabel.get('Actor') ?? []
  for (const { id, name } of actors) names.set(name, names.has(name) ? [] : [id])
  named.set(index, names)
  return names
}
