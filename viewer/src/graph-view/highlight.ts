import type { CollectionReturnValue, Core } from 'cytoscape'
import { selectedActors } from '../state/picture.ts'
import type { Selection } from '../state/view-state.ts'

/** The selected with all it touches stands out; the rest steps back but stays. */
export function highlight(cy: Core, selection: Selection | null): void {
  cy.batch(() => {
    cy.elements().removeClass(['faded', 'near', 'kept', 'chosen'])
    const chosen = chosenOf(cy, selection)
    if (chosen.empty()) return
    const near = nearOf(cy, chosen)
    cy.elements().not(near).addClass('faded')
    chosen.addClass('chosen')
    near.edges().addClass(['near', 'kept'])
  })
}

function chosenOf(cy: Core, selection: Selection | null): CollectionReturnValue {
  const actors = selectedActors(selection).reduce((all, id) => all.union(cy.getElementById(id)), cy.collection())
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
