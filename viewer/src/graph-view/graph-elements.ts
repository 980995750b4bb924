import type { ElementDefinition } from 'cytoscape'
import type { Bridge } from '../path-panel/drawn-paths.ts'
import { countOf } from '../vocabulary/words.ts'
import type { Positions } from './compute-layout.ts'
import { HULL_HUES } from './graph-style.ts'
import { hullLabel } from './grouped-layout.ts'
import type { DrawnGroup, GroupedGraph } from './groups.ts'
import { diameterOf, labelOf } from './node-box.ts'
import type { VisibleDealing } from './visible-graph.ts'

/** The graph as the filters leave it, and lines that are shown for the time being. */
export interface DrawnGraph extends GroupedGraph {
  readonly bridges: readonly Bridge[]
}

/** What Cytoscape draws. Labels go to the canvas, where text is only ever text. */
export function graphElements(graph: DrawnGraph, positions: Positions): ElementDefinition[] {
  const { actors, dealings, groups, bridges } = graph
  const hullOf = new Map(groups.flatMap(({ id, isClosed, members }) => (isClosed ? [] : members.map((m) => [m, id]))))
  const nodes = actors.map((actor): ElementDefinition => {
    const parent = hullOf.get(actor.id)
    return {
      group: 'nodes',
      data: {
        id: actor.id,
        label: labelOf(actor.name),
        name: actor.name,
        kind: actor.kind,
        size: diameterOf(actor),
        ...(parent === undefined ? {} : { parent }),
      },
      position: { ...(positions.get(actor.id) ?? { x: 0, y: 0 }) },
    }
  })
  const known = new Set(actors.map(({ id }) => id))
  const drawn = bridges.filter(({ from, to }) => known.has(from) && known.has(to))
  const grouped = groups.map((group) => groupElement(group, positions))
  // A hull has to be there before what it holds.
  return [...grouped, ...nodes, ...dealings.map(edgeElement), ...drawn.map(bridgeElement)]
}

/** A frame around its actors; closed, a node in their place. */
function groupElement({ id, key, name, members, isClosed, hue }: DrawnGroup, positions: Positions): ElementDefinition {
  const shared = { id, key, members, hue: hue % HULL_HUES.length }
  if (!isClosed) {
    return {
      group: 'nodes',
      data: { ...shared, label: hullLabel(name) },
      classes: ['hull'],
      // The space within a frame is the picture's: dragging there moves the picture.
      grabbable: false,
      pannable: true,
    }
  }
  const label = `${labelOf(name)} (${members.length})`
  return {
    group: 'nodes',
    data: { ...shared, label, name: `${name}, ${countOf(members.length, 'actor')} as one`, size: sizeOfGroup(members) },
    classes: ['group'],
    position: { ...(positions.get(id) ?? { x: 0, y: 0 }) },
    grabbable: false,
  }
}

function sizeOfGroup(members: readonly string[]): number {
  return Math.round(Math.min(80, 30 + 8 * Math.sqrt(members.length)))
}

function edgeElement(dealing: VisibleDealing): ElementDefinition {
  const { id, from, to, events, tone, doubt, summary } = dealing
  return {
    group: 'edges',
    data: {
      id,
      source: from,
      target: to,
      tone,
      summary,
      doubt: doubt ?? '',
      doubtSummary: `${doubt ?? ''}: ${summary}`,
      // One event is a thin line; a hundred are not a hundred times as thick.
      width: Math.round(10 * (1.3 + 1.25 * Math.log2(events))) / 10,
    },
    classes: doubt === null ? [] : ['doubtful'],
  }
}

function bridgeElement({ from, to, label }: Bridge): ElementDefinition {
  return {
    group: 'edges',
    data: { id: `bridge ${from} ${to} ${label}`, source: from, target: to, label: labelOf(label) },
    classes: ['bridge'],
  }
}
