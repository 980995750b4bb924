import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { formatDate } from '../vocabulary/words.ts'
import { binWidth } from './count-bins.ts'
import { type BinRange, binCount, endOf, startOf, type TimeAxis } from './time-axis.ts'

interface Props {
  readonly axis: TimeAxis
  readonly range: BinRange
  readonly width: number
  readonly height: number
  /** @param isFirst - Whether a new movement begins: the steps of one are one step of undo. */
  readonly onChange: (range: BinRange, isFirst: boolean) => void
}

type Grip = 'first' | 'last' | 'whole' | 'new'

interface Drag {
  readonly grip: Grip
  readonly start: number
  readonly range: BinRange
  readonly isFirst: boolean
}

const HANDLE_WIDTH = 8

/** The span of time in view: drag over the bars, move it, or move its ends, also with the arrow keys. */
export function TimeBrush({ axis, range, width, height, onChange }: Props) {
  const frame = useRef<SVGSVGElement>(null)
  const drag = useRef<Drag | null>(null)
  const step = binWidth(width, axis)
  const end = binCount(axis) - 1
  const isWhole = range.first === 0 && range.last === end
  const binAt = (event: PointerEvent) => {
    const left = frame.current?.getBoundingClientRect().left ?? 0
    return Math.min(end, Math.max(0, Math.floor((event.clientX - left) / step)))
  }
  const begin = (grip: Grip) => (event: PointerEvent) => {
    event.stopPropagation()
    frame.current?.setPointerCapture(event.pointerId)
    drag.current = { grip, start: binAt(event), range, isFirst: true }
    if (grip === 'new') move(event)
  }
  const move = (event: PointerEvent) => {
    const held = drag.current
    if (held === null) return
    const next = dragged(held, binAt(event), end)
    if (held.grip !== 'new' && next.first === range.first && next.last === range.last) return
    onChange(next, held.isFirst)
    drag.current = { ...held, isFirst: false }
  }
  const onKey = (grip: 'first' | 'last') => (event: KeyboardEvent) => {
    const by = {
      ArrowLeft: -1,
      ArrowDown: -1,
      ArrowRight: 1,
      ArrowUp: 1,
      PageDown: -axis.binsPerYear,
      PageUp: axis.binsPerYear,
    }[event.key]
    if (by === undefined) return
    event.preventDefault()
    const moved = Math.min(end, Math.max(0, range[grip] + by))
    onChange(
      grip === 'first'
        ? { ...range, first: Math.min(moved, range.last) }
        : { ...range, last: Math.max(moved, range.first) },
      true,
    )
  }
  const x = range.first * step
  const right = (range.last + 1) * step
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold a drawing's parts
    <svg
      ref={frame}
      className="time-brush"
      role="group"
      aria-label="Chosen time"
      width={width}
      height={height}
      onPointerDown={begin('new')}
      onPointerMove={move}
      onPointerUp={() => {
        drag.current = null
      }}
    >
      <rect className="brush-ground" width={width} height={height} />
      {!isWhole && (
        <rect className="brush-span" x={x} width={right - x} height={height - 14} onPointerDown={begin('whole')} />
      )}
      <Handle
        grip="first"
        x={x}
        value={range.first}
        label="From"
        text={formatDate(startOf(range.first, axis))}
        {...{ end, height, begin, onKey }}
      />
      <Handle
        grip="last"
        x={right}
        value={range.last}
        label="To"
        text={formatDate(endOf(range.last, axis))}
        {...{ end, height, begin, onKey }}
      />
    </svg>
  )
}

function dragged({ grip, start, range }: Drag, at: number, end: number): BinRange {
  switch (grip) {
    case 'new':
      return { first: Math.min(start, at), last: Math.max(start, at) }
    case 'first':
      return { first: Math.min(at, range.last), last: range.last }
    case 'last':
      return { first: range.first, last: Math.max(at, range.first) }
    case 'whole': {
      const by = Math.min(end - range.last, Math.max(-range.first, at - start))
      return { first: range.first + by, last: range.last + by }
    }
  }
}

interface HandleProps {
  readonly grip: 'first' | 'last'
  readonly x: number
  readonly value: number
  readonly end: number
  readonly height: number
  readonly label: string
  readonly text: string
  readonly begin: (grip: Grip) => (event: PointerEvent) => void
  readonly onKey: (grip: 'first' | 'last') => (event: KeyboardEvent) => void
}

function Handle({ grip, x, value, end, height, label, text, begin, onKey }: HandleProps) {
  const left = grip === 'first' ? x : x - HANDLE_WIDTH
  return (
    <rect
      className="brush-handle"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={end}
      aria-valuenow={value}
      aria-valuetext={text}
      x={left}
      width={HANDLE_WIDTH}
      height={height - 14}
      rx={2}
      onPointerDown={begin(grip)}
      onKeyDown={onKey(grip)}
    />
  )
}
