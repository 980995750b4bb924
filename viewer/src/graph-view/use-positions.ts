import { useMemo } from 'react'
import type { GraphPart, Overview } from '../../../src/server/api.ts'
import type { Spot } from '../state/view-state.ts'
import { arrangePlaces, computeLayout, type Positions, placeNewcomers } from './compute-layout.ts'

interface Placing {
  /** Has the opening view: its actors stay where they are when others join. */
  readonly overview: Overview
  readonly part: GraphPart
  readonly moved: readonly Spot[]
  /** Width by height of the window; null until it is known. */
  readonly aspect: number | null
}

/** Positions for all actors of `part`. */
export function usePositions({ overview, part, moved, aspect }: Placing): Positions | null {
  const start = useMemo(() => (aspect === null ? null : openingPositions(overview, aspect)), [overview, aspect])
  return useMemo(() => {
    if (start === null) return null
    const byHand = new Map([...start, ...moved.map(({ id, x, y }) => [id, { x, y }] as const)])
    return placeNewcomers(part, byHand)
  }, [part, start, moved])
}

/** As the build has laid it out; a graph of a former version is laid out here. */
function openingPositions({ graph, places }: Overview, aspect: number): Positions {
  return places.length < graph.actors.length / 2 ? computeLayout(graph, aspect) : arrangePlaces(graph, places, aspect)
}
