import { useCallback, useMemo, useState } from 'react'
import type { Overview } from '../../../src/server/api.ts'
import type { Change, ViewState } from '../state/view-state.ts'
import { change } from '../state/view-store.ts'
import { Timeline } from '../timeline/timeline.tsx'
import { EdgeLegend } from './edge-legend.tsx'
import { GraphDrawing } from './graph-drawing.tsx'
import { GroupField } from './group-field.tsx'
import { GroupLegend } from './group-legend.tsx'
import { type ActorGroup, drawGroups, groupActors } from './groups.ts'
import { LassoButton } from './lasso-button.tsx'
import { PictureBar } from './picture-bar.tsx'
import { useVisibleGraph } from './use-visible-graph.ts'
import './graph-view.css'

const NO_GROUPS: readonly ActorGroup[] = []

/** The picture: actors and their dealings, with what it leaves out. */
export function GraphView({ overview, view }: { readonly overview: Overview; readonly view: ViewState }) {
  const { part, graph, paths } = useVisibleGraph(overview, view)
  const { by, closed } = view.grouping
  // Of all that the part holds: a filter moves nobody.
  const groups = useMemo(() => (by === null ? NO_GROUPS : groupActors(part.actors, by)), [part, by])
  const grouped = useMemo(() => drawGroups(graph, groups, closed), [graph, groups, closed])
  const [isLasso, setLasso] = useState(false)
  const onChange = useCallback((how: Change) => change(how), [])
  return (
    <section className="graph-view" aria-label="Graph">
      <PictureBar overview={overview} graph={graph} view={view}>
        <GroupField by={by} />
        <LassoButton isOn={isLasso} onToggle={() => setLasso(!isLasso)} />
      </PictureBar>
      <GraphDrawing
        overview={overview}
        part={part}
        graph={graph}
        groups={groups}
        grouped={grouped}
        view={view}
        paths={paths}
        lasso={isLasso ? () => setLasso(false) : null}
        onChange={onChange}
      />
      {overview.years !== null && <Timeline years={overview.years} part={part} view={view} />}
      {by !== null && <GroupLegend by={by} groups={grouped.groups} />}
      <EdgeLegend />
    </section>
  )
}
