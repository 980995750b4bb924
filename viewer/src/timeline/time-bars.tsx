import { type Bar, binWidth, describeYears, highestOf, LAYERS, type Timed } from './count-bins.ts'
import type { BinRange, TimeAxis } from './time-axis.ts'

interface Props {
  readonly events: readonly Timed[]
  readonly bars: readonly Bar[]
  readonly axis: TimeAxis
  readonly range: BinRange
  readonly width: number
  readonly height: number
}

const AXIS_HEIGHT = 14
/** Room for one year's number. */
const MIN_LABEL_WIDTH = 34

/** Events over time, stacked by conflict and cooperation; what is only claimed is pale. */
export function TimeBars({ events, bars, axis, range, width, height }: Props) {
  const step = binWidth(width, axis)
  const scale = (height - AXIS_HEIGHT) / highestOf(bars)
  const base = height - AXIS_HEIGHT
  return (
    <svg
      className="time-bars"
      width={width}
      height={height}
      role="img"
      aria-label={`Events by year. ${describeYears(events, axis)}`}
    >
      <path className="time-base" d={`M0 ${base + 0.5}H${width}`} />
      <YearLabels axis={axis} width={width} height={height} />
      {bars.map((bar) => (
        <g key={`${bar.first} ${bar.last}`} className={isOutside(bar, range) ? 'is-off' : undefined}>
          {LAYERS.map(({ side, isFact }, n) => {
            const under = bar.below + bar.counts.slice(0, n).reduce((sum, count) => sum + count, 0)
            const count = bar.counts[n] ?? 0
            return count === 0 ? null : (
              <rect
                key={`${side} ${isFact}`}
                className={`bar-${side} ${isFact ? '' : 'is-claim'} ${bar.first < bar.last ? 'is-coarse' : ''}`}
                x={bar.first * step + 0.5}
                width={Math.max(1.5, (bar.last - bar.first + 1) * step - 1)}
                y={base - (under + count) * scale}
                height={count * scale}
              />
            )
          })}
        </g>
      ))}
    </svg>
  )
}

function isOutside(bar: Bar, { first, last }: BinRange): boolean {
  return bar.last < first || last < bar.first
}

function YearLabels({ axis, width, height }: Pick<Props, 'axis' | 'width' | 'height'>) {
  const years = axis.lastYear - axis.firstYear + 1
  const each = Math.max(1, Math.ceil((MIN_LABEL_WIDTH * years) / Math.max(1, width)))
  const shown = Array.from({ length: years }, (_, n) => n).filter(
    (n) => n % each === 0 && (n * width) / years + MIN_LABEL_WIDTH - 6 <= width,
  )
  return shown.map((n) => (
    <text key={n} className="time-label" x={(n * width) / years + 2} y={height - 2}>
      {axis.firstYear + n}
    </text>
  ))
}
