import { useMemo } from 'react'
import type { NamedPart, Overview } from '../../../src/server/api.ts'
import type { DrawnPaths } from '../path-panel/drawn-paths.ts'
import { usePaths } from '../path-panel/use-paths.ts'
import { selectedActors } from '../state/picture.ts'
import type { ViewState } from '../state/view-state.ts'
import { useGraphPart } from './use-graph-part.ts'
import { filterGraph, type VisibleGraph } from './visible-graph.ts'

export interface InView {
  readonly part: NamedPart
  /** As the filters leave it. */
  readonly graph: VisibleGraph
  readonly paths: DrawnPaths
}

/** What is in view: the same for the picture and for the table of its dealings. */
export function useVisibleGraph(overview: Overview, view: ViewState): InView {
  const paths = usePaths(view.selection)
  const onPaths = useMemo(() => [...new Set(paths.ways.flat())], [paths])
  const part = useGraphPart(overview, view.picture, onPaths)
  const graph = useMemo(() => {
    const kept = [...view.picture.added, ...selectedActors(view.selection), ...onPaths]
    return filterGraph(part, view.filters, new Set(kept))
  }, [part, view.filters, view.picture, view.selection, onPaths])
  return { part, graph, paths }
}
