import type { EventStatus } from '../../../src/core/event.ts'
import { STATUSES } from '../vocabulary/statuses.ts'

/** Filled for what happened; outlined, dashed and in its own word for everything else. */
export function StatusBadge({ status }: { readonly status: EventStatus }) {
  const { label, means } = STATUSES[status]
  return (
    <span className={`status-badge status-${status}`} title={means}>
      {label}
    </span>
  )
}
