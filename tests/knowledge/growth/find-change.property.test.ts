import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Findings } from '../../../src/core/findings.ts'
import { type GraphSnapshot, NODE_LABELS, type NodeLabel } from '../../../src/core/graph.ts'
import type { DocumentId } from '../../../src/core/ids.ts'
import { compareCodeUnits, serializeSnapshot } from '../../../src/core/snapshot.ts'
import {
  applyChange,
  combineChanges,
  findChange,
  type GraphChange,
  NO_CHANGE,
} from '../../../src/knowledge/growth/index.ts'
import { mergeFindings, toSnapshot } from '../../../src/knowledge/index.ts'
import { anyFindings } from './any-findings.ts'
import { indexOf } from './memory-index.ts'

const NAMES = ['one', 'two', 'three', 'four', 'five', 'six']

/** Some of six documents, each in one of two states. */
const anySet = fc
  .tuple(...NAMES.map((name) => fc.option(anyFindings(name), { freq: 3 })))
  .map((all) => all.filter((findings) => findings !== null))

type Documents = readonly Findings[]

function merge(documents: Documents): GraphSnapshot {
  const inOrder = [...documents].sort((a, b) => compareCodeUnits(a.document.sha256, b.document.sha256))
  return toSnapshot(mergeFindings(inOrder))
}

function count({ nodes }: GraphSnapshot, label: NodeLabel): number {
  return nodes.filter(({ labels }) => labels[1] === label).length
}

function changeBetween(before: Documents, after: Documents): GraphChange {
  const find = (documents: Documents, id: DocumentId) => documents.find(({ document }) => document.id === id) ?? null
  const ids = new Set([...before, ...after].map(({ document }) => document.id))
  const touched = [...ids]
    .map((id) => [id, { before: find(before, id), after: find(after, id) }] as const)
    .filter(([, state]) => state.before !== state.after)
  const found = findChange(new Map(touched), indexOf(before, merge(before)))
  if (found === null) throw new Error('six documents are too many?')
  for (const label of NODE_LABELS) {
    expect(found.more[label] ?? 0).toBe(count(merge(after), label) - count(merge(before), label))
  }
  return found.change
}

/** More with WHODID_RUNS=10: a change here is worth it. */
const runs = (count: number) => ({ numRuns: count * Number(process.env.WHODID_RUNS ?? 1) })
const bytes = (graph: GraphSnapshot) => [...serializeSnapshot(graph)].join('')

test('what is found to change makes the former graph into the graph of the new set', () => {
  fc.assert(
    fc.property(anySet, anySet, fc.subarray(NAMES), (before, other, exchanged) => {
      const isExchanged = ({ document }: Findings) => exchanged.includes(document.name)
      const after = [...before.filter((findings) => !isExchanged(findings)), ...other.filter(isExchanged)]
      expect(bytes(applyChange(merge(before), changeBetween(before, after)))).toBe(bytes(merge(after)))
    }),
    runs(150),
  )
})

test('one article added: the graph of all; taken out again: the former graph', () => {
  fc.assert(
    fc.property(anySet, anyFindings('new'), (before, added) => {
      const after = [...before, added]
      const grown = applyChange(merge(before), changeBetween(before, after))
      expect(bytes(grown)).toBe(bytes(merge(after)))
      expect(bytes(applyChange(grown, changeBetween(after, before)))).toBe(bytes(merge(before)))
    }),
    runs(100),
  )
})

test('any split into batches, in any order: the same graph; all changes in one: the same too', () => {
  const order = fc.shuffledSubarray(NAMES, { minLength: NAMES.length })
  fc.assert(
    fc.property(anySet, order, fc.array(fc.nat(3)), (all, names, cuts) => {
      const queue = [...all].sort((a, b) => names.indexOf(a.document.name) - names.indexOf(b.document.name))
      const empty = merge([])
      let done: Documents = []
      let graph = empty
      let sum = NO_CHANGE
      for (let batch = 0; queue.length > 0; batch += 1) {
        const next = [...done, ...queue.splice(0, 1 + (cuts[batch] ?? 0))]
        const change = changeBetween(done, next)
        graph = applyChange(graph, change)
        sum = combineChanges(sum, change)
        done = next
      }
      expect(bytes(graph)).toBe(bytes(merge(all)))
      expect(bytes(applyChange(empty, sum))).toBe(bytes(merge(all)))
    }),
    runs(50),
  )
})
