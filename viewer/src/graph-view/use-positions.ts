import { useMemo } from 'react'
import type { GraphPart } from '../../../src/server/api.ts'
import type { Spot } from '../state/view-state.ts'
import { computeLayout, type Positions, placeNewcomers } from './compute-layout.ts'

interface Placing {
  /** The opening view: its actors stay where they are when others join. */
  readonly main: GraphPart
  readonly part: GraphPart
  readonly moved: readonly Spot[]
  /** Width by height of the window; null until it is known. */
  readonly aspect: number | null
}

/** Positions for all actors of `part`. */
export function usePositions({ main, part, moved, aspect }: Placing): Positions | null {
  const start = useMemo(() => (aspect === null ? null : computeLayout(main, aspect)), [main, aspect])
  return useMemo(() => {
    if (start === null) return null
    const byHand = new Map([...start, ...moved.map(({ id, x, y }) => [id, { x, y }] as const)])
    return placeNewcomers(part, byHand)
  }, [part, start, moved])
}
