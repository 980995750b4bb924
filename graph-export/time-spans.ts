import type { GraphEdge, GraphNode, GraphSnapshot, PropertyValue } from '../src/core/graph.ts'
import type { Attributes } from './columns.ts'

/** From the first to the last day, both within; ISO 8601 (2019-05-15). An open side is null. */
export interface DaySpan {
  readonly first: string | null
  readonly last: string | null
}

const ALWAYS: DaySpan = { first: null, last: null }
/** Properties that begin and end something, the narrowest first. */
const BEGINNINGS = ['since', 'first', 'date', 'effective', 'announced', 'publishedOn']
const ENDINGS = ['until', 'last', 'dateEnd', 'ended']
/** What begins without an end lasts on, but for these, which are over at the end of the same day, month or year. */
const MOMENTS: readonly string[] = ['first', 'date', 'publishedOn']

/**
 * When something holds, as its own properties tell: an event on its date, a document on its day, a measure from when
 * it is in force. Nothing is guessed: what has no date of its own has none here.
 */
export function spanOf(properties: Attributes): DaySpan {
  const beginning = BEGINNINGS.find((name) => isDate(properties[name]))
  const ending = ENDINGS.find((name) => isDate(properties[name]))
  const begun = beginning === undefined ? null : String(properties[beginning])
  const ended = ending === undefined ? null : String(properties[ending])
  const lasts = beginning === undefined || !MOMENTS.includes(beginning)
  const first = begun === null ? null : dayOf(begun, 'first')
  const last = dayOf(ended ?? (lasts ? null : begun), 'last')
  return first !== null && last !== null && last < first ? { first, last: dayOf(begun, 'last') } : { first, last }
}

/** When each relationship holds: on its own dates, else with the event, else with the document, at one of its ends. */
export function edgeSpans({ nodes }: GraphSnapshot): (edge: GraphEdge) => DaySpan {
  const dated = new Map<GraphNode['id'], GraphNode>(
    nodes.filter(({ labels }) => labels[1] === 'Event' || labels[1] === 'Document').map((node) => [node.id, node]),
  )
  return (edge) => {
    const own = spanOf(edge.properties)
    if (own.first !== null || own.last !== null) return own
    const ends = [dated.get(edge.from), dated.get(edge.to)].filter((node) => node !== undefined)
    const host = ends.find(({ labels }) => labels[1] === 'Document') ?? ends[0]
    return host === undefined ? ALWAYS : spanOf(host.properties)
  }
}

function isDate(value: PropertyValue | undefined): boolean {
  if (typeof value !== 'string' || !/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value)) return false
  const day = `${value}-01-01`.slice(0, 10)
  return new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) === true
}

/** The first or last day of a year, a month or a day. */
function dayOf(date: string | null, side: 'first' | 'last'): string | null {
  if (date === null || date.length === 10) return date
  if (side === 'first') return `${date}-01-01`.slice(0, 10)
  const [year = 0, month = 12] = date.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(2000, month, 0))
  lastOfMonth.setUTCFullYear(year, month, 0) // Date.UTC takes the years 0 to 99 for 1900 to 1999
  return lastOfMonth.toISOString().slice(0, 10)
}
