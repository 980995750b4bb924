import type { GraphEdge, GraphNode, PropertyValue } from '../core/graph.ts'
import { compareCodeUnits } from '../core/snapshot.ts'
import type { GraphSchema, SchemaProperty } from './api.ts'
import type { GraphIndex } from './graph-index.ts'

/** More values than this are names or texts rather than a vocabulary. */
const MAX_VALUES = 30
const MAX_VALUE_LETTERS = 40

type Values = Map<string, Set<string> | null>

const known = new WeakMap<GraphIndex, GraphSchema>()

/** What a query can name in this graph: labels, relation types, their properties, and the words that few-worded ones hold. */
export function describeSchema(index: GraphIndex): GraphSchema {
  const found = known.get(index) ?? {
    labels: listOf(groupNodes(index.nodes.values())),
    relations: listOf(groupEdges(index.edges)),
  }
  known.set(index, found)
  return found
}

function groupNodes(nodes: Iterable<GraphNode>): ReadonlyMap<string, Values> {
  const groups = new Map<string, Values>()
  for (const { labels, properties } of nodes) {
    for (const label of labels) {
      const values = valuesOf(groups, label)
      for (const [key, value] of Object.entries(properties)) note(values, key, value)
      values.set('id', null).set('name', null)
    }
  }
  return groups
}

function groupEdges(edges: readonly GraphEdge[]): ReadonlyMap<string, Values> {
  const groups = new Map<string, Values>()
  for (const { type, properties } of edges) {
    const values = valuesOf(groups, type)
    for (const [key, value] of Object.entries(properties)) note(values, key, value)
  }
  return groups
}

function valuesOf(groups: Map<string, Values>, name: string): Values {
  const values = groups.get(name) ?? new Map()
  groups.set(name, values)
  return values
}

/** null once it is no vocabulary. */
function note(values: Values, key: string, value: PropertyValue): void {
  const former = values.get(key)
  if (former === null) return
  if (typeof value !== 'string' || MAX_VALUE_LETTERS < value.length) {
    values.set(key, null)
    return
  }
  const words = former ?? new Set<string>()
  words.add(value)
  values.set(key, words.size <= MAX_VALUES ? words : null)
}

function listOf(groups: ReadonlyMap<string, Values>): GraphSchema['labels'] {
  return sorted(groups.keys()).map((name) => ({ name, properties: propertiesOf(groups.get(name)) }))
}

function propertiesOf(values: Values | undefined): readonly SchemaProperty[] {
  return sorted(values?.keys() ?? []).map((name) => ({ name, values: sorted(values?.get(name) ?? []) }))
}

function sorted(words: Iterable<string>): readonly string[] {
  return [...words].sort(compareCodeUnits)
}
