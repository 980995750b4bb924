import { Button } from '@mantine/core'
import { useMemo } from 'react'
import type { NamedPart } from '../../../src/server/api.ts'
import { changeFilters, clearFilters, type Filters, isFiltered, type Page } from '../state/view-state.ts'
import { change } from '../state/view-store.ts'
import { countFacets } from './count-facets.ts'
import { EvidenceFilters } from './evidence-filters.tsx'
import { FacetGroup } from './facet-group.tsx'
import { KindFilters } from './kind-filters.tsx'
import { TypeFilters } from './type-filters.tsx'
import './filter-panel.css'

interface Props {
  readonly part: NamedPart
  readonly filters: Filters
  readonly page: Page
}

/** What the picture shows, and the legend of its nodes; each choice says how many events it would keep. */
export function FilterPanel({ part, filters, page }: Props) {
  const facets = useMemo(() => countFacets(part, filters), [part, filters])
  // The table of actors is about no events.
  const hasEvents = page !== 'actors'
  return (
    <nav className="filter-panel" aria-label="Filters">
      <KindFilters part={part} hidden={filters.hiddenKinds} counts={hasEvents ? facets.kinds : null} />
      {hasEvents && (
        <>
          <EvidenceFilters part={part} filters={filters} facets={facets} />
          <FacetGroup
            title="Topics"
            noun="topic"
            counts={facets.topics}
            chosen={filters.topics}
            nameOf={(id) => part.names[id] ?? NOT_HERE}
            onChange={(topics) => change(changeFilters({ topics }))}
          />
          <FacetGroup
            title="Published by"
            noun="publisher"
            counts={facets.publishers}
            chosen={filters.publishers}
            nameOf={(name) => name}
            onChange={(publishers) => change(changeFilters({ publishers }))}
          />
          <FacetGroup
            title="On the word of"
            noun="speaker"
            counts={facets.speakers}
            chosen={filters.speakers}
            nameOf={(id) => part.names[id] ?? NOT_HERE}
            onChange={(speakers) => change(changeFilters({ speakers }))}
          />
          <TypeFilters part={part} hidden={filters.hiddenTypes} counts={facets.types} />
        </>
      )}
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

/** The address asks for one that no event in the picture has. */
const NOT_HERE = 'one that is not in the picture'
