import type { GraphEdge } from '../core/graph.ts'
import { edgesOf, type Surroundings } from '../query/surroundings.ts'
import type { TimelineEntry } from '../query/timeline.ts'
import { describeEvent, describeFact } from './describe-event.ts'
import { describeQuote } from './describe-quote.ts'
import { escapeUnseen } from './visible-text.ts'
import { wordsOf } from './words-json.ts'

/** One entry of a timeline for the terminal, with its quotes. */
export function describeEntry(entry: TimelineEntry, around: Surroundings): string[] {
  if (entry.kind === 'event') return describeEvent(entry.node, around)
  const { date, edge } = entry
  const { status, type, name } = factOf(entry, around)
  return [
    describeFact({ date, status, type, what: name }),
    ...describeQuote(edge.properties.quote, documentOf(edge, around)),
  ]
}

/** One entry as a line of JSON; what is not told is null. */
export function formatEntry(entry: TimelineEntry, around: Surroundings): string {
  const { kind, date, dateEnd, told } = entry
  const contested = entry.kind === 'event' && entry.node.properties.contested === true
  const reports =
    entry.kind === 'event'
      ? edgesOf(around.outgoing, entry.node, 'REPORTED_IN').map(({ to, properties: { quote, status, saidBy } }) => ({
          ...wordsOf(quote, around.nodes.get(to)),
          status: status ?? null,
          saidBy: saidBy ?? [],
        }))
      : [wordsOf(entry.edge.properties.quote, documentOf(entry.edge, around))]
  return escapeUnseen(JSON.stringify({ kind, date, dateEnd, told, ...factOf(entry, around), contested, reports }))
}

interface Fact {
  readonly id: string
  readonly type: string
  readonly status: string
  readonly name: string
}

/** "MEASURE  in force  Entity List", "LIST  added  Entity List: seven entities", "LIST  added  Entity List → Huawei". */
function factOf(entry: TimelineEntry, around: Surroundings): Fact {
  if (entry.kind === 'event') {
    const { id, name, properties } = entry.node
    return { id, type: String(properties.type), status: String(properties.status), name }
  }
  const { id, from, to, properties } = entry.edge
  const measure = around.nodes.get(from)?.name ?? from
  if (entry.kind === 'cover') {
    const other = around.nodes.get(to)?.name ?? to
    return { id, type: 'LIST', status: entry.ends ? 'removed' : 'added', name: `${measure} → ${other}` }
  }
  const { status, change, whom } = properties
  if (change === undefined) return { id, type: 'MEASURE', status: String(status), name: measure }
  return { id, type: 'LIST', status: String(change), name: `${measure} → ${String(whom ?? '')}` }
}

function documentOf({ type, to, properties }: GraphEdge, around: Surroundings) {
  return around.nodes.get(type === 'REPORTED_IN' ? to : String(properties.document))
}
