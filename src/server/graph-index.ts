import type { GraphEdge, GraphNode, GraphSnapshot, NodeLabel, PropertyValue, RelationType } from '../core/graph.ts'

/** A snapshot arranged for look-ups by id, by label and along relations. Built once for each graph. */
export interface GraphIndex {
  readonly nodes: ReadonlyMap<string, GraphNode>
  /** Sorted by id, as in the snapshot. */
  readonly byLabel: ReadonlyMap<NodeLabel, readonly GraphNode[]>
  readonly edges: readonly GraphEdge[]
  outgoing(id: string, type: RelationType): readonly GraphEdge[]
  incoming(id: string, type: RelationType): readonly GraphEdge[]
}

/** Arrange a snapshot; an edge to a node that is not there is left out. */
export function indexGraph(snapshot: GraphSnapshot): GraphIndex {
  const nodes = new Map(snapshot.nodes.map((node) => [node.id as string, node]))
  const edges = snapshot.edges.filter((edge) => nodes.has(edge.from) && nodes.has(edge.to))
  const out = groupEdges(edges, (edge) => edge.from)
  const into = groupEdges(edges, (edge) => edge.to)
  return {
    nodes,
    byLabel: groupByLabel(snapshot.nodes),
    edges,
    outgoing: (id, type) => out.get(id)?.get(type) ?? [],
    incoming: (id, type) => into.get(id)?.get(type) ?? [],
  }
}

function groupEdges(edges: readonly GraphEdge[], keyOf: (edge: GraphEdge) => string) {
  const groups = new Map<string, Map<RelationType, GraphEdge[]>>()
  for (const edge of edges) {
    const key = keyOf(edge)
    const byType = groups.get(key) ?? new Map<RelationType, GraphEdge[]>()
    groups.set(key, byType)
    const list = byType.get(edge.type)
    if (list === undefined) byType.set(edge.type, [edge])
    else list.push(edge)
  }
  return groups
}

function groupByLabel(nodes: readonly GraphNode[]): Map<NodeLabel, GraphNode[]> {
  const groups = new Map<NodeLabel, GraphNode[]>()
  for (const node of nodes) {
    const list = groups.get(node.labels[1])
    if (list === undefined) groups.set(node.labels[1], [node])
    else list.push(node)
  }
  return groups
}

type Properties = Readonly<Record<string, PropertyValue>>

/** A text property; null where it is missing or something else. */
export function textOf(properties: Properties, key: string): string | null {
  const value = properties[key]
  return typeof value === 'string' ? value : null
}

/** A number property; null where it is missing or something else. */
export function numberOf(properties: Properties, key: string): number | null {
  const value = properties[key]
  return typeof value === 'number' ? value : null
}

/** A list property; empty where it is missing or something else. */
export function listOf(properties: Properties, key: string): readonly string[] {
  const value = properties[key]
  return typeof value === 'object' ? value : []
}
