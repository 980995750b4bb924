import type { GraphEdge, GraphNode, GraphSnapshot, PropertyValue } from '../../src/core/graph.ts'
import { CONTROL_NAMES, HOSTILE_NAMES, LONG_NAME, makeSampleGraph } from './sample-graph.ts'

/** What some reader could take for more than text: markup, code, formulas, other types, ends of a text, other directions. */
const MORE_TEXTS = [
  '&#60;script&#62; &amp;amp; %3Cscript%3E',
  '<img src=x onerror="alert(1)"><a href="javascript:alert(1)">x</a>',
  '</script><!-- <script> ]]> <![CDATA[ --> <?xml?> </data></node>',
  "=cmd|' /C calc'!A0",
  '@SUM(1+1)*cmd|x',
  '+1',
  '-1+1',
  '",=1+1,"',
  ';=1+1;',
  '\u2066isolate\u2069 \u202dleft to right\u202c \u200frlm\u200e \u2067abc',
  '\ufeffmark first',
  'zero\u200bwidth\u00adsoft\u2060joiner',
  'line\u2028separator\u2029paragraph\u000bvertical\u000cfeed',
  '\u0000',
  'C:\\Users\\new\\table\\u0041 \\N \\',
  '{{7*7}} $7 %s %n $(id) `id`',
  "Robert'); DROP TABLE students;--",
  '007',
  'NaN',
  'NULL',
  'true',
  '1e5',
  '{"id": "x"}',
  '[1]',
  '  \u00a0no-break\u3000wide  ',
] as const

const TEXTS: readonly string[] = [...HOSTILE_NAMES, ...CONTROL_NAMES, ...MORE_TEXTS]

/** Properties in the graph that hold what somebody wrote. */
const WRITTEN: ReadonlySet<string> = new Set(['aliases', 'quote', 'title'])

/**
 * The sample graph with hostile texts wherever an article's words stand: names of actors, events and documents, aliases,
 * titles, quotes. One name and one quote are 1 MB long.
 * @param more - Texts that the format's readers are known to stumble over.
 */
export function makeHostileGraph(more: readonly string[] = []): GraphSnapshot {
  const texts = [...more, ...TEXTS]
  const { nodes, edges, ...rest } = makeSampleGraph([])
  let next = 0
  const take = () => texts[next++ % texts.length] ?? ''
  const long = new Set(['Actor', 'quote'])
  const textFor = (what: string) => (long.delete(what) ? LONG_NAME : take())
  const spoil = (properties: GraphNode['properties']): Record<string, PropertyValue> =>
    Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, spoilValue(key, value)]))
  const spoilValue = (key: string, value: PropertyValue): PropertyValue => {
    if (!WRITTEN.has(key)) return value
    return typeof value === 'object' ? value.map(() => textFor(key)) : textFor(key)
  }
  return {
    ...rest,
    nodes: nodes.map((node) => ({ ...node, name: textFor(node.labels[1]), properties: spoil(node.properties) })),
    edges: edges.map((edge): GraphEdge => ({ ...edge, properties: spoil(edge.properties) })),
  }
}
