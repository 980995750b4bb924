import type { GraphEdge, GraphNode, GraphSnapshot } from '../src/core/graph.ts'
import { compareCodeUnits } from '../src/core/snapshot.ts'
import { linkEntity } from './ftm-links.ts'
import { type FtmEntity, nodeEntity, type Surroundings } from './ftm-nodes.ts'

/**
 * The graph as entities of FollowTheMoney 4, an entity a line, as `ftm` and Aleph read them; the same bytes for the
 * same graph. Every actor, event, measure, place and article is one entity, and every relationship one more (a Mention,
 * a Documentation, a Sanction, an UnknownLink ...); topics, which the model has not, are keywords of events and measures.
 * What is not told as happened says so in its name and its keywords.
 * @see https://followthemoney.tech/docs/ (model of version 4.11)
 */
export function* exportFtm({ nodes, edges }: GraphSnapshot): Generator<string> {
  const byId = new Map<string, GraphNode>(nodes.map((node) => [node.id, node]))
  const around = gatherSurroundings(edges, byId)
  for (const node of nodes) yield* lineOf(nodeEntity(node, around.get(node.id) ?? {}))
  for (const edge of edges) {
    const [from, to] = [byId.get(edge.from), byId.get(edge.to)]
    if (from !== undefined && to !== undefined) yield* lineOf(linkEntity(edge, [from, to], around))
  }
}

/** Properties without a value are left out, the others sorted by name. */
function* lineOf(entity: FtmEntity | null): Generator<string> {
  if (entity === null) return
  const filled = Object.entries(entity.properties).filter(([, values]) => values.length > 0)
  const properties = Object.fromEntries(filled.sort(([a], [b]) => compareCodeUnits(a, b)))
  yield `${JSON.stringify({ id: entity.id, schema: entity.schema, properties })}\n`
}

/** What each event and measure has at its other ends. */
function gatherSurroundings(
  edges: readonly GraphEdge[],
  nodes: ReadonlyMap<string, GraphNode>,
): ReadonlyMap<string, Surroundings> {
  const around = new Map<string, Record<string, GraphNode[]>>()
  for (const { type, from, to } of edges) {
    for (const [id, other] of [
      [from, nodes.get(to)],
      [to, nodes.get(from)],
    ] as const) {
      if (other === undefined) continue
      const lists = around.get(id) ?? {}
      around.set(id, lists)
      const list = lists[type]
      if (list === undefined) lists[type] = [other]
      else list.push(other)
    }
  }
  return around
}
