import { useCallback, useMemo } from 'react'
import type { Overview } from '../../../src/server/api.ts'
import { usePaths } from '../path-panel/use-paths.ts'
import { selectedActors } from '../state/picture.ts'
import type { Change, ViewState } from '../state/view-state.ts'
import { change } from '../state/view-store.ts'
import { Timeline } from '../timeline/timeline.tsx'
import { EdgeLegend } from './edge-legend.tsx'
import { GraphDrawing } from './graph-drawing.tsx'
import { PictureBar } from './picture-bar.tsx'
import { useGraphPart } from './use-graph-part.ts'
import { filterGraph } from './visible-graph.ts'
import './graph-view.css'

/** The picture: actors and their dealings, with what it leaves out. */
export function GraphView({ overview, view }: { readonly overview: Overview; readonly view: ViewState }) {
  const paths = usePaths(view.selection)
  const onPaths = useMemo(() => [...new Set(paths.ways.flat())], [paths])
  const part = useGraphPart(overview, view.picture, onPaths)
  const graph = useMemo(() => {
    const kept = [...view.picture.added, ...selectedActors(view.selection), ...onPaths]
    return filterGraph(part, view.filters, new Set(kept))
  }, [part, view.filters, view.picture, view.selection, onPaths])
  const onChange = useCallback((how: Change) => change(how), [])
  return (
    <section className="graph-view" aria-label="Graph">
      <PictureBar overview={overview} graph={graph} view={view} />
      <GraphDrawing overview={overview} part={part} graph={graph} view={view} paths={paths} onChange={onChange} />
      {overview.years !== null && <Timeline years={overview.years} part={part} view={view} />}
      <EdgeLegend />
    </section>
  )
}
