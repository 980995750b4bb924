import type { GraphEdge, GraphNode, GraphSnapshot, RelationType } from '../core/graph.ts'

/** A graph by its nodes and the edges at each. */
export interface Surroundings {
  readonly nodes: ReadonlyMap<string, GraphNode>
  readonly outgoing: ReadonlyMap<string, readonly GraphEdge[]>
  readonly incoming: ReadonlyMap<string, readonly GraphEdge[]>
}

export function surroundingsOf(graph: Pick<GraphSnapshot, 'nodes' | 'edges'>): Surroundings {
  return {
    nodes: new Map(graph.nodes.map((node) => [node.id, node])),
    outgoing: groupEdges(graph.edges, 'from'),
    incoming: groupEdges(graph.edges, 'to'),
  }
}

export function edgesOf(
  edges: ReadonlyMap<string, readonly GraphEdge[]>,
  { id }: GraphNode,
  type: RelationType,
): readonly GraphEdge[] {
  return (edges.get(id) ?? []).filter((edge) => edge.type === type)
}

function groupEdges(edges: readonly GraphEdge[], end: 'from' | 'to'): ReadonlyMap<string, readonly GraphEdge[]> {
  const groups = new Map<string, GraphEdge[]>()
  for (const edge of edges) {
    const group = groups.get(edge[end])
    if (group === undefined) groups.set(edge[end], [edge])
    else group.push(edge)
  }
  return groups
}
