import { useMemo } from 'react'
import type { GraphPart } from '../../../src/server/api.ts'
import type { Spot } from '../state/view-state.ts'
import { computeLayout, type Positions, placeNewcomers } from './compute-layout.ts'
import { computeGroupedLayout } from './grouped-layout.ts'
import type { ActorGroup } from './groups.ts'

interface Placing {
  /** The opening view: its actors stay where they are when others join. */
  readonly main: GraphPart
  readonly part: GraphPart
  /** Of all actors of `part`; empty: they are not grouped. */
  readonly groups: readonly ActorGroup[]
  readonly moved: readonly Spot[]
  /** Width by height of the window; null until it is known. */
  readonly aspect: number | null
}

/** Positions for all actors of `part`, and for its groups. Who joins a grouped picture makes it be laid out anew. */
export function usePositions({ main, part, groups, moved, aspect }: Placing): Positions | null {
  const start = useMemo(() => (aspect === null ? null : computeLayout(main, aspect)), [main, aspect])
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
