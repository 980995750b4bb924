import type { GraphEdge } from '../../core/graph.ts'
import { compareCodeUnits } from '../../core/snapshot.ts'
import type { Act } from '../acts.ts'
import { type Dealings, dealingsEdge, dealingsId, dealingsOf } from '../derive-dealings.ts'
import { standingsOf, type Tie } from '../derive-standing.ts'
import { type ActsChange, applyToActs, type GraphChange } from './graph-change.ts'

export interface DealingsChange extends Pick<GraphChange, 'standings'> {
  readonly edges: readonly GraphEdge[]
  readonly removedEdges: readonly string[]
}

/**
 * What a change of acts makes of the dealings: of the pairs that it touches, and of everybody's standing.
 * @param former - All acts.
 */
export function changeDealings(former: readonly Act[], change: ActsChange): DealingsChange {
  const present = dealingsOf(applyToActs(former, change))
  const moved = new Set([...change.removedActs, ...change.acts.map(({ id }) => id)])
  const left = dealingsOf(former.filter(({ id }) => moved.has(id)))
  const touched = new Map([...left, ...dealingsOf(change.acts)])
  const edges: GraphEdge[] = []
  const removedEdges: string[] = []
  for (const [key, pair] of touched) {
    const dealings = present.get(key)
    if (dealings === undefined) removedEdges.push(dealingsId(pair))
    else edges.push(dealingsEdge(dealings))
  }
  return {
    edges: edges.sort((a, b) => compareCodeUnits(a.id, b.id)),
    removedEdges: removedEdges.sort(compareCodeUnits),
    standings: Object.fromEntries(standingsOf([...present.values()].map(tieOf))),
  }
}

function tieOf({ from, to, acts }: Dealings): Tie {
  return { from, to, weight: acts.filter(({ status }) => status === 'actual').length }
}
