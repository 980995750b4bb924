import type { ActorKind } from '../../../src/core/actor.ts'
import type { NodeLabel } from '../../../src/core/graph.ts'
import type { NodeRef, QueryCell } from '../../../src/server/api.ts'
import { KINDS } from '../vocabulary/kinds.ts'

const OPENABLE: readonly NodeLabel[] = ['Actor', 'Event', 'Measure', 'Topic']

/** A cell that is a node of the graph, as something to open; else null. */
export function nodeOf(value: QueryCell): NodeRef | null {
  if (!isRecord(value) || typeof value.id !== 'string' || !Array.isArray(value.labels)) return null
  const labels: readonly QueryCell[] = value.labels
  const label = OPENABLE.find((name) => labels.includes(name))
  const name = isRecord(value.properties) ? value.properties.name : null
  if (label === undefined || typeof name !== 'string') return null
  const kind = (Object.keys(KINDS) as ActorKind[]).find((known) => labels.includes(known)) ?? null
  return { id: value.id, name, label, kind }
}

/** Any cell as text: null as a dash, lists joined, everything else as JSON. */
export function cellText(value: QueryCell): string {
  if (value === null) return '–'
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return value.map(cellText).join(', ')
  return JSON.stringify(value)
}

function isRecord(value: QueryCell | undefined): value is { readonly [key: string]: QueryCell } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
