import type { ReactNode } from 'react'

interface Props {
  readonly label: ReactNode
  /** The label in words. */
  readonly name: string
  readonly mark?: ReactNode
  readonly title?: string
  readonly count: number
  readonly checked: boolean
  readonly onToggle: () => void
  /** Everything else of its kind goes. */
  readonly onOnly: () => void
}

/** One line of a filter. What the picture has none of is not offered, unless it is switched off. */
export function FilterCheck({ label, name, mark, title, count, checked, onToggle, onOnly }: Props) {
  if (count === 0 && checked) return null
  return (
    <div className="filter-line">
      <label className={`filter-check ${checked ? '' : 'is-off'}`} title={title}>
        <input type="checkbox" checked={checked} onChange={onToggle} />
        {mark}
        <span className="filter-label">{label}</span>
        <span className="filter-count">{count}</span>
      </label>
      <button type="button" className="filter-only" aria-label={`Only ${name}`} onClick={onOnly}>
        only
      </button>
    </div>
  )
}
