import type { ReactNode } from 'react'
import { formatCount } from '../vocabulary/words.ts'

interface Props {
  readonly label: ReactNode
  /** The label in words. */
  readonly name: string
  readonly mark?: ReactNode
  readonly title?: string
  /** How many it would keep. */
  readonly count: number
  /** How many there are in the picture, whatever the other filters. */
  readonly total: number
  readonly checked: boolean
  /** Whether what is not ticked is hidden; left out: it is. */
  readonly isFaint?: boolean
  readonly onToggle: () => void
  /** Everything else of its kind goes. */
  readonly onOnly?: () => void
}

/** One line of a filter. What the picture has none of is not offered, unless it is switched off. */
export function FilterCheck({ label, name, mark, title, count, total, checked, isFaint, onToggle, onOnly }: Props) {
  if (total === 0 && checked) return null
  return (
    <div className="filter-line">
      <label className={`filter-check ${checked || isFaint === false ? '' : 'is-off'}`} title={title}>
        <input type="checkbox" checked={checked} onChange={onToggle} />
        {mark}
        <span className="filter-label">{label}</span> <span className="filter-count">{formatCount(count)}</span>
      </label>
      {onOnly !== undefined && (
        <button type="button" className="filter-only" aria-label={`Only ${name}`} onClick={onOnly}>
          only
        </button>
      )}
    </div>
  )
}
