import type { GraphPart } from '../../../src/server/api.ts'
import { StatusBadge } from '../event-list/status-badge.tsx'
import { changeFilters, type Filters, toggle } from '../state/view-state.ts'
import { change } from '../state/view-store.ts'
import { STATUS_NAMES, STATUSES } from '../vocabulary/statuses.ts'
import { BoundField } from './bound-field.tsx'
import type { Facets } from './count-facets.ts'
import { FilterCheck } from './filter-check.tsx'
import { FilterGroup } from './filter-group.tsx'

interface Props {
  readonly part: GraphPart
  readonly filters: Filters
  readonly facets: Facets
}

const SOURCE_BOUNDS = [1, 2, 3, 5, 10]
/** In hundredths. */
const CONFIDENCE_BOUNDS = [0, 50, 60, 70, 80, 90, 95, 99]

/** How well an event is told: as what, by how many, how surely. */
export function EvidenceFilters({ part, filters, facets }: Props) {
  const { hiddenStatuses, minSources, minConfidence } = filters
  const there = new Set(part.dealings.flatMap(({ items }) => items.map(({ status }) => status)))
  return (
    <>
      <FilterGroup title="Status">
        {STATUS_NAMES.map((status) => (
          <FilterCheck
            key={status}
            label={<StatusBadge status={status} />}
            name={STATUSES[status].label}
            count={facets.statuses.get(status) ?? 0}
            total={there.has(status) ? 1 : 0}
            checked={!hiddenStatuses.includes(status)}
            onOnly={() => change(changeFilters({ hiddenStatuses: STATUS_NAMES.filter((other) => other !== status) }))}
            onToggle={() => change(changeFilters({ hiddenStatuses: toggle(hiddenStatuses, status) }))}
          />
        ))}
      </FilterGroup>
      <FilterGroup title="Evidence">
        <BoundField
          label="Independent sources"
          title="Publishers that tell it, those that copy one another counted once"
          values={facets.sources}
          bounds={SOURCE_BOUNDS}
          chosen={minSources}
          textOf={(bound) => (bound === 1 ? 'Any number' : `${bound} or more`)}
          onChange={(bound) => change(changeFilters({ minSources: bound }))}
        />
        <BoundField
          label="Confidence"
          title="How sure the program is that the text says this"
          values={facets.percents}
          bounds={CONFIDENCE_BOUNDS}
          chosen={minConfidence}
          textOf={(bound) => (bound === 0 ? 'Any' : `${bound} % or more`)}
          onChange={(bound) => change(changeFilters({ minConfidence: bound }))}
        />
      </FilterGroup>
    </>
  )
}
