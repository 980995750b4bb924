import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { GraphPart } from '../../../src/server/api.ts'
import { KindMark } from '../event-list/kind-mark.tsx'
import { StatusBadge } from '../event-list/status-badge.tsx'
import { changeFilters, clearFilters, type Filters, isFiltered, toggle } from '../state/view-state.ts'
import { change } from '../state/view-store.ts'
import { EVENT_TYPE_NAMES, EVENT_TYPES, SIDES } from '../vocabulary/event-types.ts'
import { KIND_NAMES, KINDS } from '../vocabulary/kinds.ts'
import { STATUS_NAMES, STATUSES } from '../vocabulary/statuses.ts'
import { FilterCheck } from './filter-check.tsx'
import './filter-panel.css'

interface Props {
  readonly part: GraphPart
  readonly filters: Filters
}

/** What the picture shows, and the legend of its nodes: kinds, statuses and types, with counts. */
export function FilterPanel({ part, filters }: Props) {
  const items = part.dealings.flatMap((dealing) => dealing.items)
  const countTypes = (types: readonly string[]) => items.filter((item) => types.includes(item.type)).length
  return (
    <nav className="filter-panel" aria-label="Filters">
      <FilterGroup title="Actors">
        {KIND_NAMES.map((kind) => (
          <FilterCheck
            key={kind}
            label={KINDS[kind].plural}
            name={KINDS[kind].plural}
            onOnly={() => change(changeFilters({ hiddenKinds: KIND_NAMES.filter((other) => other !== kind) }))}
            mark={<KindMark kind={kind} />}
            count={part.actors.filter((actor) => actor.kind === kind).length}
            checked={!filters.hiddenKinds.includes(kind)}
            onToggle={() => change(changeFilters({ hiddenKinds: toggle(filters.hiddenKinds, kind) }))}
          />
        ))}
      </FilterGroup>
      <FilterGroup title="Status">
        {STATUS_NAMES.map((status) => (
          <FilterCheck
            key={status}
            label={<StatusBadge status={status} />}
            name={STATUSES[status].label}
            onOnly={() => change(changeFilters({ hiddenStatuses: STATUS_NAMES.filter((other) => other !== status) }))}
            count={items.filter((item) => item.status === status).length}
            checked={!filters.hiddenStatuses.includes(status)}
            onToggle={() => change(changeFilters({ hiddenStatuses: toggle(filters.hiddenStatuses, status) }))}
          />
        ))}
      </FilterGroup>
      {SIDES.map(({ side, label }) => {
        const types = EVENT_TYPE_NAMES.filter((type) => EVENT_TYPES[type].side === side)
        return (
          <FilterGroup key={side} title={label} side={side} count={countTypes(types)}>
            {types.map((type) => (
              <FilterCheck
                key={type}
                label={EVENT_TYPES[type].label}
                name={EVENT_TYPES[type].label}
                onOnly={() =>
                  change(changeFilters({ hiddenTypes: EVENT_TYPE_NAMES.filter((other) => other !== type) }))
                }
                title={EVENT_TYPES[type].means}
                count={countTypes([type])}
                checked={!filters.hiddenTypes.includes(type)}
                onToggle={() => change(changeFilters({ hiddenTypes: toggle(filters.hiddenTypes, type) }))}
              />
            ))}
          </FilterGroup>
        )
      })}
      <Button
        variant="default"
        size="xs"
        fullWidth
        disabled={!isFiltered(filters)}
        onClick={() => change(clearFilters())}
      >
        Show everything
      </Button>
    </nav>
  )
}

function FilterGroup({ title, side, count, children }: GroupProps) {
  return (
    <fieldset className="filter-group">
      <legend>
        {side !== undefined && <span className={`side-dot side-dot-${side}`} aria-hidden="true" />}
        {title}
        {count !== undefined && <span className="filter-count">{count}</span>}
      </legend>
      {children}
    </fieldset>
  )
}

interface GroupProps {
  readonly title: string
  readonly side?: string
  readonly count?: number
  readonly children: ReactNode
}
