import type { ActorKind } from '../../../src/core/actor.ts'
import type { GraphPart } from '../../../src/server/api.ts'
import { KindMark } from '../event-list/kind-mark.tsx'
import { changeFilters, toggle } from '../state/view-state.ts'
import { change } from '../state/view-store.ts'
import { KIND_NAMES, KINDS } from '../vocabulary/kinds.ts'
import type { FacetCounts } from './count-facets.ts'
import { FilterCheck } from './filter-check.tsx'
import { FilterGroup } from './filter-group.tsx'

interface Props {
  readonly part: GraphPart
  readonly hidden: readonly ActorKind[]
  /** Null: no other filter counts here. */
  readonly counts: FacetCounts | null
}

/** The kinds of actors, with the shapes that stand for them. */
export function KindFilters({ part, hidden, counts }: Props) {
  return (
    <FilterGroup title="Actors">
      {KIND_NAMES.map((kind) => {
        const total = part.actors.filter((actor) => actor.kind === kind).length
        return (
          <FilterCheck
            key={kind}
            label={KINDS[kind].plural}
            name={KINDS[kind].plural}
            mark={<KindMark kind={kind} />}
            count={counts?.get(kind) ?? total}
            total={total}
            checked={!hidden.includes(kind)}
            onOnly={() => change(changeFilters({ hiddenKinds: KIND_NAMES.filter((other) => other !== kind) }))}
            onToggle={() => change(changeFilters({ hiddenKinds: toggle(hidden, kind) }))}
          />
        )
      })}
    </FilterGroup>
  )
}
