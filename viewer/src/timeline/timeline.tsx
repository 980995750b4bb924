import { ActionIcon } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useMemo } from 'react'
import type { GraphPart, Overview } from '../../../src/server/api.ts'
import { changeFilters, type ViewState } from '../state/view-state.ts'
import { change } from '../state/view-store.ts'
import { formatCount } from '../vocabulary/words.ts'
import { countBins } from './count-bins.ts'
import { DateField } from './date-field.tsx'
import { axisOf, type BinRange, rangeOf, spanOf } from './time-axis.ts'
import { TimeBars } from './time-bars.tsx'
import { TimeBrush } from './time-brush.tsx'
import { usePlay } from './use-play.ts'
import { useToldEvents } from './use-told-events.ts'
import './timeline.css'

interface Props {
  readonly years: NonNullable<Overview['years']>
  readonly part: GraphPart
  readonly view: ViewState
}

const HEIGHT = 56

/** Time under the picture: bars to see it, a brush and two fields to choose from it, play. */
export function Timeline({ years, part, view }: Props) {
  const { filters, selection } = view
  const { ref, width } = useElementSize<HTMLDivElement>()
  const { of, events } = useToldEvents(part, selection, filters)
  const axis = useMemo(() => axisOf(years), [years])
  const bars = useMemo(() => countBins(events, axis), [events, axis])
  const range = rangeOf(filters.from, filters.to, axis)
  const onChange = (next: BinRange, isFirst: boolean) =>
    change(changeFilters(spanOf(next, axis)), isFirst ? 'push' : 'replace')
  const { isPlaying, toggle } = usePlay(axis, range, onChange)
  const isChosen = filters.from !== null || filters.to !== null
  const undated = events.filter(({ date }) => date === null).length
  return (
    <section className="timeline" aria-label="Time">
      <header className="timeline-head">
        <strong>{of ?? 'Time'}</strong>
        <p className="soft" title="Events that no text dates are in no span of time.">
          {formatCount(events.length - undated)} {filters.byTelling ? 'placed' : 'dated'} of{' '}
          {formatCount(events.length)}
          {isChosen && undated > 0 && `; ${formatCount(undated)} undated left out`}
        </p>
        <label
          className="timeline-telling"
          title="Where no text says when, count an event when an article first told it"
        >
          <input
            type="checkbox"
            checked={filters.byTelling}
            onChange={() => change(changeFilters({ byTelling: !filters.byTelling }))}
          />
          Undated by their article
        </label>
      </header>
      <div className="timeline-row">
        <ActionIcon
          variant="default"
          size="md"
          aria-label={isPlaying ? 'Stop' : 'Play through time'}
          title={isPlaying ? 'Stop' : 'Play through time'}
          onClick={toggle}
        >
          <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
            <path d={isPlaying ? 'M4 3H7V13H4ZM9 3H12V13H9Z' : 'M4.5 2.5 13 8 4.5 13.5Z'} fill="currentColor" />
          </svg>
        </ActionIcon>
        <div ref={ref} className="timeline-chart">
          {0 < width && (
            <>
              <TimeBars {...{ events, bars, axis, range, width }} height={HEIGHT} />
              <TimeBrush {...{ axis, range, width, onChange }} height={HEIGHT} />
            </>
          )}
        </div>
        <div className="date-fields">
          <DateField
            label="From"
            fallback={String(years.first)}
            value={filters.from}
            onChange={(date) => change(changeFilters({ from: date }), 'replace')}
          />
          <DateField
            label="To"
            fallback={String(years.last)}
            value={filters.to}
            onChange={(date) => change(changeFilters({ to: date }), 'replace')}
          />
          <button
            type="button"
            className="text-button"
            disabled={!isChosen}
            onClick={() => change(changeFilters({ from: null, to: null }))}
          >
            All time
          </button>
        </div>
      </div>
    </section>
  )
}
