import cytoscape, { type Core } from 'cytoscape'
import { type DrawnPicture, readPicture } from '../save-picture/drawn-picture.ts'
import type { Selection } from '../state/view-state.ts'
import type { Point } from './boxes.ts'
import { actorsAt, type CanvasEvents, listen } from './canvas-events.ts'
import type { Positions } from './compute-layout.ts'
import { type DrawnGraph, graphElements } from './graph-elements.ts'
import { GROUND, graphStyle, type Scheme } from './graph-style.ts'
import { highlight } from './highlight.ts'
import { isInside } from './lasso.ts'
import { type Direction, nextNode } from './next-node.ts'

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
  /** The actors within a line that was drawn, in pixels of the canvas. */
  actorsWithin(line: readonly Point[]): readonly string[]
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
    actorsWithin: (line) =>
      cy
        // Frames have no size of their own.
        .nodes('[size]')
        .toArray()
        .filter((node) => isInside(node.renderedPosition(), line))
        .flatMap(actorsAt),
    png: () => cy.png({ output: 'blob-promise', full: true, scale: 2, bg: GROUND[current] }),
    picture: () => readPicture(cy),
    resize: () => void cy.resize(),
    destroy: () => cy.destroy(),
  }
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
