import { useComputedColorScheme } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { GraphPart, Overview } from '../../../src/server/api.ts'
import { GRAPH_ID } from '../focus/panel-focus.ts'
import type { DrawnPaths } from '../path-panel/drawn-paths.ts'
import { SaveMenu } from '../save-picture/save-menu.tsx'
import { writeSvg } from '../save-picture/write-svg.ts'
import { toggleGroup } from '../state/grouping.ts'
import { moveActor, selectActors, selectedActors, toggleSelected } from '../state/picture.ts'
import { type Change, select, type ViewState } from '../state/view-state.ts'
import { countOf } from '../vocabulary/words.ts'
import { expandActor } from './expand-actor.ts'
import { createGraphCanvas, type GraphCanvas } from './graph-canvas.ts'
import { handleKey, KEY_HELP, ZOOM_STEP } from './graph-keys.ts'
import type { ActorGroup, GroupedGraph } from './groups.ts'
import { LassoLayer } from './lasso-layer.tsx'
import { usePositions } from './use-positions.ts'
import type { VisibleGraph } from './visible-graph.ts'
import { ZoomButtons } from './zoom-buttons.tsx'

interface Props {
  readonly overview: Overview
  readonly part: GraphPart
  readonly graph: VisibleGraph
  /** Of all actors of `part`. */
  readonly groups: readonly ActorGroup[]
  /** As it is drawn. */
  readonly grouped: GroupedGraph
  readonly view: ViewState
  /** Those that are told. */
  readonly paths: DrawnPaths
  /** Ends the selecting of an area; null: none is selected. */
  readonly lasso: (() => void) | null
  readonly onChange: (change: Change) => void
}

/** The canvas with its keys. */
export function GraphDrawing({ overview, part, graph, groups, grouped, view, paths, lasso, onChange }: Props) {
  const { selection, picture } = view
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<GraphCanvas | null>(null)
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false })
  const [aspect, setAspect] = useState<number | null>(null)
  const [announcement, setAnnouncement] = useState('')
  const positions = usePositions({ overview, part, groups, moved: picture.moved, aspect })
  const fitted = useRef<GraphPart | null>(null)
  const shown = useRef<readonly string[]>([])
  shown.current = graph.actors.map(({ id }) => id)

  useEffect(() => {
    if (frame.current === null) return
    const element = frame.current
    const created = createGraphCanvas(element, 'light', {
      onSelect: (chosen) => onChange(select(chosen)),
      onToggle: (id) => onChange(toggleSelected(id)),
      onSelectActors: (ids) => onChange(selectActors(ids)),
      onToggleGroup: (key) => onChange(toggleGroup(key)),
      onExpand: (id) => void expandActor(id, shown.current),
      onMove: (spot) => onChange(moveActor(spot)),
      onAnnounce: setAnnouncement,
    })
    canvas.current = created
    fitted.current = null
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
  }, [onChange])
  useEffect(() => canvas.current?.setScheme(scheme), [scheme])
  useEffect(() => {
    if (positions === null) return
    canvas.current?.show({ ...grouped, bridges: paths.bridges }, positions)
    if (needsFit(fitted.current, part)) canvas.current?.fit()
    fitted.current = part
    canvas.current?.highlight(selection, paths.ways)
  }, [grouped, positions, part, selection, paths])
  // Another grouping stands elsewhere.
  useEffect(() => {
    if (0 < groups.length || fitted.current !== null) canvas.current?.fit()
  }, [groups])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && lasso !== null) {
      lasso()
      return
    }
    const drawing = canvas.current
    if (drawing !== null && handleKey(event, { drawing, graph, groups: grouped.groups, selection, onChange }))
      event.preventDefault()
  }
  return (
    <div className="graph-frame">
      <div
        ref={frame}
        id={GRAPH_ID}
        className="graph-canvas"
        role="application"
        aria-roledescription="graph"
        aria-label={`${graph.actors.length} actors and ${graph.dealings.length} dealings. ${KEY_HELP} The page "Actors" has the same as a table.`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: role application is interactive
        tabIndex={0}
        onKeyDown={onKeyDown}
      />
      {lasso !== null && (
        <LassoLayer
          actorsWithin={(line) => canvas.current?.actorsWithin(line) ?? []}
          onSelect={(ids, adds) =>
            onChange(selectActors([...new Set([...(adds ? selectedActors(selection) : []), ...ids])]))
          }
          onToggle={(id) => onChange(toggleSelected(id))}
        />
      )}
      {graph.actors.length === 0 && (
        <p className="graph-empty">Nobody is left in the picture. Find somebody above, undo, or start over.</p>
      )}
      <output className="visually-hidden" aria-live="polite">
        {announcement}
      </output>
      <ZoomButtons
        onZoom={(direction) => canvas.current?.zoomBy(ZOOM_STEP ** direction)}
        onFit={() => canvas.current?.fit()}
      >
        <SaveMenu
          png={async () => (await canvas.current?.png()) ?? new Blob()}
          part={{
            actors: graph.actors.map(({ id }) => id),
            events: [...new Set(graph.dealings.flatMap(({ items }) => items.map(({ id }) => id)))],
          }}
          svg={() => writeSvg(canvas.current?.picture() ?? NO_PICTURE, { scheme, caption: captionOf(graph) })}
        />
      </ZoomButtons>
    </div>
  )
}

const NO_PICTURE = { hulls: [], nodes: [], edges: [] }

function captionOf({ actors, dealings }: VisibleGraph): string {
  return `Whodid: ${countOf(actors.length, 'actor')}, ${countOf(dealings.length, 'dealing')}. Dashed: only planned, alleged, denied or the like.`
}

/** A picture that somebody joined, or that lost most, is brought into view; one that lost a few stays as it lies. */
function needsFit(former: GraphPart | null, part: GraphPart): boolean {
  if (former === null || former === part) return former === null
  const known = new Set(former.actors.map(({ id }) => id))
  return part.actors.length < former.actors.length / 2 || part.actors.some(({ id }) => !known.has(id))
}
