import cytoscape, { type EdgeSingular, type LayoutOptions, type NodeSingular } from 'cytoscape'
import fcose from 'cytoscape-fcose'
import type { ActorPlace, GraphPart } from '../../../src/server/api.ts'
import { type Box, boundsOf, findFreeSpot, type Point, separateBoxes, spiralPoint } from './boxes.ts'
import { boxOf } from './node-box.ts'
import { pairsOf, scoreLayout } from './score-layout.ts'

cytoscape.use(fcose)

export type Positions = ReadonlyMap<string, Point>

/** A picture is stretched towards the shape of its window, but no more than this: circles of friends stay round. */
const MAX_STRETCH = 1.7

/** A picture's area by that of its labels, as it is tried: lines need room too, but in a wide picture names are small. */
const ROOMS = [2.4, 2.7, 3, 3.3, 3.6, 4]

/** Starting points that are tried; a picture takes some tens of milliseconds. */
const STARTS: readonly Start[] = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => ({ turn: n * 0.9, spacing: 90 + 20 * (n % 4) }))
/** A larger picture is tried less often: it would keep the page waiting. */
const MAX_ACTORS_FOR_TRIALS = 60
/** So does one in which all deal with all; it reads alike from every start (40 actors with 599 pairs: the same score from each). */
const MAX_PAIRS_FOR_TRIALS = 200

interface Start {
  /** In radians. */
  readonly turn: number
  readonly spacing: number
}

/**
 * Where each actor stands: fCoSE from fixed starting points (the best connected in the middle), stretched to the
 * window, pushed apart until no label covers another; of several starts the one that reads best. The same part gives
 * the same picture.
 * @param aspect - Width by height of the window.
 */
export function computeLayout(part: GraphPart, aspect: number): Positions {
  return arrange(part.actors.map(boxOf), pairsOf(part), { aspect })
}

/** The same for any boxes and the lines between them. */
export function arrange(
  boxes: readonly Box[],
  pairs: readonly (readonly [string, string])[],
  { aspect, trials = STARTS.length }: { readonly aspect: number; readonly trials?: number },
): Positions {
  if (boxes.length === 0) return new Map()
  const isSmall = boxes.length <= MAX_ACTORS_FOR_TRIALS && pairs.length <= MAX_PAIRS_FOR_TRIALS
  const starts = STARTS.slice(0, isSmall ? trials : 1)
  const tried = starts.map((start) => {
    const positions = layOut(boxes, pairs, { start, aspect })
    return { positions, score: scoreLayout(boxes, positions, pairs) }
  })
  return tried.reduce((best, other) => (other.score < best.score ? other : best)).positions
}

function layOut(
  boxes: readonly Box[],
  pairs: readonly (readonly [string, string])[],
  { start, aspect }: { readonly start: Start; readonly aspect: number },
): Positions {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: 'node', style: { width: 'data(width)', height: 'data(height)', shape: 'rectangle' } }],
    elements: [
      ...boxes.map((box, n) => ({ data: { ...box }, position: { ...spiralPoint(n, start.spacing, start.turn) } })),
      ...pairs.map(([source, target]) => ({ data: { id: `${source} ${target}`, source, target } })),
    ],
  })
  cy.layout(FCOSE).run()
  const raw = new Map(cy.nodes().map((node): [string, Point] => [node.id(), { ...node.position() }]))
  cy.destroy()
  return stretchToWindow(boxes, raw, aspect)
}

/** The picture in the shape of its window, no label over another. */
function stretchToWindow(boxes: readonly Box[], raw: Positions, aspect: number): Positions {
  const { width, height } = boundsOf(boxes, raw)
  const stretch = Math.sqrt(Math.min(MAX_STRETCH ** 2, Math.max(MAX_STRETCH ** -2, (aspect * height) / width)))
  return separateBoxes(boxes, new Map([...raw].map(([id, { x, y }]) => [id, { x: x * stretch, y: y / stretch }])))
}

