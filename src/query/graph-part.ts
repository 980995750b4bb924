import type { GraphEdge, GraphNode, GraphSnapshot } from '../core/graph.ts'
import type { QueryResult, QueryValue } from './query-engine.ts'

/**
 * What lies around one node: all that `hops` relationships lead to, whatever their direction, and every relationship
 * among it. An article is taken along but never passed through: it would lead to all that it names.
 */
export function partAround(graph: GraphSnapshot, start: GraphNode, hops: number): GraphSnapshot {
  const documents = documentIds(graph)
  const neighbours = new Map<string, string[]>()
  for (const { from, to } of graph.edges) {
    for (const [id, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const known = neighbours.get(id)
      if (known === undefined) neighbours.set(id, [other])
      else known.push(other)
    }
  }
  const reached = new Set<string>([start.id])
  let border: readonly string[] = [start.id]
  for (let hop = 0; hop < hops && border.length > 0; hop += 1) {
    const found = border
      .filter((id) => id === start.id || !documents.has(id))
      .flatMap((id) => neighbours.get(id) ?? [])
      .filter((id) => !reached.has(id))
    for (const id of found) reached.add(id)
    border = [...new Set(found)]
  }
  return partOf(graph, reached, ({ from, to }) => reached.has(from) && reached.has(to))
}

/**
 * What a query's answer names: its nodes, its relationships with their ends, and both along its paths. An answer
 * without any relationship stands for its nodes and all relationships among them.
 * @returns An empty graph where the answer holds neither.
 */
export function partInAnswer(graph: GraphSnapshot, { rows }: QueryResult): GraphSnapshot {
  const nodes = new Set<string>()
  const edges = new Set<string>()
  const collect = (value: QueryValue): void => {
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) {
      for (const part of value) collect(part)
    } else if (isNode(value)) nodes.add(value.id)
    else if (isRelationship(value)) edges.add(value.id)
    else for (const part of Object.values(value)) collect(part)
  }
  for (const row of rows) for (const value of row) collect(value)
  if (edges.size === 0) return partOf(graph, nodes, ({ from, to }) => nodes.has(from) && nodes.has(to))
  for (const { id, from, to } of graph.edges) if (edges.has(id)) nodes.add(from).add(to)
  return partOf(graph, nodes, ({ id }) => edges.has(id))
}

const PARTICIPANTS: ReadonlySet<string> = new Set(['AGENT_OF', 'TARGETS'])
const OF_EVENTS: ReadonlySet<string> = new Set(['ABOUT', 'AT', 'REPORTED_IN'])

/**
 * These actors and events, what the events are about, where they were and who reports them, and every relationship
 * among all this; of the derived dealings those that an event of the part stands behind.
 */
export function partOfView(
  graph: GraphSnapshot,
  actors: ReadonlySet<string>,
  events: ReadonlySet<string>,
): GraphSnapshot {
  const ids = new Set<string>([...actors, ...events])
  for (const { type, from, to } of graph.edges) if (OF_EVENTS.has(type) && events.has(from)) ids.add(to)
  const agents = new Map<string, string[]>()
  const targets = new Map<string, string[]>()
  for (const { type, from, to } of graph.edges) {
    if (!PARTICIPANTS.has(type) || !ids.has(from) || !ids.has(to)) continue
    const [sides, event, actor] = type === 'AGENT_OF' ? [agents, to, from] : [targets, from, to]
    sides.set(event, [...(sides.get(event) ?? []), actor])
  }
  const pairs = new Set<string>()
  for (const [event, doers] of agents) {
    // Who does something together deals with one another.
    const others = targets.get(event) ?? doers
    for (const doer of doers) for (const other of others) pairs.add(`${doer} ${other}`)
  }
  return partOf(
    graph,
    ids,
    ({ type, from, to }) => ids.has(from) && ids.has(to) && (type !== 'ACTED_ON' || pairs.has(`${from} ${to}`)),
  )
}

/** Also the articles that a relationship names as its evidence. */
function partOf(graph: GraphSnapshot, ids: ReadonlySet<string>, isWanted: (edge: GraphEdge) => boolean): GraphSnapshot {
  const edges = graph.edges.filter(isWanted)
  const evidence = new Set(edges.map(({ properties }) => properties.document))
  const nodes = graph.nodes.filter(({ id }) => ids.has(id) || evidence.has(id))
  return { ...graph, nodes, edges }
}

function documentIds({ nodes }: GraphSnapshot): ReadonlySet<string> {
  return new Set(nodes.filter(({ labels }) => labels[1] === 'Document').map(({ id }) => id))
}

function isNode(value: object): value is { readonly id: string } {
  return 'id' in value && 'labels' in value && typeof value.id === 'string'
}

function isRelationship(value: object): value is { readonly id: string } {
  return 'id' in value && 'type' in value && 'from' in value && typeof value.id === 'string'
}
