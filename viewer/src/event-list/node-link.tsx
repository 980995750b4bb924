import type { NodeRef } from '../../../src/server/api.ts'
import { select, showActor } from '../state/view-state.ts'
import { change } from '../state/view-store.ts'
import { KindMark } from './kind-mark.tsx'

/** Show a node in the panel, an actor in the picture too. A place is no page of its own. */
export function openNode({ id, label }: Pick<NodeRef, 'id' | 'label'>): void {
  if (label === 'Actor') change(showActor(id))
  else if (label === 'Measure') change(select({ what: 'measure', id }))
  else if (label === 'Topic') change(select({ what: 'topic', id }))
  else if (label === 'Event') change(select({ what: 'event', id }))
}

/** The name of a node; pressing it opens the node. */
export function NodeLink({ node, mark = false }: { readonly node: NodeRef; readonly mark?: boolean }) {
  if (node.label === 'Place') return <span>{node.name}</span>
  return (
    <button type="button" className="node-link" onClick={() => openNode(node)}>
      {mark && <KindMark label={node.label} kind={node.kind} />}
      {node.name}
    </button>
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
