import type { GraphNode, RelationType } from '../core/graph.ts'
import { edgesOf, type Surroundings } from '../query/surroundings.ts'
import { describeReports } from './describe-reports.ts'
import { printable } from './text-format.ts'

/** An event that many articles tell shows so many of their sentences. */
const MAX_QUOTES = 3

export interface EventShown {
  readonly maxQuotes?: number
  /** Whether the event's id stands behind it. */
  readonly ids?: boolean
}

/** Date, status and type first: whether it happened at all, and is undisputed, is never further away than that. */
export function describeEvent(
  event: GraphNode,
  around: Surroundings,
  { maxQuotes = MAX_QUOTES, ids = false }: EventShown = {},
): string[] {
  const { date, dateEnd, type } = event.properties
  const namesOf = (relation: RelationType) =>
    edgesOf(around.outgoing, event, relation).map(({ to }) => around.nodes.get(to)?.name ?? to)
  const about = namesOf('ABOUT')
  const sources = namesOf('ATTRIBUTED_TO')
  const notes = [
    ...(dateEnd === undefined ? [] : [`until ${dateEnd}`]),
    ...(about.length > 0 ? [`about ${about.join(', ')}`] : []),
    ...(sources.length > 0 ? [`says ${sources.join(', ')}`] : []),
  ]
  const note = notes.length > 0 ? `  (${notes.join('; ')})` : ''
  const fact = describeFact({ date, status: standingOf(event), type, what: event.name + note })
  return [ids ? `${fact}  ${event.id}` : fact, ...describeReports(event, around, maxQuotes)]
}

/** That it is disputed goes before what most say. */
function standingOf({ properties: { status, contested } }: GraphNode): string {
  return contested === true ? 'contested' : String(status)
}

/** One line of a list of events: the day, how it is told, of what kind it is, and what. */
export function describeFact(fact: Readonly<Record<'date' | 'status' | 'type' | 'what', unknown>>): string {
  const when = `${String(fact.date ?? 'undated').padEnd(10)}  ${String(fact.status).padEnd(9)}`
  return `  ${when}  ${fact.type}  ${printable(String(fact.what))}`
}
