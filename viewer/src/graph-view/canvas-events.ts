import type { Core, NodeSingular } from 'cytoscape'
import type { Selection, Spot } from '../state/view-state.ts'

export interface CanvasEvents {
  onSelect(selection: Selection | null): void
  /** A click with Shift: one more, or one less. */
  onToggle(id: string): void
  /** A frame drawn around them with Shift, or a group that was pressed. */
  onSelectActors(ids: readonly string[]): void
  onMove(spot: Spot): void
  /** A double click: more of what this actor deals with. */
  onExpand(id: string): void
  /** A double click on a group: its actors as one, or each by itself. */
  onToggleGroup(key: string): void
  /** Words for a screen reader: where the keyboard stands. */
  onAnnounce(words: string): void
}

/** Those that a node stands for: itself, or all of a group. */
export function actorsAt(node: NodeSingular): readonly string[] {
  return node.data('members') ?? [node.id()]
}

export function listen(cy: Core, events: CanvasEvents): void {
  cy.on('tap', (tap) => {
    if (tap.target === cy) events.onSelect(null)
  })
  cy.on('tap', 'node', (tap) => {
    const ids = actorsAt(tap.target)
    const isOneMore = tap.originalEvent.shiftKey || tap.originalEvent.ctrlKey || tap.originalEvent.metaKey
    if (isOneMore && isActor(tap.target)) events.onToggle(tap.target.id())
    else events.onSelectActors(ids)
  })
  cy.on('tap', 'edge[tone]', (tap) => {
    const [source, target] = [tap.target.source(), tap.target.target()]
    if (isActor(source) && isActor(target)) events.onSelect({ what: 'pair', from: source.id(), to: target.id() })
    else events.onSelectActors([...actorsAt(source), ...actorsAt(target)])
  })
  cy.on('dbltap', 'node', (tap) => {
    if (isActor(tap.target)) events.onExpand(tap.target.id())
    else events.onToggleGroup(tap.target.data('key'))
  })
  cy.on('dragfree', 'node', (free) => {
    if (!isActor(free.target)) return
    const { x, y } = free.target.position()
    events.onMove({ id: free.target.id(), x: Math.round(x), y: Math.round(y) })
  })
  listenForFrames(cy, events)
  listenForPointer(cy)
}

function isActor(node: NodeSingular): boolean {
  return node.data('key') === undefined
}

/** What is under the pointer stands out. */
function listenForPointer(cy: Core): void {
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
    // A group's frame is no actor: those that are meant are in the frame themselves.
    if (box.target.hasClass('hull')) return
    if (framed.length === 0) {
      queueMicrotask(() => {
        events.onSelectActors(framed)
        framed = []
      })
    }
    framed.push(...actorsAt(box.target))
  })
}
