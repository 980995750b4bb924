import { RangeSlider } from '@mantine/core'
import type { DealingEvent, Overview } from '../../../src/server/api.ts'
import { changeFilters, type Filters } from '../state/view-state.ts'
import { change } from '../state/view-store.ts'
import { countByYear } from './count-by-year.ts'
import { DateField } from './date-field.tsx'

interface Props {
  readonly years: Overview['years']
  readonly items: readonly DealingEvent[]
  readonly filters: Filters
}

const CHART = { width: 200, height: 34 } as const

/** Events a year as bars, stacked by side, over a slider; two fields for months and days. */
export function TimeFilter({ years, items, filters }: Props) {
  if (years === null) return null
  const { first, last } = years
  const bars = countByYear(items, first, last)
  const from = Number(filters.from?.slice(0, 4) ?? first)
  const to = Number(filters.to?.slice(0, 4) ?? last)
  const setYears = ([a, b]: [number, number]) =>
    change(changeFilters({ from: a === first ? null : String(a), to: b === last ? null : String(b) }), 'replace')
  return (
    <fieldset className="filter-group">
      <legend>
        Time
        <span className="filter-count">
          {items.length - items.filter(({ date }) => date === null).length} dated of {items.length}
        </span>
      </legend>
      <YearChart bars={bars} from={from} to={to} />
      {first < last && (
        <RangeSlider
          className="time-slider"
          min={first}
          max={last}
          step={1}
          minRange={0}
          size="xs"
          label={null}
          value={[Math.max(first, from), Math.min(last, to)]}
          onChange={setYears}
          thumbFromLabel="First year"
          thumbToLabel="Last year"
        />
      )}
      <div className="date-fields">
        <DateField
          label="From"
          fallback={String(first)}
          value={filters.from}
          onChange={(date) => change(changeFilters({ from: date }), 'replace')}
        />
        <DateField
          label="To"
          fallback={String(last)}
          value={filters.to}
          onChange={(date) => change(changeFilters({ to: date }), 'replace')}
        />
      </div>
    </fieldset>
  )
}

function YearChart({
  bars,
  from,
  to,
}: {
  readonly bars: ReturnType<typeof countByYear>
  readonly from: number
  readonly to: number
}) {
  const highest = Math.max(1, ...bars.map((bar) => bar.conflict + bar.cooperation + bar.neither))
  const step = CHART.width / bars.length
  const label = bars.map((bar) => `${bar.year}: ${bar.conflict + bar.cooperation + bar.neither}`).join(', ')
  return (
    <svg
      className="year-chart"
      viewBox={`0 0 ${CHART.width} ${CHART.height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`Events by year. ${label}`}
    >
      {bars.map((bar, n) => {
        const heights = (['conflict', 'cooperation', 'neither'] as const).map(
          (side) => (bar[side] / highest) * CHART.height,
        )
        const isOff = bar.year < from || to < bar.year
        return (['conflict', 'cooperation', 'neither'] as const).map((side, part) => (
          <rect
            key={`${bar.year} ${side}`}
            className={`bar-${side} ${isOff ? 'is-off' : ''}`}
            x={n * step + step * 0.1}
            width={step * 0.8}
            y={CHART.height - heights.slice(0, part + 1).reduce((sum, height) => sum + height, 0)}
            height={heights[part]}
          />
        ))
      })}
    </svg>
  )
}
