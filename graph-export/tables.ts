import {
  type GraphEdge,
  type GraphNode,
  type GraphSnapshot,
  NODE_LABELS,
  type NodeLabel,
  RELATION_TYPES,
  type RelationType,
} from '../src/core/graph.ts'
import { type Attributes, type Column, findColumns, renameTaken } from './columns.ts'

/** The nodes of one label, or the relationships of one type. */
export interface Table {
  readonly name: NodeLabel | RelationType
  readonly element: 'node' | 'edge'
  /** The fixed ones first, then the properties by name. */
  readonly columns: readonly Column[]
  /** Sorted by id. */
  rows(): Iterable<Attributes>
}

/** One file of an export that is a folder. */
export interface ExportFile {
  readonly name: string
  readonly pieces: Iterable<string | Uint8Array>
}

/** Every table that there can be. */
export const TABLE_NAMES: readonly string[] = [...NODE_LABELS, ...RELATION_TYPES]

const NODE_COLUMNS: readonly Column[] = [
  { name: 'id', type: 'text' },
  { name: 'name', type: 'text' },
  { name: 'labels', type: 'list' },
]
const EDGE_COLUMNS: readonly Column[] = [
  { name: 'id', type: 'text' },
  { name: 'from', type: 'text' },
  { name: 'fromName', type: 'text' },
  { name: 'to', type: 'text' },
  { name: 'toName', type: 'text' },
]
const NODE_NAMES = NODE_COLUMNS.map(({ name }) => name)
const EDGE_NAMES = EDGE_COLUMNS.map(({ name }) => name)

/**
 * The graph as tables, one a label and one a type, empty ones left out: nodes have `id`, `name`, `labels`,
 * relationships `id`, `from`, `fromName`, `to`, `toName`; then come the properties. A property with one of these
 * names gets `property.` in front.
 */
export function makeTables({ nodes, edges }: GraphSnapshot): readonly Table[] {
  const names = new Map(nodes.map(({ id, name }) => [id, name]))
  const nameOf = (id: GraphNode['id']): string => names.get(id) ?? ''
  const nodeTables = NODE_LABELS.map((label) =>
    makeTable(
      label,
      nodes.filter(({ labels }) => labels[1] === label),
      { element: 'node', fixed: NODE_COLUMNS, rowOf: nodeRow },
    ),
  )
  const edgeTables = RELATION_TYPES.map((type) =>
    makeTable(
      type,
      edges.filter((edge) => edge.type === type),
      { element: 'edge', fixed: EDGE_COLUMNS, rowOf: (edge: GraphEdge) => edgeRow(edge, nameOf) },
    ),
  )
  return [...nodeTables, ...edgeTables].filter((table) => table !== null)
}

interface TableShape<T> {
  readonly element: Table['element']
  readonly fixed: readonly Column[]
  readonly rowOf: (item: T) => Attributes
}

function makeTable<T extends { readonly properties: Attributes }>(
  name: Table['name'],
  items: readonly T[],
  { element, fixed, rowOf }: TableShape<T>,
): Table | null {
  if (items.length === 0) return null
  const taken = fixed.map((column) => column.name)
  const properties = findColumns(items.map((item) => renameTaken(item.properties, taken)))
  return { name, element, columns: [...fixed, ...properties], rows: () => mapped(items, rowOf) }
}

function* mapped<T, R>(items: Iterable<T>, change: (item: T) => R): Generator<R> {
  for (const item of items) yield change(item)
}

function nodeRow({ id, name, labels, properties }: GraphNode): Attributes {
  return { ...renameTaken(properties, NODE_NAMES), id, name, labels }
}

function edgeRow({ id, from, to, properties }: GraphEdge, nameOf: (id: GraphNode['id']) => string): Attributes {
  return { ...renameTaken(properties, EDGE_NAMES), id, from, fromName: nameOf(from), to, toName: nameOf(to) }
}
