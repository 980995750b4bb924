import type { ReactNode } from 'react'

interface Props {
  readonly title: string
  readonly side?: string
  readonly count?: number
  readonly children: ReactNode
}

/** What belongs together, under its name. */
export function FilterGroup({ title, side, count, children }: Props) {
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
