import type { GraphEdge, GraphNode, GraphSnapshot } from '../src/core/graph.ts'
import { exportGraphml } from './graphml.ts'
import { escapeXml } from './xml-text.ts'

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
         xmlns:y="http://www.yworks.com/xml/graphml"
         xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd">
`
const KEYS = `  <key id="nodegraphics" for="node" yfiles.type="nodegraphics"/>
  <key id="edgegraphics" for="edge" yfiles.type="edgegraphics"/>
`

interface Look {
  readonly fill: string
  readonly shape: 'ellipse' | 'roundrectangle' | 'rectangle' | 'hexagon' | 'diamond' | 'octagon'
}

/** Colours that people who see no red or green can tell apart (Okabe and Ito, https://jfly.uni-koeln.de/color/), paled. */
const LOOKS: Readonly<Record<GraphNode['labels'][1], Look>> = {
  Actor: { fill: '#9FD3F2', shape: 'roundrectangle' },
  Event: { fill: '#F6D98A', shape: 'ellipse' },
  Measure: { fill: '#F0B38C', shape: 'octagon' },
  Topic: { fill: '#A5DCC8', shape: 'hexagon' },
  Place: { fill: '#E3BFD5', shape: 'diamond' },
  Document: { fill: '#E6E6E6', shape: 'rectangle' },
}
const LINES: Readonly<Partial<Record<GraphEdge['type'], string>>> = { AGENT_OF: '#0072B2', TARGETS: '#D55E00' }
const OTHER_LINE = '#999999'

/** In characters: what is longer is cut on the drawing, not in the data. */
const MAX_LABEL = 60
const CHARACTER_WIDTH = 7
const COLUMNS = 40
const COLUMN_WIDTH = 480
const ROW_HEIGHT = 60

/**
 * The graph in yEd's GraphML: each node a shape with its name, coloured by its label, each edge an arrow with its type;
 * beside that all data of the plain GraphML. The nodes stand in rows until one of yEd's layouts is applied.
 * @see https://yed.yworks.com/support/manual/ (yEd), http://www.yworks.com/xml/schema/graphml/1.1/doc/
 */
export function exportYed(snapshot: GraphSnapshot): Generator<string> {
  return exportGraphml(snapshot, { head: HEAD, keys: KEYS, node: drawNode, edge: drawEdge })
}

function drawNode({ labels, name }: GraphNode, index: number): string {
  const { fill, shape } = LOOKS[labels[1]]
  const label = shorten(name)
  const width = 24 + CHARACTER_WIDTH * [...label].length
  const [x, y] = [(index % COLUMNS) * COLUMN_WIDTH, Math.floor(index / COLUMNS) * ROW_HEIGHT]
  const geometry = `<y:Geometry height="30" width="${width}" x="${x}" y="${y}"/>`
  const text = `<y:NodeLabel>${escapeXml(label)}</y:NodeLabel><y:Shape type="${shape}"/>`
  return `<data key="nodegraphics"><y:ShapeNode>${geometry}<y:Fill color="${fill}" transparent="false"/>${text}</y:ShapeNode></data>`
}

function drawEdge({ type }: GraphEdge): string {
  const line = `<y:LineStyle color="${LINES[type] ?? OTHER_LINE}" type="line" width="1.0"/>`
  const arrow = '<y:Arrows source="none" target="standard"/>'
  return `<data key="edgegraphics"><y:PolyLineEdge>${line}${arrow}<y:EdgeLabel>${type}</y:EdgeLabel></y:PolyLineEdge></data>`
}

/** One line, not cut within a character. */
function shorten(name: string): string {
  const line = name.slice(0, 4 * MAX_LABEL).replace(/\s+/gu, ' ')
  const characters = [...line]
  return characters.length <= MAX_LABEL ? line : `${characters.slice(0, MAX_LABEL - 1).join('')}…`
}
