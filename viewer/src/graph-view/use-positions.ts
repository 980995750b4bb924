import { useMemo } from 'react'
import type { GraphPart } from '../../../src/server/api.ts'
import { computeLayout, type Positions, placeNewcomers } from './compute-layout.ts'

/** Positions for all actors of `part`: those of the opening view stay where they are when others join. */
export function usePositions(main: GraphPart, part: GraphPart, aspect: number | null): Positions | null {
  const start = useMemo(() => (aspect === null ? null : computeLayout(main, aspect)), [main, aspect])
  return useMemo(() => (start === null ? null : placeNewcomers(part, start)), [part, start])
}
