import type { GraphEdge, GraphNode, GraphSnapshot } from '../src/core/graph.ts'
import { type Attributes, type Column, type ColumnType, findColumns, renameTaken, textOf, valueAt } from './columns.ts'
import { type DaySpan, edgeSpans, spanOf } from './time-spans.ts'
import { escapeXml } from './xml-text.ts'

/** Types of GEXF attributes. Lists are joined, since readers differ on GEXF's own. */
const GEXF_TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  list: 'string',
  boolean: 'boolean',
  integer: 'long',
  number: 'double',
}

/**
 * The graph in GEXF 1.3, in pieces, with times for a timeline; the same bytes for the same graph.
 * - `start` and `end` are days, both within: see `spanOf`. What has no date has neither, and is always there.
 * - `label` is a node's name and an edge's type; an edge's `kind` is its type too, since Gephi merges parallel edges of
 *   one kind unless told otherwise.
 * - Lists are joined by `|`: see `joinList`. Empty texts are left out. What XML forbids is shown: see `escapeXml`.
 * @see https://gexf.net/schema.html (version 1.3)
 */
export function* exportGexf(snapshot: GraphSnapshot): Generator<string> {
  const { nodes, edges } = snapshot
  const nodeColumns = findColumns(attributesOf(nodes, nodeAttributes))
  const edgeColumns = findColumns(attributesOf(edges, edgeAttributes))
  const spanOfEdge = edgeSpans(snapshot)
  yield HEAD
  yield* declarations('node', nodeColumns)
  yield* declarations('edge', edgeColumns)
  yield '    <nodes>\n'
  for (const node of nodes) {
    const times = timesOf(spanOf(node.properties))
    yield `      <node id="${escapeXml(node.id)}" label="${escapeXml(node.name)}"${times}>`
    yield `${values('node', nodeColumns, nodeAttributes(node))}</node>\n`
  }
  yield '    </nodes>\n    <edges>\n'
  for (const edge of edges) {
    const ends = `id="${escapeXml(edge.id)}" source="${escapeXml(edge.from)}" target="${escapeXml(edge.to)}"`
    yield `      <edge ${ends} kind="${edge.type}" label="${edge.type}"${timesOf(spanOfEdge(edge))}>`
    yield `${values('edge', edgeColumns, edgeAttributes(edge))}</edge>\n`
  }
  yield '    </edges>\n  </graph>\n</gexf>\n'
}

/** NetworkX knows 1.3 by this name of it alone. */
const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
  <meta>
    <creator>Whodid</creator>
  </meta>
  <graph defaultedgetype="directed" mode="dynamic" timeformat="date">
`

/** A property called `label` or `id` would be taken for the element's own. */
const TAKEN = ['id', 'label', 'labels', 'type', 'start', 'end', 'kind', 'source', 'target', 'weight']

function nodeAttributes({ labels, properties }: GraphNode): Attributes {
  return { ...renameTaken(properties, ['id', 'label', 'labels']), labels }
}

function edgeAttributes({ type, properties }: GraphEdge): Attributes {
  return { ...renameTaken(properties, TAKEN), type }
}

function* attributesOf<T>(items: readonly T[], read: (item: T) => Attributes): Generator<Attributes> {
  for (const item of items) yield read(item)
}

function* declarations(element: 'node' | 'edge', columns: readonly Column[]): Generator<string> {
  if (columns.length === 0) return
  yield `    <attributes class="${element}" mode="static">\n`
  for (const [index, { name, type }] of columns.entries()) {
    yield `      <attribute id="${element}${index}" title="${escapeXml(name)}" type="${GEXF_TYPES[type]}"/>\n`
  }
  yield '    </attributes>\n'
}

function values(element: 'node' | 'edge', columns: readonly Column[], attributes: Attributes): string {
  let text = ''
  for (const [index, { name }] of columns.entries()) {
    const written = textOf(valueAt(attributes, name))
    if (written !== '') text += `<attvalue for="${element}${index}" value="${escapeXml(written)}"/>`
  }
  return text === '' ? '' : `<attvalues>${text}</attvalues>`
}

function timesOf({ first, last }: DaySpan): string {
  return `${first === null ? '' : ` start="${first}"`}${last === null ? '' : ` end="${last}"`}`
}
