import type { GraphEdge, GraphNode, GraphSnapshot, RelationType } from '../core/graph.ts'
import { compareCodeUnits } from '../core/snapshot.ts'
import { edgesOf, type Surroundings, surroundingsOf } from '../query/surroundings.ts'
import { describeAliases, describeCorrections } from './describe-aliases.ts'
import { describeEvent } from './describe-event.ts'
import { plural, printable, wrap } from './text-format.ts'

const WIDTH = 100
const MAX_TIES = 10

/** The relations of an actor that are not events, and how each reads from its two ends. */
const TIES: readonly { readonly type: RelationType; readonly outward: string; readonly inward: string }[] = [
  { type: 'HOLDS_ROLE', outward: 'holds a role at', inward: 'people' },
  { type: 'PART_OF', outward: 'part of', inward: 'parts' },
  { type: 'SUBSIDIARY_OF', outward: 'subsidiary of', inward: 'subsidiaries' },
  { type: 'BASED_IN', outward: 'based in', inward: 'seat of' },
  { type: 'ISSUED_BY', outward: 'issued by', inward: 'issued' },
  { type: 'APPLIES_TO', outward: 'applies to', inward: 'covered by' },
  { type: 'BINDS', outward: 'binds', inward: 'bound by' },
]

/**
 * One actor for the terminal, line by line: who it is, what it did, what was done to it, what is told on its word.
 */
export function describeActor(graph: GraphSnapshot, actor: GraphNode, { limit, ids = false }: ActorOptions): string[] {
  const around = surroundingsOf(graph)
  const context = { around, limit, ids }
  return [
    ...describeIdentity(actor, context),
    ...describeEvents('What it did', eventsOf(actor, around, 'AGENT_OF'), context),
    ...describeEvents('What was done to it', eventsOf(actor, around, 'TARGETS'), context),
    ...describeEvents('What is told on its word', eventsOf(actor, around, 'ATTRIBUTED_TO'), context),
  ]
}

export interface ActorOptions {
  /** Events shown in each part; the rest is counted. */
  readonly limit: number
  /** Whether the actor and each event show their id. */
  readonly ids?: boolean
}

function describeIdentity(actor: GraphNode, { around, ids }: EventContext): string[] {
  const { country, wikidata } = actor.properties
  const facts = [actor.labels[2], country, wikidata].filter((fact) => fact !== undefined)
  const documents = edgesOf(around.outgoing, actor, 'MENTIONED_IN').length
  const aliases = describeAliases(actor)
  const known = aliases.length > 0 ? wrapped(`also: ${aliases.join(', ')}`) : []
  const ties = TIES.flatMap(({ type, outward, inward }) => [
    ...describeTies(outward, edgesOf(around.outgoing, actor, type), { around, end: 'to' }),
    ...describeTies(inward, edgesOf(around.incoming, actor, type), { around, end: 'from' }),
  ])
  const id = ids ? `  ${actor.id}` : ''
  return [
    `${printable(actor.name)} (${facts.join(', ')})${id}`,
    ...known,
    ...describeCorrections(actor),
    ...ties,
    `  in ${plural(documents, 'document')}`,
  ]
}

interface TieContext {
  readonly around: Surroundings
  readonly end: 'from' | 'to'
}

/** "holds a role at: Cyberspace Administration of China (deputy director)"; "covered by: Some List (removed)". */
function describeTies(heading: string, edges: readonly GraphEdge[], { around, end }: TieContext): string[] {
  const names = edges.map((edge) => {
    const { title, status } = edge.properties
    const name = around.nodes.get(edge[end])?.name ?? edge[end]
    const note = title ?? status
    return typeof note === 'string' ? `${name} (${note})` : name
  })
  const shown = [...new Set(names)].sort(compareCodeUnits)
  const more = shown.length > MAX_TIES ? ` and ${shown.length - MAX_TIES} more` : ''
  return shown.length === 0 ? [] : wrapped(`${heading}: ${shown.slice(0, MAX_TIES).join('; ')}${more}`)
}

interface EventContext {
  readonly around: Surroundings
  readonly limit: number
  readonly ids: boolean
}

function describeEvents(heading: string, events: readonly GraphNode[], context: EventContext): string[] {
  const { around, limit, ids } = context
  if (events.length === 0) return []
  const hidden = events.length - limit
  return [
    '',
    `${heading} (${events.length})`,
    ...events.slice(0, limit).flatMap((event) => describeEvent(event, around, { ids })),
    ...(hidden > 0 ? [`  and ${hidden} more: --limit ${events.length} shows them`] : []),
  ]
}

function eventsOf(actor: GraphNode, around: Surroundings, type: RelationType): readonly GraphNode[] {
  const edges = type === 'AGENT_OF' ? edgesOf(around.outgoing, actor, type) : edgesOf(around.incoming, actor, type)
  const events = edges.flatMap((edge) => around.nodes.get(type === 'AGENT_OF' ? edge.to : edge.from) ?? [])
  return events.sort((a, b) => compareCodeUnits(sortKey(a), sortKey(b)))
}

/** By date; what has none comes last. */
function sortKey({ id, properties }: GraphNode): string {
  return `${String(properties.date ?? '~')} ${id}`
}

function wrapped(text: string): string[] {
  return wrap(printable(text), { width: WIDTH, indent: '  ' })
}
