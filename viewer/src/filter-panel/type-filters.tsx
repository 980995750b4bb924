import type { EventType } from '../../../src/core/event.ts'
import type { GraphPart } from '../../../src/server/api.ts'
import { changeFilters, toggle } from '../state/view-state.ts'
import { change } from '../state/view-store.ts'
import { EVENT_TYPE_NAMES, EVENT_TYPES, SIDES } from '../vocabulary/event-types.ts'
import type { FacetCounts } from './count-facets.ts'
import { FilterCheck } from './filter-check.tsx'
import { FilterGroup } from './filter-group.tsx'

interface Props {
  readonly part: GraphPart
  readonly hidden: readonly EventType[]
  readonly counts: FacetCounts
}

/** The types of events: conflict, cooperation, neither. */
export function TypeFilters({ part, hidden, counts }: Props) {
  const there = new Set(part.dealings.flatMap(({ items }) => items.map(({ type }) => type)))
  return SIDES.map(({ side, label }) => {
    const types = EVENT_TYPE_NAMES.filter((type) => EVENT_TYPES[type].side === side)
    const sum = types.reduce((total, type) => total + (counts.get(type) ?? 0), 0)
    return (
      <FilterGroup key={side} title={label} side={side} count={sum}>
        {types.map((type) => (
          <FilterCheck
            key={type}
            label={EVENT_TYPES[type].label}
            name={EVENT_TYPES[type].label}
            title={EVENT_TYPES[type].means}
            count={counts.get(type) ?? 0}
            total={there.has(type) ? 1 : 0}
            checked={!hidden.includes(type)}
            onOnly={() => change(changeFilters({ hiddenTypes: EVENT_TYPE_NAMES.filter((other) => other !== type) }))}
            onToggle={() => change(changeFilters({ hiddenTypes: toggle(hidden, type) }))}
          />
        ))}
      </FilterGroup>
    )
  })
}
