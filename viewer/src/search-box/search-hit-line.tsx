import type { ActorKind } from '../../../src/core/actor.ts'
import type { MeasureKind } from '../../../src/core/measure.ts'
import type { SearchHit } from '../../../src/server/api.ts'
import { KindMark } from '../event-list/kind-mark.tsx'
import { KINDS, MEASURE_KIND_LABELS } from '../vocabulary/kinds.ts'
import { statusLabel } from '../vocabulary/statuses.ts'

/** What was found and what it is. */
export function SearchHitLine({ hit }: { readonly hit: SearchHit }) {
  return (
    <span className="search-hit">
      <KindMark label={hit.label} kind={hit.kind} />
      <span className="search-name">
        {hit.name}
        {hit.alias !== null && <span className="soft"> ({hit.alias})</span>}
      </span>
      <span className="soft search-detail">
        {[whatIs(hit), hit.status === null ? '' : statusLabel(hit.status), hit.detail]
          .filter((part) => part !== '')
          .join(' · ')}
      </span>
    </span>
  )
}

function whatIs({ label, kind }: SearchHit): string {
  if (label === 'Actor' && kind !== null) return KINDS[kind as ActorKind].label
  if (label === 'Measure' && kind !== null) return MEASURE_KIND_LABELS[kind as MeasureKind]
  return label
}
