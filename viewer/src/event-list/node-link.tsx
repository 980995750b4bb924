import type { NodeRef } from '../../../src/server/api.ts'
import { showActor } from '../state/picture.ts'
import { type Change, openDocument, select } from '../state/view-state.ts'
import { KindMark } from './kind-mark.tsx'
import { ViewLink } from './view-link.tsx'

/** The view that tells of a node: an actor is put into the picture too. Null: a place has no view of its own. */
export function viewOf({ id, label }: Pick<NodeRef, 'id' | 'label'>): Change | null {
  switch (label) {
    case 'Actor':
      return showActor(id)
    case 'Measure':
      return select({ what: 'measure', id })
    case 'Topic':
      return select({ what: 'topic', id })
    case 'Event':
      return select({ what: 'event', id })
    case 'Document':
      return openDocument({ id, quote: null })
    case 'Place':
      return null
  }
}

/** The name of a node, as a link to it. */
export function NodeLink({ node, mark = false }: { readonly node: NodeRef; readonly mark?: boolean }) {
  const to = viewOf(node)
  if (to === null) return <span>{node.name}</span>
  return (
    <ViewLink to={to} className="node-link">
      {mark && <KindMark label={node.label} kind={node.kind} />}
      {node.name}
    </ViewLink>
  )
}

/** "Australia, New Zealand" */
export function NodeLinks({ nodes }: { readonly nodes: readonly NodeRef[] }) {
  return nodes.map((node, n) => (
    <span key={node.id}>
      {n > 0 && ', '}
      <NodeLink node={node} />
    </span>
  ))
}
