import cytoscape, { type Core, type NodeSingular } from 'cytoscape'
import type { Selection } from '../state/view-state.ts'
import type { Positions } from './compute-layout.ts'
import { graphElements } from './graph-elements.ts'
import { graphStyle, type Scheme } from './graph-style.ts'
import type { VisibleGraph } from './visible-graph.ts'

export interface CanvasEvents {
  onSelect(selection: Selection | null): void
  /** A double click: more of what this actor deals with. */
  onExpand(id: string): void
  /** Words for a screen reader: where the keyboard stands. */
  onAnnounce(words: string): void
}

/** The drawing: the only place that knows Cytoscape's live instance. */
export interface GraphCanvas {
  show(graph: VisibleGraph, positions: Positions): void
  highlight(selection: Selection | null): void
  setScheme(scheme: Scheme): void
  zoomBy(factor: number): void
  fit(): void
  /** Move the keyboard's place to the nearest actor in a direction. */
  moveFocus(direction: Direction): void
  /** What the keyboard stands on. */
  focusedId(): string | null
  resize(): void
  destroy(): void
}

export type Direction = 'left' | 'right' | 'up' | 'down'

const FIT_PADDING = 36
const MAX_FIT_ZOOM = 1.35

export function createGraphCanvas(container: HTMLElement, scheme: Scheme, events: CanvasEvents): GraphCanvas {
  const cy = cytoscape({
    container,
    style: graphStyle(scheme),
    minZoom: 0.15,
    maxZoom: 4,
    boxSelectionEnabled: false,
    selectionType: 'single',
    autounselectify: true,
  })
  let focused: string | null = null
  listen(cy, events)
  const fit = () => fitToView(cy)
  return {
    show: (graph, positions) => replaceElements(cy, graph, positions),
    highlight: (selection) => highlight(cy, selection),
    setScheme: (next) => {
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
    resize: () => void cy.resize(),
    destroy: () => cy.destroy(),
  }
}

function listen(cy: Core, events: CanvasEvents): void {
  cy.on('tap', (tap) => {
    if (tap.target === cy) events.onSelect(null)
  })
  cy.on('tap', 'node', (tap) => events.onSelect({ what: 'actor', id: tap.target.id() }))
  cy.on('tap', 'edge', (tap) =>
    events.onSelect({ what: 'pair', from: tap.target.source().id(), to: tap.target.target().id() }),
  )
  cy.on('dbltap', 'node', (tap) => events.onExpand(tap.target.id()))
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

function replaceElements(cy: Core, graph: VisibleGraph, positions: Positions): void {
  cy.batch(() => {
    cy.elements().remove()
    cy.add(graphElements(graph, positions))
  })
}

/** The selected with all it touches stands out; the rest steps back but stays. */
function highlight(cy: Core, selection: Selection | null): void {
  cy.batch(() => {
    cy.elements().removeClass(['faded', 'near', 'kept', 'chosen'])
    const chosen =
      selection?.what === 'actor'
        ? cy.getElementById(selection.id)
        : selection?.what === 'pair'
          ? cy.getElementById(selection.from).edgesWith(cy.getElementById(selection.to))
          : cy.collection()
    if (chosen.empty()) return
    const near = chosen.nodes().nonempty() ? chosen.closedNeighborhood() : chosen.union(chosen.connectedNodes())
    cy.elements().not(near).addClass('faded')
    chosen.addClass('chosen')
    near.edges().addClass(['near', 'kept'])
  })
}

function fitToView(cy: Core): void {
  cy.fit(undefined, FIT_PADDING)
  if (MAX_FIT_ZOOM < cy.zoom()) {
    cy.zoom(MAX_FIT_ZOOM)
    cy.center()
  }
}

function nextNode(cy: Core, from: string | null, direction: Direction): NodeSingular | null {
  const nodes = cy.nodes().toArray()
  const start = from === null ? undefined : nodes.find((node) => node.id() === from)
  if (start === undefined) return nodes[0] ?? null
  const { x, y } = start.position()
  const candidates = nodes.flatMap((node) => {
    const dx = node.position().x - x
    const dy = node.position().y - y
    const [along, across] = { left: [-dx, dy], right: [dx, dy], up: [-dy, dx], down: [dy, dx] }[direction] as [
      number,
      number,
    ]
    return 0 < along ? [{ node, cost: along + 2 * Math.abs(across) }] : []
  })
  return candidates.sort((a, b) => a.cost - b.cost)[0]?.node ?? null
}
