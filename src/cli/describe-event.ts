import type { GraphNode, RelationType } from '../core/graph.ts'
import { edgesOf, type Surroundings } from '../query/surroundings.ts'
import { plural, printable, wrap } from './text-format.ts'

const WIDTH = 100
export const QUOTE_INDENT = '      '
/** An event that many articles tell shows so many of their sentences. */
const MAX_QUOTES = 3

export interface EventShown {
  readonly maxQuotes?: number
  /** Whether the event's id stands behind it. */
  readonly ids?: boolean
}

/** Date, status and type first: whether it happened at all is never further away than that. */
export function describeEvent(
  event: GraphNode,
  around: Surroundings,
  { maxQuotes = MAX_QUOTES, ids = false }: EventShown = {},
): string[] {
  const { date, dateEnd, status, type } = event.properties
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
  const fact = describeFact({ date, status, type, what: event.name + note })
  return [ids ? `${fact}  ${event.id}` : fact, ...describeReports(event, around, maxQuotes)]
}

/** One line of a list of events: the day, how it is told, of what kind it is, and what. */
export function describeFact(fact: Readonly<Record<'date' | 'status' | 'type' | 'what', unknown>>): string {
  const when = `${String(fact.date ?? 'undated').padEnd(10)}  ${String(fact.status).padEnd(9)}`
  return `  ${when}  ${fact.type}  ${printable(String(fact.what))}`
}

function describeReports(event: GraphNode, around: Surroundings, maxQuotes: number): string[] {
  const reports = edgesOf(around.outgoing, event, 'REPORTED_IN')
  const shown = reports
    .slice(0, maxQuotes)
    .flatMap(({ to, properties }) => describeQuote(properties.quote, around.nodes.get(to)))
  const hidden = reports.length - maxQuotes
  return hidden > 0 ? [...shown, `${QUOTE_INDENT}and ${plural(hidden, 'more report')}`] : shown
}

/** The words that tell something, then where they stand. */
export function describeQuote(quote: unknown, document: GraphNode | undefined): string[] {
  return [
    ...wrap(`"${printable(String(quote ?? ''))}"`, { width: WIDTH, indent: QUOTE_INDENT }),
    `${QUOTE_INDENT}${describeDocument(document)}`,
  ]
}

/** "-- title, publisher, date, file". */
function describeDocument(document: GraphNode | undefined): string {
  if (document === undefined) return ''
  const { file, publisher, publishedOn } = document.properties
  const parts = new Set([document.name, publisher, publishedOn, file].filter((part) => part !== undefined))
  return `-- ${printable([...parts].join(', '))}`
}
