import { useMemo } from 'react'
import type { GraphPart, Overview } from '../../../src/server/api.ts'
import type { Spot } from '../state/view-state.ts'
import { arrangePlaces, computeLayout, type Positions, placeNewcomers } from './compute-layout.ts'
import { computeGroupedLayout } from './grouped-layout.ts'
import type { ActorGroup } from './groups.ts'

interface Placing {
  /** Has the opening view: its actors stay where they are when others join. */
  readonly overview: Overview
  readonly part: GraphPart
  /** Of all actors of `part`; empty: they are not grouped. */
  readonly groups: readonly ActorGroup[]
  readonly moved: readonly Spot[]
  /** Width by height of the window; null until it is known. */
  readonly aspect: number | null
}

/** Positions for all actors of `part`, and for its groups. Who joins a grouped picture makes it be laid out anew. */
export function usePositions({ overview, part, groups, moved, aspect }: Placing): Positions | null {
  const start = useMemo(() => (aspect === null ? null : openingPositions(overview, aspect)), [overview, aspect])
  const grouped = useMemo(
    () => (aspect === null || groups.length === 0 ? null : computeGroupedLayout(part, groups, aspect)),
    [part, groups, aspect],
  )
  return useMemo(() => {
    if (start === null) return null
    const byHand = new Map([...(grouped ?? start), ...moved.map(({ id, x, y }) => [id, { x, y }] as const)])
    return placeNewcomers(part, byHand)
  }, [part, start, grouped, moved])
}

/** As the build has laid it out; a graph of a former version is laid out here. */
function openingPositions({ graph, places }: Overview, aspect: number): Positions {
  return places.length < graph.actors.length / 2 ? computeLayout(graph, aspect) : arrangePlaces(graph, places, aspect)
}
