import type { GraphEdge, GraphNode, RelationType } from '../core/graph.ts'
import { compareCodeUnits } from '../core/snapshot.ts'
import { describeRef, partnersOf } from './actors.ts'
import type { Neighbours, Partner } from './api.ts'
import { type GraphIndex, numberOf } from './graph-index.ts'

/** A hub has more; the rest is counted. */
const MAX_PARTNERS = 300
const TIES: readonly RelationType[] = ['HOLDS_ROLE', 'PART_OF', 'SUBSIDIARY_OF']

/** Whom an actor dealt with, those with most events first, and whom a role ties it to. */
export function listNeighbours(index: GraphIndex, id: string): Neighbours {
  const others = [...partnersOf(index, id).keys()].flatMap((other) => index.nodes.get(other) ?? [])
  const partners = others.map((other) => describePartner(index, id, other))
  partners.sort((a, b) => b.events - a.events || compareCodeUnits(a.id, b.id))
  return { total: partners.length, partners: partners.slice(0, MAX_PARTNERS), tied: tiedTo(index, id) }
}

function describePartner(index: GraphIndex, id: string, other: GraphNode): Partner {
  const did = index.outgoing(id, 'ACTED_ON').filter((edge) => edge.to === other.id)
  const suffered = index.incoming(id, 'ACTED_ON').filter((edge) => edge.from === other.id)
  const sum = (edges: readonly GraphEdge[], key: string, fallback: number) =>
    edges.reduce((total, edge) => total + (numberOf(edge.properties, key) ?? fallback), 0)
  return {
    ...describeRef(other),
    events: sum([...did, ...suffered], 'events', 1),
    did: sum(did, 'events', 1),
    suffered: sum(suffered, 'events', 1),
    conflict: sum([...did, ...suffered], 'conflict', 0),
    cooperation: sum([...did, ...suffered], 'cooperation', 0),
  }
}

function tiedTo(index: GraphIndex, id: string): readonly string[] {
  const ids = TIES.flatMap((type) => [
    ...index.outgoing(id, type).map((edge) => edge.to),
    ...index.incoming(id, type).map((edge) => edge.from),
  ])
  return [...new Set<string>(ids)]
    .filter((other) => other !== id && index.nodes.get(other)?.labels[1] === 'Actor')
    .sort()
}
