import { useComputedColorScheme } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { GraphPart } from '../../../src/server/api.ts'
import type { Selection } from '../state/view-state.ts'
import { expandActor } from './expand-actor.ts'
import { createGraphCanvas, type Direction, type GraphCanvas } from './graph-canvas.ts'
import { usePositions } from './use-positions.ts'
import type { VisibleGraph } from './visible-graph.ts'
import { ZoomButtons } from './zoom-buttons.tsx'

interface Props {
  readonly main: GraphPart
  readonly part: GraphPart
  readonly graph: VisibleGraph
  readonly selection: Selection | null
  readonly onSelect: (selection: Selection | null) => void
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}
const ZOOM_STEP = 1.25

/** The canvas with its keys: arrows move, Enter opens, Esc clears, + - 0 zoom. */
export function GraphDrawing({ main, part, graph, selection, onSelect }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<GraphCanvas | null>(null)
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false })
  const [aspect, setAspect] = useState<number | null>(null)
  const [announcement, setAnnouncement] = useState('')
  const positions = usePositions(main, part, aspect)
  const isFitted = useRef<GraphPart | null>(null)

  useEffect(() => {
    if (frame.current === null) return
    const element = frame.current
    const created = createGraphCanvas(element, 'light', {
      onSelect,
      onExpand: (id) => void expandActor(id),
      onAnnounce: setAnnouncement,
    })
    canvas.current = created
    isFitted.current = null
    setAspect(element.clientWidth / Math.max(1, element.clientHeight))
    const observer = new ResizeObserver(() => {
      created.resize()
      created.fit()
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
      created.destroy()
      canvas.current = null
    }
  }, [onSelect])
  useEffect(() => canvas.current?.setScheme(scheme), [scheme])
  useEffect(() => {
    if (positions === null) return
    canvas.current?.show(graph, positions)
    if (isFitted.current !== part) canvas.current?.fit()
    isFitted.current = part
    canvas.current?.highlight(selection)
  }, [graph, positions, part, selection])

  const onKeyDown = (event: KeyboardEvent) => {
    const drawing = canvas.current
    if (drawing === null || event.ctrlKey || event.metaKey || event.altKey) return
    const direction = ARROWS[event.key]
    const focused = drawing.focusedId()
    if (direction !== undefined) drawing.moveFocus(direction)
    else if ((event.key === 'Enter' || event.key === ' ') && focused !== null) onSelect({ what: 'actor', id: focused })
    else if (event.key === 'e' && focused !== null) void expandActor(focused)
    else if (event.key === 'Escape') onSelect(null)
    else if (event.key === '+' || event.key === '=') drawing.zoomBy(ZOOM_STEP)
    else if (event.key === '-') drawing.zoomBy(1 / ZOOM_STEP)
    else if (event.key === '0') drawing.fit()
    else return
    event.preventDefault()
  }
  return (
    <div className="graph-frame">
      <div
        ref={frame}
        className="graph-canvas"
        role="application"
        aria-roledescription="graph"
        aria-label={`${graph.actors.length} actors and ${graph.dealings.length} dealings. Arrow keys move between actors, Enter opens one, E adds its neighbours, Escape clears, plus, minus and zero zoom. The page "Actors" has the same as a table.`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: role application is interactive
        tabIndex={0}
        onKeyDown={onKeyDown}
      />
      <output className="visually-hidden" aria-live="polite">
        {announcement}
      </output>
      <ZoomButtons
        onZoom={(direction) => canvas.current?.zoomBy(ZOOM_STEP ** direction)}
        onFit={() => canvas.current?.fit()}
      />
    </div>
  )
}
