import { Button } from '@mantine/core'
import type { Overview } from '../../../src/server/api.ts'
import { isFiltered, removeAdded, type ViewState } from '../state/view-state.ts'
import { change } from '../state/view-store.ts'
import { countOf, formatCount } from '../vocabulary/words.ts'
import type { VisibleGraph } from './visible-graph.ts'

interface Props {
  readonly overview: Overview
  readonly graph: VisibleGraph
  readonly view: ViewState
}

/** How much of the whole the picture holds: nothing is left out silently. */
export function ActorCount({ overview, graph, view }: Props) {
  const { counts } = overview
  const main = new Set(overview.graph.actors.map((actor) => actor.id))
  const why = isFiltered(view.filters) ? 'as filtered' : 'the main actors'
  return (
    <div className="actor-count" role="status">
      <strong>
        {formatCount(graph.actors.length)} of {countOf(counts.actors, 'actor')}
      </strong>
      <span>
        {formatCount(graph.dealings.length)} of {countOf(counts.dealings, 'dealing')} · {why}
      </span>
      {view.added.some((id) => !main.has(id)) && (
        <Button variant="subtle" size="compact-xs" onClick={() => change(removeAdded())}>
          Remove added
        </Button>
      )}
    </div>
  )
}
