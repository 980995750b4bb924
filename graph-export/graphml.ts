import type { GraphEdge, GraphNode, GraphSnapshot, PropertyValue } from '../src/core/graph.ts'
import { fractionalKeys } from '../src/core/property-types.ts'
import { compareCodeUnits } from '../src/core/snapshot.ts'
import { escapeXml, joinList } from './xml-text.ts'

type GraphmlType = 'string' | 'boolean' | 'long' | 'double'

interface Column {
  readonly id: string
  readonly type: GraphmlType
}

/** By attribute name. */
type Columns = ReadonlyMap<string, Column>

type Attributes = Readonly<Record<string, PropertyValue>>

/**
 * The graph in GraphML 1.0, in pieces, valid against its schema; the same bytes for the same graph.
 * - Nodes have `label` and `name` (the same text: Gephi shows `label`, and yEd's property mapper takes either) and
 *   `labels`; edges have `label` and `type`. A property with one of these names gets `property.` in front.
 * - Numbers that may have a fraction are `double`, other numbers `long`; dates are text.
 * - Lists are joined by `|`; a `|` or `\` within a part has a `\` before it.
 * - Left out: empty texts and empty lists, which some readers refuse or drop.
 * - Characters that XML 1.0 forbids are replaced: see `escapeXml`.
 */
export function* exportGraphml({ nodes, edges }: GraphSnapshot): Generator<string> {
  const nodeColumns = findColumns('node', nodes, nodeAttributes)
  const edgeColumns = findColumns('edge', edges, edgeAttributes)
  yield HEAD
  yield* keyLines('node', nodeColumns)
  yield* keyLines('edge', edgeColumns)
  yield '  <graph id="whodid" edgedefault="directed">\n'
  for (const node of nodes) {
    yield `    <node id="${escapeXml(node.id)}">${dataElements(nodeAttributes(node), nodeColumns)}</node>\n`
  }
  for (const edge of edges) {
    const ends = `id="${escapeXml(edge.id)}" source="${escapeXml(edge.from)}" target="${escapeXml(edge.to)}"`
    yield `    <edge ${ends}>${dataElements(edgeAttributes(edge), edgeColumns)}</edge>\n`
  }
  yield '  </graph>\n</graphml>\n'
}

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
         xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`

function nodeAttributes({ labels, name, properties }: GraphNode): Attributes {
  return { ...renamed(properties, ['label', 'labels', 'name', 'id']), label: name, labels, name }
}

function edgeAttributes({ type, properties }: GraphEdge): Attributes {
  return { ...renamed(properties, ['label', 'type', 'id']), label: type, type }
}

function renamed(properties: Attributes, taken: readonly string[]): Attributes {
  if (!taken.some((name) => Object.hasOwn(properties, name))) return properties
  const entries = Object.entries(properties).map(([key, value]) => [
    taken.includes(key) ? `property.${key}` : key,
    value,
  ])
  return Object.fromEntries(entries) as Attributes
}

/** One key an attribute and kind of element: `for="all"` is not understood by every reader. Sorted by name. */
function findColumns<T extends GraphNode | GraphEdge>(
  element: 'node' | 'edge',
  items: readonly T[],
  attributesOf: (item: T) => Attributes,
): Columns {
  const fractional = new Set(fractionalKeys(items))
  const types = new Map<string, GraphmlType>()
  for (const item of items) {
    for (const [name, value] of Object.entries(attributesOf(item))) {
      const type = typeOf(value, fractional.has(name))
      const former = types.get(name)
      types.set(name, former === undefined ? type : commonType(former, type))
    }
  }
  const sorted = [...types].sort(([a], [b]) => compareCodeUnits(a, b))
  return new Map(sorted.map(([name, type], i) => [name, { id: keyId(element, name, i), type }]))
}

function typeOf(value: PropertyValue, isFractional: boolean): GraphmlType {
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'number') return isFractional || !Number.isInteger(value) ? 'double' : 'long'
  return 'string'
}

function commonType(a: GraphmlType, b: GraphmlType): GraphmlType {
  if (a === b) return a
  return [a, b].every((type) => type === 'long' || type === 'double') ? 'double' : 'string'
}

/** Ids are of the form NMTOKEN, and unique in the file. */
function keyId(element: string, name: string, index: number): string {
  return /^[A-Za-z][\w.-]*$/.test(name) ? `${element}.${name}` : `${element}:${index}`
}

function* keyLines(element: 'node' | 'edge', columns: Columns): Generator<string> {
  for (const [name, { id, type }] of columns) {
    yield `  <key id="${id}" for="${element}" attr.name="${escapeXml(name)}" attr.type="${type}"/>\n`
  }
}

function dataElements(attributes: Attributes, columns: Columns): string {
  let text = ''
  for (const [name, { id }] of columns) {
    const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined
    const written = value === undefined ? '' : typeof value === 'object' ? joinList(value) : String(value)
    if (written !== '') text += `<data key="${id}">${escapeXml(written)}</data>`
  }
  return text
}
