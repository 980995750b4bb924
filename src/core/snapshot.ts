import type { GraphEdge, GraphNode, GraphSnapshot } from './graph.ts'

/** Order by UTF-16 code units: the same on every machine, whatever its locale. */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * The graph as JSON, piece by piece: a node or an edge a line, so that two graphs can be compared line by line.
 * The same snapshot gives the same bytes.
 */
export function* serializeSnapshot(snapshot: GraphSnapshot): Generator<string> {
  yield `{"format":"${snapshot.format}","formatVersion":${snapshot.formatVersion},\n"nodes":[\n`
  yield* serializeLines(snapshot.nodes, ({ id, labels, name, properties }) => ({ id, labels, name, properties }))
  yield '],\n"edges":[\n'
  yield* serializeLines(snapshot.edges, ({ id, type, from, to, properties }) => ({ id, type, from, to, properties }))
  yield ']}\n'
}

function* serializeLines<T extends GraphNode | GraphEdge>(items: readonly T[], pick: (item: T) => object) {
  const last = items.length - 1
  for (const [index, item] of items.entries()) yield `${JSON.stringify(pick(item))}${index < last ? ',' : ''}\n`
}
