import type { GraphEdge, GraphNode, GraphSnapshot } from '../src/core/graph.ts'
import { type Attributes, type ColumnType, findColumns, renameTaken, textOf, valueAt } from './columns.ts'
import { escapeXml } from './xml-text.ts'

/** By attribute name. */
type Keys = ReadonlyMap<string, { readonly id: string; readonly type: string }>

/** What a program wants beside the data: how to draw each element. */
export interface Drawing {
  /** Opens the file: everything before the keys. */
  readonly head: string
  /** More `<key>` elements. */
  readonly keys: string
  /** More `<data>` elements, one function for the nodes and one for the edges. `index` counts the nodes from 0. */
  node(node: GraphNode, index: number): string
  edge(edge: GraphEdge): string
}

const GRAPHML_TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  list: 'string',
  boolean: 'boolean',
  integer: 'long',
  number: 'double',
}

const PLAIN: Drawing = {
  head: `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
         xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`,
  keys: '',
  node: () => '',
  edge: () => '',
}

/**
 * The graph in GraphML 1.0, in pieces, valid against its schema; the same bytes for the same graph.
 * - Nodes have `label` and `name` (the same text: Gephi shows `label`, and yEd's property mapper takes either) and
 *   `labels`; edges have `label` and `type`. A property with one of these names gets `property.` in front.
 * - Numbers that may have a fraction are `double`, other numbers `long`; dates are text.
 * - Lists are joined by `|`; a `|` or `\` within a part has a `\` before it.
 * - Left out: empty texts and empty lists, which some readers refuse or drop.
 * - Characters that XML 1.0 forbids are replaced: see `escapeXml`.
 * @see http://graphml.graphdrawing.org/specification.html
 */
export function* exportGraphml({ nodes, edges }: GraphSnapshot, drawing: Drawing = PLAIN): Generator<string> {
  const nodeKeys = findKeys('node', attributesOf(nodes, nodeAttributes))
  const edgeKeys = findKeys('edge', attributesOf(edges, edgeAttributes))
  yield drawing.head
  yield* keyLines('node', nodeKeys)
  yield* keyLines('edge', edgeKeys)
  yield drawing.keys
  yield '  <graph id="whodid" edgedefault="directed">\n'
  for (const [index, node] of nodes.entries()) {
    const data = dataElements(nodeAttributes(node), nodeKeys) + drawing.node(node, index)
    yield `    <node id="${escapeXml(node.id)}">${data}</node>\n`
  }
  for (const edge of edges) {
    const ends = `id="${escapeXml(edge.id)}" source="${escapeXml(edge.from)}" target="${escapeXml(edge.to)}"`
    yield `    <edge ${ends}>${dataElements(edgeAttributes(edge), edgeKeys)}${drawing.edge(edge)}</edge>\n`
  }
  yield '  </graph>\n</graphml>\n'
}

function nodeAttributes({ labels, name, properties }: GraphNode): Attributes {
  return { ...renameTaken(properties, ['label', 'labels', 'name', 'id']), label: name, labels, name }
}

function edgeAttributes({ type, properties }: GraphEdge): Attributes {
  return { ...renameTaken(properties, ['label', 'type', 'id']), label: type, type }
}

function* attributesOf<T>(items: readonly T[], read: (item: T) => Attributes): Generator<Attributes> {
  for (const item of items) yield read(item)
}

/** One key an attribute and kind of element: `for="all"` is not understood by every reader. Sorted by name. */
function findKeys(element: 'node' | 'edge', rows: Iterable<Attributes>): Keys {
  const columns = findColumns(rows)
  return new Map(columns.map(({ name, type }, i) => [name, { id: keyId(element, name, i), type: GRAPHML_TYPES[type] }]))
}

/** Ids are of the form NMTOKEN, and unique in the file. TinkerPop takes the label of an edge from `labelE`. */
function keyId(element: string, name: string, index: number): string {
  if (element === 'edge' && name === 'label') return 'labelE'
  return /^[A-Za-z][\w.-]*$/.test(name) ? `${element}.${name}` : `${element}:${index}`
}

function* keyLines(element: 'node' | 'edge', keys: Keys): Generator<string> {
  for (const [name, { id, type }] of keys) {
    yield `  <key id="${id}" for="${element}" attr.name="${escapeXml(name)}" attr.type="${type}"/>\n`
  }
}

function dataElements(attributes: Attributes, keys: Keys): string {
  let text = ''
  for (const [name, { id }] of keys) {
    const written = textOf(valueAt(attributes, name))
    if (written !== '') text += `<data key="${id}">${escapeXml(written)}</data>`
  }
  return text
}
