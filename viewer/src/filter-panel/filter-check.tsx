import type { ReactNode } from 'react'

interface Props {
  readonly label: ReactNode
  readonly mark?: ReactNode
  readonly title?: string
  readonly count: number
  readonly checked: boolean
  readonly onToggle: () => void
}

/** One line of a filter. What the picture has none of is not offered, unless it is switched off. */
export function FilterCheck({ label, mark, title, count, checked, onToggle }: Props) {
  if (count === 0 && checked) return null
  return (
    <label className={`filter-check ${checked ? '' : 'is-off'}`} title={title}>
      <input type="checkbox" checked={checked} onChange={onToggle} />
      {mark}
      <span className="filter-label">{label}</span>
      <span className="filter-count">{count}</span>
    </label>
  )
}
