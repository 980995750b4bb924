import { type PointerEvent, useRef, useState } from 'react'
import type { Point } from './boxes.ts'
import { areaOf, isPress } from './lasso.ts'

interface Props {
  readonly actorsWithin: (line: readonly Point[]) => readonly string[]
  /** @param adds - Whether those that are selected stay so. */
  readonly onSelect: (ids: readonly string[], adds: boolean) => void
  /** Somebody was only pressed: one more, or one less. */
  readonly onToggle: (id: string) => void
}

/** Over the picture while an area is selected: a line is drawn around actors, by mouse, pen or finger. */
export function LassoLayer({ actorsWithin, onSelect, onToggle }: Props) {
  const [line, setLine] = useState<readonly Point[]>([])
  const drawn = useRef<readonly Point[] | null>(null)
  const draw = (event: PointerEvent) => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    drawn.current = [...(drawn.current ?? []), { x: event.clientX - left, y: event.clientY - top }]
    setLine(drawn.current)
  }
  const begin = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    drawn.current = null
    draw(event)
  }
  const end = (event: PointerEvent) => {
    const ended = drawn.current
    drawn.current = null
    setLine([])
    if (ended === null) return
    const ids = actorsWithin(areaOf(ended))
    if (!isPress(ended)) onSelect(ids, event.shiftKey)
    else if (ids[0] !== undefined) onToggle(ids[0])
  }
  return (
    <svg
      className="lasso-layer"
      aria-hidden="true"
      onPointerDown={begin}
      onPointerMove={(event) => drawn.current !== null && draw(event)}
      onPointerUp={end}
      onPointerCancel={() => {
        drawn.current = null
        setLine([])
      }}
    >
      <polygon points={line.map(({ x, y }) => `${x},${y}`).join(' ')} />
    </svg>
  )
}
