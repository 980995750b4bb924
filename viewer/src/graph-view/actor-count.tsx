import type { Overview } from '../../../src/server/api.ts'
import { isChanged } from '../state/picture.ts'
import { isFiltered, type ViewState } from '../state/view-state.ts'
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
  const chosen = isChanged(view.picture) ? 'as chosen' : 'the main actors'
  return (
    <div className="actor-count" role="status">
      <strong>
        {formatCount(graph.actors.length)} of {countOf(counts.actors, 'actor')}
      </strong>
      <span>
        {formatCount(graph.dealings.length)} of {countOf(counts.dealings, 'dealing')} ·{' '}
        {isFiltered(view.filters) ? 'as filtered' : chosen}
      </span>
    </div>
  )
}
