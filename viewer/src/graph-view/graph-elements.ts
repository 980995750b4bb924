import type { ElementDefinition } from 'cytoscape'
import type { Bridge } from '../path-panel/drawn-paths.ts'
import type { Positions } from './compute-layout.ts'
import { diameterOf, labelOf } from './node-box.ts'
import type { VisibleDealing, VisibleGraph } from './visible-graph.ts'

/** The graph as the filters leave it, and lines that are shown for the time being. */
export interface DrawnGraph extends VisibleGraph {
  readonly bridges: readonly Bridge[]
}

/** What Cytoscape draws. Labels go to the canvas, where text is only ever text. */
export function graphElements({ actors, dealings, bridges }: DrawnGraph, positions: Positions): ElementDefinition[] {
  const nodes = actors.map(
    (actor): ElementDefinition => ({
      group: 'nodes',
      data: { id: actor.id, label: labelOf(actor.name), name: actor.name, kind: actor.kind, size: diameterOf(actor) },
      position: { ...(positions.get(actor.id) ?? { x: 0, y: 0 }) },
    }),
  )
  const known = new Set(actors.map(({ id }) => id))
  const drawn = bridges.filter(({ from, to }) => known.has(from) && known.has(to))
  return [...nodes, ...dealings.map(edgeElement), ...drawn.map(bridgeElement)]
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
