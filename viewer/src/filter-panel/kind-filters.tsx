import type { ActorKind } from '../../../src/core/actor.ts'
import type { GraphPart } from '../../../src/server/api.ts'
import { KindMark } from '../event-list/kind-mark.tsx'
import { changeFilters, toggle } from '../state/view-state.ts'
import { change } from '../state/view-store.ts'
import { KIND_NAMES, KINDS } from '../vocabulary/kinds.ts'
import { FilterCheck } from './filter-check.tsx'
import { FilterGroup } from './filter-group.tsx'

/** The kinds of actors, with the shapes that stand for them. */
export function KindFilters({ part, hidden }: { readonly part: GraphPart; readonly hidden: readonly ActorKind[] }) {
  return (
    <FilterGroup title="Actors">
      {KIND_NAMES.map((kind) => {
        const count = part.actors.filter((actor) => actor.kind === kind).length
        return (
          <FilterCheck
            key={kind}
            label={KINDS[kind].plural}
            name={KINDS[kind].plural}
            mark={<KindMark kind={kind} />}
            count={count}
            total={count}
            checked={!hidden.includes(kind)}
            onOnly={() => change(changeFilters({ hiddenKinds: KIND_NAMES.filter((other) => other !== kind) }))}
            onToggle={() => change(changeFilters({ hiddenKinds: toggle(hidden, kind) }))}
          />
        )
      })}
    </FilterGroup>
  )
}
