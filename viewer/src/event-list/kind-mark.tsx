import { useComputedColorScheme } from '@mantine/core'
import type { ActorKind } from '../../../src/core/actor.ts'
import type { NodeLabel } from '../../../src/core/graph.ts'
import type { NodeRef } from '../../../src/server/api.ts'
import { KINDS } from '../vocabulary/kinds.ts'
import { SHAPE_PATHS } from '../vocabulary/shapes.ts'

/** Signs for what is no actor. */
const SIGNS: Readonly<Record<Exclude<NodeLabel, 'Actor'>, string>> = {
  Event: 'M9 1.5 3.5 9H7.5L6.5 14.5 12.5 6.5H8.5Z',
  Measure: 'M8 1.8V14M4 14H12M3 4.5H13M3 4.5 1 9.5H5ZM13 4.5 11 9.5H15Z',
  Topic: 'M2 2H8L14 8 8 14 2 8ZM5 5.1V5',
  Place: 'M8 14.5C4.5 10.5 3 8.5 3 6A5 5 0 0 1 13 6C13 8.5 11.5 10.5 8 14.5ZM8 6.5V6',
  Document: 'M3.5 1.5H10L13 4.5V14.5H3.5ZM6 7.5H10.5M6 10.5H10.5',
}

/** A small picture of what something is: an actor's shape and colour, a sign for everything else. */
export function KindMark({ label = 'Actor', kind }: { readonly label?: NodeLabel; readonly kind: NodeRef['kind'] }) {
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false })
  return (
    <svg className="kind-mark" viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
      {label === 'Actor' ? (
        <ActorShape kind={kind !== null && kind in KINDS ? (kind as ActorKind) : 'Group'} scheme={scheme} />
      ) : (
        <path
          d={SIGNS[label]}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      )}
    </svg>
  )
}

function ActorShape({ kind, scheme }: { readonly kind: ActorKind; readonly scheme: 'light' | 'dark' }) {
  return <path d={SHAPE_PATHS[KINDS[kind].shape]} fill={KINDS[kind][scheme]} />
}
