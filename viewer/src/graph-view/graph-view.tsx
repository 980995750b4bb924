import { useCallback, useMemo, useState } from 'react'
import type { Overview } from '../../../src/server/api.ts'
import { type Selection, select, type ViewState } from '../state/view-state.ts'
import { change } from '../state/view-store.ts'
import { ActorCount } from './actor-count.tsx'
import { EdgeLegend } from './edge-legend.tsx'
import { GraphDrawing } from './graph-drawing.tsx'
import { useGraphPart } from './use-graph-part.ts'
import { filterGraph } from './visible-graph.ts'
import './graph-view.css'

/** The picture: actors and their dealings, with what it leaves out. */
export function GraphView({ overview, view }: { readonly overview: Overview; readonly view: ViewState }) {
  const part = useGraphPart(overview, view.added)
  const [shown, setShown] = useState(part)
  // While more actors load, the former picture stays.
  if (part !== null && part !== shown) setShown(part)
  const current = part ?? shown ?? overview.graph
  const selected = view.selection?.what === 'actor' ? view.selection.id : ''
  const graph = useMemo(
    () => filterGraph(current, view.filters, new Set([...view.added, selected])),
    [current, view.filters, view.added, selected],
  )
  const onSelect = useCallback((selection: Selection | null) => change(select(selection)), [])
  return (
    <section className="graph-view" aria-label="Graph">
      <GraphDrawing main={overview.graph} part={current} graph={graph} selection={view.selection} onSelect={onSelect} />
      <ActorCount overview={overview} graph={graph} view={view} />
      <EdgeLegend />
    </section>
  )
}
