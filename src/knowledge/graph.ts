import { MultiDirectedGraph } from 'graphology'
import type { EdgeAttributes, GraphSnapshot, NodeAttributes } from '../core/graph.ts'
import type { EdgeId, NodeId } from '../core/ids.ts'
import { compareCodeUnits } from '../core/snapshot.ts'

/** Node and edge keys are ids; attributes are those of core/graph.ts. */
export type KnowledgeGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>

export function createGraph(): KnowledgeGraph {
  return new MultiDirectedGraph<NodeAttributes, EdgeAttributes>()
}

/** The graph as plain data, sorted by id: equal graphs give equal snapshots. */
export function toSnapshot(graph: KnowledgeGraph): GraphSnapshot {
  const nodes = graph.mapNodes((id, { labels, name, properties }) => ({ id: id as NodeId, labels, name, properties }))
  const edges = graph.mapEdges((id, { type, properties }, from, to) => ({
    id: id as EdgeId,
    type,
    from: from as NodeId,
    to: to as NodeId,
    properties,
  }))
  return {
    format: 'whodid-graph',
    formatVersion: 1,
    nodes: nodes.sort((a, b) => compareCodeUnits(a.id, b.id)),
    edges: edges.sort((a, b) => compareCodeUnits(a.id, b.id)),
  }
}

/** The inverse of `toSnapshot`. */
export function fromSnapshot(snapshot: GraphSnapshot): KnowledgeGraph {
  const graph = createGraph()
  for (const { id, labels, name, properties } of snapshot.nodes) graph.addNode(id, { labels, name, properties })
  for (const { id, type, from, to, properties } of snapshot.edges) {
    graph.addDirectedEdgeWithKey(id, from, to, { type, properties })
  }
  return graph
}
