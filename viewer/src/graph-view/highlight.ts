import type { CollectionReturnValue, Core } from 'cytoscape'
import { selectedActors } from '../state/picture.ts'
import type { Selection } from '../state/view-state.ts'

/** The selected with all it touches stands out, or the paths that are told; the rest steps back but stays. */
export function highlight(cy: Core, selection: Selection | null, paths: readonly (readonly string[])[]): void {
  cy.batch(() => {
    cy.elements().removeClass(['faded', 'near', 'kept', 'chosen'])
    const way = wayOf(cy, paths)
    const chosen = way.empty() ? chosenOf(cy, selection) : cy.collection().union(way.nodes())
    if (chosen.empty()) return
    const near = way.empty() ? nearOf(cy, chosen) : way
    // A faded frame would fade all that it holds.
    cy.elements().not(near).not('.hull').addClass('faded')
    chosen.addClass('chosen')
    near.edges().addClass(['near', 'kept'])
  })
}

/** The actors of the paths that are in the picture, and what lies between those that follow one another. */
function wayOf(cy: Core, paths: readonly (readonly string[])[]): CollectionReturnValue {
  let way = cy.collection()
  for (const ids of paths) {
    for (const [n, id] of ids.entries()) {
      const node = nodeFor(cy, id)
      way = way.union(node).union(node.edgesWith(nodeFor(cy, ids[n + 1] ?? '')))
    }
  }
  return way
}

function chosenOf(cy: Core, selection: Selection | null): CollectionReturnValue {
  const actors = selectedActors(selection).reduce((all, id) => all.union(nodeFor(cy, id)), cy.collection())
  return selection?.what === 'pair' ? cy.collection().union(actors.edgesWith(actors)) : actors
}

/** One actor with all it touches; several with what lies between them; a dealing with its ends. */
function nearOf(cy: Core, chosen: CollectionReturnValue): CollectionReturnValue {
  const actors = chosen.nodes()
  if (actors.empty()) return chosen.union(chosen.connectedNodes())
  return actors.length === 1
    ? chosen.closedNeighborhood()
    : cy.collection().union(actors).union(actors.edgesWith(actors))
}

/** The node of an actor: its own, or that of the closed group that it is in. */
function nodeFor(cy: Core, id: string): CollectionReturnValue {
  const node = cy.getElementById(id)
  return node.nonempty() ? node : cy.nodes('.group').filter((group) => group.data('members').includes(id))
}
