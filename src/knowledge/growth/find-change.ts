import type { Findings } from '../../core/findings.ts'
import type { GraphNode, GraphSnapshot, NodeLabel } from '../../core/graph.ts'
import type { DocumentId } from '../../core/ids.ts'
import { compareCodeUnits } from '../../core/snapshot.ts'
import { toSnapshot } from '../graph.ts'
import { mergeFindings } from '../merge-findings.ts'
import { diffSnapshots, type GraphChange } from './graph-change.ts'
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
  const touched = new Map(changed)
  while (touched.size <= MAX_TOUCHED) {
    const around = surroundingsOf(touched, index)
    const before = mergeAll([...around, ...present(touched, 'before')])
    const after = mergeAll([...around, ...present(touched, 'after')])
    const change = diffSnapshots(before, after)
    const drawnIn = drawIn(change, { before, after, index }).filter((id) => !touched.has(id))
    if (drawnIn.length === 0) return { change, more: countMore(before, after) }
    for (const id of drawnIn) {
      const findings = index.findingsOf(id)
      touched.set(id, { before: findings, after: findings })
    }
  }
  return null
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
function mergeAll(findings: readonly Findings[]): GraphSnapshot {
  return toSnapshot(mergeFindings([...findings].sort((a, b) => compareCodeUnits(a.document.sha256, b.document.sha256))))
}

interface Comparison {
  readonly before: GraphSnapshot
  readonly after: GraphSnapshot
  readonly index: PartIndex
}

/**
 * The documents whose own part of the graph may change because of others: a person of theirs turns out to be another,
 * an actor of theirs gets another name, kind or country, or something that they refer to comes or goes.
 */
function drawIn(change: GraphChange, { before, after, index }: Comparison): DocumentId[] {
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