/**
 * The places that the build has stored, spread until there is room for the labels, as far as reads best; actors without
 * one stand beside those they deal with.
 * @param aspect - Width by height of the window.
 */
export function arrangePlaces(part: GraphPart, places: readonly ActorPlace[], aspect: number): Positions {
  const placed = new Map(places.map(({ id, x, y }): [string, Point] => [id, { x, y }]))
  const boxes = part.actors.map(boxOf).filter(({ id }) => placed.has(id))
  if (boxes.length === 0) return placeNewcomers(part, new Map())
  const points = boxes.map(({ id }) => ({ id, width: 1, height: 1 }))
  const { width, height } = boundsOf(points, placed)
  const labels = boxes.reduce((sum, box) => sum + box.width * box.height, 0)
  // Of two or three actors in a row, too.
  const area = Math.max(width, height / 2) * Math.max(height, width / 2)
  const tried = ROOMS.map((room) => {
    const scale = Math.sqrt((room * labels) / area)
    const spread = boxes.map(({ id }): [string, Point] => {
      const { x, y } = placed.get(id) ?? { x: 0, y: 0 }
      return [id, { x: x * scale, y: y * scale }]
    })
    const positions = stretchToWindow(boxes, new Map(spread), aspect)
    return { positions, effort: effortOf(boxes, positions, { pairs: pairsOf(part), aspect }) }
  })
  const best = tried.reduce((first, other) => (other.effort < first.effort ? other : first))
  return placeNewcomers(part, best.positions)
}

/** How hard it is to read in a window of that shape: what covers and crosses, and how small it is drawn. */
function effortOf(
  boxes: readonly Box[],
  positions: Positions,
  { pairs, aspect }: { readonly pairs: ReturnType<typeof pairsOf>; readonly aspect: number },
): number {
  const { width, height } = boundsOf(boxes, positions)
  return (1 + scoreLayout(boxes, positions, pairs)) * Math.max(width, height * aspect) ** 2
}

/** `randomize: false` keeps to the given starting points; fCoSE draws lots only without them. */
const FCOSE = {
  name: 'fcose',
  quality: 'proof',
  randomize: false,
  animate: false,
  fit: false,
  nodeDimensionsIncludeLabels: false,
  packComponents: false,
  // Hubs stand apart, so that their many lines have room; a leaf stays near.
  idealEdgeLength: (edge: EdgeSingular) =>
    60 + 42 * Math.sqrt(Math.min(degreeOf(edge.source()), degreeOf(edge.target()))),
  nodeRepulsion: (node: NodeSingular) => 8000 + 2200 * degreeOf(node),
  edgeElasticity: 0.2,
  gravity: 0.55,
  numIter: 2500,
  nodeSeparation: 110,
} as unknown as LayoutOptions

function degreeOf(node: NodeSingular): number {
  return node.degree(false)
}

/**
 * Places actors that joined a picture beside those they deal with, one after the other, each at the first free spot;
 * all others stay where they are.
 * @param known - Positions so far.
 */
export function placeNewcomers(part: GraphPart, known: Positions): Positions {
  const boxes = new Map(part.actors.map((actor) => [actor.id, boxOf(actor)]))
  const positions = new Map(known)
  for (const { id } of part.actors) {
    const box = boxes.get(id)
    if (box === undefined || positions.has(id)) continue
    const taken = [...positions].flatMap(([other, point]) => {
      const size = boxes.get(other)
      return size === undefined ? [] : [{ ...size, ...point }]
    })
    positions.set(id, findFreeSpot(box, anchorOf(id, part, positions), taken))
  }
  return positions
}

/** The middle of its partners in the picture; without any, the middle of the picture. */
function anchorOf(id: string, { dealings }: GraphPart, positions: Positions): Point {
  const partners = dealings.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []))
  const points = [...new Set(partners)].flatMap((partner) => positions.get(partner) ?? [])
  const among = points.length > 0 ? points : [...positions.values()]
  if (among.length === 0) return { x: 0, y: 0 }
  const sum = among.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 })
  return { x: sum.x / among.length, y: sum.y / among.length }
}
