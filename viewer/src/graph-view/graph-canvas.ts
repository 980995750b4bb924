import cytoscape, { type Core } from 'cytoscape'
import { type DrawnPicture, readPicture } from '../save-picture/drawn-picture.ts'
import type { Selection, Spot } from '../state/view-state.ts'
import type { Positions } from './compute-layout.ts'
import { type DrawnGraph, graphElements } from './graph-elements.ts'
import { GROUND, graphStyle, type Scheme } from './graph-style.ts'
import { highlight } from './highlight.ts'
import { type Direction, nextNode } from './next-node.ts'

export interface CanvasEvents {
  onSelect(selection: Selection | null): void
  /** A click with Shift: one more, or one less. */
  onToggle(id: string): void
  /** A frame drawn around them with Shift. */
  onSelectActors(ids: readonly string[]): void
  onMove(spot: Spot): void
  /** A double click: more of what this actor deals with. */
  onExpand(id: string): void
  /** Words for a screen reader: where the keyboard stands. */
  onAnnounce(words: string): void
}

/** The drawing: the only place that knows Cytoscape's live instance. */
export interface GraphCanvas {
  show(graph: DrawnGraph, positions: Positions): void
  /** @param paths - Ids of those along each path that is told. */
  highlight(selection: Selection | null, paths: readonly (readonly string[])[]): void
  setScheme(scheme: Scheme): void
  zoomBy(factor: number): void
  fit(): void
  /** Move the keyboard's place to the nearest actor in a direction. */
  moveFocus(direction: Direction): void
  /** What the keyboard stands on. */
  focusedId(): string | null
  /** The whole picture, at twice its size. */
  png(): Promise<Blob>
  picture(): DrawnPicture
  resize(): void
  destroy(): void
}

const FIT_PADDING = 36
const MAX_FIT_ZOOM = 1.35

export function createGraphCanvas(container: HTMLElement, scheme: Scheme, events: CanvasEvents): GraphCanvas {
  const cy = cytoscape({
    container,
    style: graphStyle(scheme),
    minZoom: 0.15,
    maxZoom: 4,
    boxSelectionEnabled: true,
    selectionType: 'single',
    autounselectify: true,
  })
  let focused: string | null = null
  let current = scheme
  listen(cy, events)
  const fit = () => fitToView(cy)
  return {
    show: (graph, positions) => replaceElements(cy, graph, positions),
    highlight: (selection, paths) => highlight(cy, selection, paths),
    setScheme: (next) => {
      current = next
      cy.style(graphStyle(next))
    },
    zoomBy: (factor) =>
      void cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }),
    fit,
    moveFocus: (direction) => {
      const next = nextNode(cy, focused, direction)
      if (next === null) return
      focused = next.id()
      cy.nodes('.focused').removeClass('focused')
      next.addClass('focused')
      events.onAnnounce(`${next.data('name')}, ${next.connectedEdges().length} dealings. Enter opens it.`)
    },
    focusedId: () => (focused !== null && cy.getElementById(focused).nonempty() ? focused : null),
    png: () => cy.png({ output: 'blob-promise', full: true, scale: 2, bg: GROUND[current] }),
    picture: () => readPicture(cy),
    resize: () => void cy.resize(),
    destroy: () => cy.destroy(),
  }
}

function listen(cy: Core, events: CanvasEvents): void {
  cy.on('tap', (tap) => {
    if (tap.target === cy) events.onSelect(null)
  })
  cy.on('tap', 'node', (tap) => {
    const id = tap.target.id()
    if (tap.originalEvent.shiftKey || tap.originalEvent.ctrlKey || tap.originalEvent.metaKey) events.onToggle(id)
    else events.onSelect({ what: 'actor', id })
  })
  cy.on('tap', 'edge[tone]', (tap) =>
    events.onSelect({ what: 'pair', from: tap.target.source().id(), to: tap.target.target().id() }),
  )
  cy.on('dbltap', 'node', (tap) => events.onExpand(tap.target.id()))
  cy.on('dragfree', 'node', (free) => {
    const { x, y } = free.target.position()
    events.onMove({ id: free.target.id(), x: Math.round(x), y: Math.round(y) })
  })
  listenForFrames(cy, events)
  cy.on('mouseover', 'node', (over) => {
    cy.container()?.classList.add('over-element')
    over.target.connectedEdges().addClass('near')
  })
  cy.on('mouseover', 'edge', (over) => {
    cy.container()?.classList.add('over-element')
    over.target.addClass('near')
  })
  cy.on('mouseout', 'node, edge', () => {
    cy.container()?.classList.remove('over-element')
    cy.edges('.near').not('.kept').removeClass('near')
  })
}

/** Cytoscape tells of each actor in the frame by itself. */
function listenForFrames(cy: Core, events: CanvasEvents): void {
  let framed: string[] = []
  cy.on('box', 'node', (box) => {
    if (framed.length === 0) {
      queueMicrotask(() => {
        events.onSelectActors(framed)
        framed = []
      })
    }
    framed.push(box.target.id())
  })
}

function replaceElements(cy: Core, graph: DrawnGraph, positions: Positions): void {
  cy.batch(() => {
    cy.elements().remove()
    cy.add(graphElements(graph, positions))
  })
}

function fitToView(cy: Core): void {
  cy.fit(undefined, FIT_PADDING)
  if (MAX_FIT_ZOOM < cy.zoom()) {
    cy.zoom(MAX_FIT_ZOOM)
    cy.center()
  }
}
