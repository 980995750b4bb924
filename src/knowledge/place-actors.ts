import { UndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import noverlap from 'graphology-layout-noverlap'
import { sha256Hex } from '../core/ids.ts'
import { compareCodeUnits } from '../core/snapshot.ts'
import { getOrCreate } from './accumulate.ts'
import type { Pair } from './acts.ts'
import type { FunctionOf } from './function-of.ts'

const runForceAtlas2 = forceAtlas2 as unknown as FunctionOf<typeof forceAtlas2>
const runNoverlap = noverlap as unknown as FunctionOf<typeof noverlap>

/** Where an actor stands in the picture of those with most partners. The unit is a pixel, more or less. */
export interface Place {
  readonly x: number
  readonly y: number
}

/** More than the viewer opens with, and few enough for every change to lay them out anew (a tenth of a second). */
const MAX_PLACED = 150
/** In forces reckoned: one for each two actors, some five for each line. A dense picture settles sooner. */
const EFFORT = 5e6
const MAX_ITERATIONS = 400
const FORCES = { scalingRatio: 10, gravity: 0.05, strongGravityMode: true, slowDown: 5 } as const
const NOVERLAP = { maxIterations: 200, settings: { margin: 2, ratio: 1, expansion: 1.05 } } as const
/** The width of the square in which actors start, and the radius that each keeps free. */
const START_WIDTH = 1000
const RADIUS = 4

type Picture = UndirectedGraph<Place & { readonly size: number }, { readonly weight: number }>

/**
 * Places for the actors with most partners, claims counted too, since the picture draws them.
 *
 * They hang on nothing but the ties, and as little of them as will do: who has most partners and who has dealt with whom
 * at all, not how often. Each starts where the hash of its id says. So the same ties give the same places, however the
 * graph came about, and one article more, which mostly ties nobody of them anew, moves nobody.
 * @param ties - In any order.
 * @returns By actor id.
 * @see M. Jacomy et al., "ForceAtlas2", PLoS ONE 9(6), 2014.
 */
export function placeActors(ties: readonly Pair[]): ReadonlyMap<string, Place> {
  const picture = drawStart(partnersOf(ties))
  if (picture.order === 0) return new Map()
  runForceAtlas2.assign(picture, { iterations: iterationsFor(picture), getEdgeWeight: 'weight', settings: FORCES })
  runNoverlap.assign(picture, NOVERLAP)
  return new Map(picture.mapNodes((id, { x, y }) => [id, { x: roundPlace(x), y: roundPlace(y) }]))
}

function iterationsFor({ order, size }: Picture): number {
  return Math.min(MAX_ITERATIONS, Math.ceil(EFFORT / (order ** 2 / 2 + 5 * size)))
}

/** Not -0, which JSON does not know. */
function roundPlace(value: number): number {
  return Math.round(value) + 0
}

/** Nodes and edges go in sorted by id: the forces add up in their order. */
function drawStart(partners: ReadonlyMap<string, ReadonlySet<string>>): Picture {
  const picture: Picture = new UndirectedGraph()
  const ranked = [...partners].sort(([a, its], [b, others]) => others.size - its.size || compareCodeUnits(a, b))
  const chosen = ranked.slice(0, MAX_PLACED).map(([id]) => id)
  for (const id of chosen.sort(compareCodeUnits)) picture.addNode(id, { ...startOf(id), size: RADIUS })
  for (const id of chosen) {
    const drawn = [...(partners.get(id) ?? [])].filter((other) => id < other && picture.hasNode(other))
    for (const other of drawn.sort(compareCodeUnits)) picture.addEdge(id, other, { weight: 1 })
  }
  return picture
}

function partnersOf(ties: readonly Pair[]): ReadonlyMap<string, ReadonlySet<string>> {
  const partners = new Map<string, Set<string>>()
  for (const { from, to } of ties) {
    getOrCreate(partners, from, () => new Set()).add(to)
    getOrCreate(partners, to, () => new Set()).add(from)
  }
  return partners
}

/** Never two in one spot: noverlap would draw lots for them. */
function startOf(id: string): Place {
  const hash = sha256Hex(id)
  const shareOf = (digits: string) => Number.parseInt(digits, 16) / 2 ** 32 - 0.5
  return { x: START_WIDTH * shareOf(hash.slice(0, 8)), y: START_WIDTH * shareOf(hash.slice(8, 16)) }
}
