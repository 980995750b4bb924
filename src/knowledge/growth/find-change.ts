import type { Findings } from '../../core/findings.ts'
import type { GraphNode, GraphSnapshot, NodeLabel } from '../../core/graph.ts'
import type { DocumentId } from '../../core/ids.ts'
import { compareCodeUnits } from '../../core/snapshot.ts'
import { type Act, actsOf } from '../acts.ts'
import type { Copies } from '../copies/find-copies.ts'
import type { PartFindings } from '../events/gather-events.ts'
import { toSnapshot } from '../graph.ts'
import { mergePart } from '../merge-findings.ts'
import { changeDealings } from './change-dealings.ts'
import { diffActs, diffSnapshots, type GraphChange, type TellingChange } from './graph-change.ts'
import { NearCopies } from './near-copies.ts'
import type { PartIndex, Touched } from './part-index.ts'
import { keyOf } from './parts.ts'
import { OTHERS, surroundingsOf } from './surroundings.ts'

/** More documents than this are merged anew as fast. */
const MAX_TOUCHED = 200

/**
 * What the graph of all documents gains and loses when some come, go or change.
 * @param index - All documents as they were before.
 * @returns The same as a comparison of the two whole graphs; null where that is the faster way.
 */
export function findChange(changed: ReadonlyMap<DocumentId, Touched>, index: PartIndex): FoundChange | null {
  const copies = { before: new NearCopies(changed, 'before', index), after: new NearCopies(changed, 'after', index) }
  const touched = new Map(changed)
  while (touched.size <= MAX_TOUCHED) {
    let drawnIn = copiesOf(touched, copies)
    if (drawnIn.length === 0) {
      const comparison = compare(touched, { copies, index })
      drawnIn = drawIn(comparison, index).filter((id) => !touched.has(id))
      if (drawnIn.length === 0) return withDealings(comparison, index.acts())
    }
    if (touched.size + drawnIn.length > MAX_TOUCHED) return null
    for (const id of drawnIn) {
      const findings = index.findingsOf(id)
      touched.set(id, { before: findings, after: findings })
    }
  }
  return null
}

interface Around {
  readonly copies: Readonly<Record<keyof Touched, Copies>>
  readonly index: PartIndex
}

interface Comparison {
  readonly before: GraphSnapshot
  readonly after: GraphSnapshot
  readonly change: TellingChange
}

function compare(touched: ReadonlyMap<DocumentId, Touched>, { copies, index }: Around): Comparison {
  const around = surroundingsOf(touched, index)
  const before = mergeAll([...around, ...present(touched, 'before')], copies.before)
  const after = mergeAll([...around, ...present(touched, 'after')], copies.after)
  return { before, after, change: diffSnapshots(before, after) }
}

/** What copies tell of one place is one event: who has a copy among the touched ones is touched too. */
function copiesOf(touched: ReadonlyMap<DocumentId, Touched>, { before, after }: Around['copies']): DocumentId[] {
  const copies = [...touched.keys()].flatMap((id) => [...before.sameTextAs(id), ...after.sameTextAs(id)])
  return [...new Set(copies)].filter((id) => !touched.has(id))
}

/** The change, with what it comes to in the dealings of all. */
function withDealings({ before, after, change }: Comparison, former: readonly Act[]): FoundChange {
  const acts = diffActs(actsOf(before.nodes, before.edges), actsOf(after.nodes, after.edges))
  const { edges, removedEdges, standings } = changeDealings(former, acts)
  const whole: GraphChange = {
    ...change,
    ...acts,
    standings,
    edges: [...change.edges, ...edges].sort((a, b) => compareCodeUnits(a.id, b.id)),
    removedEdges: [...change.removedEdges, ...removedEdges].sort(compareCodeUnits),
  }
  return { change: whole, more: countMore(before, after) }
}

export interface FoundChange {
  readonly change: GraphChange
  /** By how many the nodes of each label grow in number. */
  readonly more: Readonly<Partial<Record<NodeLabel, number>>>
}

/** What is not in the change is in both. */
function countMore(before: GraphSnapshot, after: GraphSnapshot): FoundChange['more'] {
  const more: Partial<Record<NodeLabel, number>> = {}
  const count = ({ nodes }: GraphSnapshot, step: number) => {
    for (const { labels } of nodes) more[labels[1]] = (more[labels[1]] ?? 0) + step
  }
  count(after, 1)
  count(before, -1)
  return more
}

function present(touched: ReadonlyMap<DocumentId, Touched>, when: keyof Touched): Findings[] {
  return [...touched.values()].flatMap((findings) => findings[when] ?? [])
}

/** In the order in which a build merges. */
function mergeAll(findings: readonly PartFindings[], copies: Copies): GraphSnapshot {
  const inOrder = [...findings].sort((a, b) => compareCodeUnits(a.document.sha256, b.document.sha256))
  return toSnapshot(mergePart(inOrder, copies))
}

/**
 * The documents whose own part of the graph may change because of others: a person of theirs turns out to be another,
 * an actor of theirs gets another name, kind or country, or something that they refer to comes or goes.
 */
function drawIn({ before, after, change }: Comparison, index: PartIndex): DocumentId[] {
  const former = new Map<string, GraphNode>(before.nodes.map((node) => [node.id, node]))
  const otherwise = change.nodes.filter((node) => looksOtherwise(former.get(node.id), node)).map(({ id }) => id)
  const reshaped = new Set<string>([...otherwise, ...change.removedNodes])
  const moved = new Set<string>([...change.edges.map(({ id }) => id), ...change.removedEdges])
  const drawnIn = new Set<DocumentId>()
  for (const { id, type, from, to } of [...before.edges, ...after.edges]) {
    if (type === 'MENTIONED_IN' && (reshaped.has(from) || moved.has(id))) drawnIn.add(to as DocumentId)
  }
  for (const key of [...reshaped].flatMap((id) => [keyOf.actor(id), keyOf.loose(id)])) {
    for (const { document } of index.slicesOf(key)) drawnIn.add(document)
  }
  drawnIn.delete(OTHERS)
  return [...drawnIn]
}

/** Whether what other nodes and edges take from it has changed. */
function looksOtherwise(before: GraphNode | undefined, after: GraphNode): boolean {
  const look = ({ name, labels, properties }: GraphNode) => [name, ...labels, properties.country].join('\n')
  return before === undefined || look(before) !== look(after)
}
