import type { GraphEdge, GraphNode } from '../core/graph.ts'
import { compareCodeUnits } from '../core/snapshot.ts'
import { edgesOf, type Surroundings } from '../query/surroundings.ts'
import { describeQuote, QUOTE_INDENT } from './describe-quote.ts'
import { plural } from './text-format.ts'

/** The words that tell an event, each with its article; where they tell it differently, also how each does. */
export function describeReports(event: GraphNode, around: Surroundings, maxQuotes: number): string[] {
  const reports = unlikeFirst(edgesOf(around.outgoing, event, 'REPORTED_IN'), around)
  const differ = new Set(reports.map(({ properties }) => properties.status)).size > 1
  const shown = reports.slice(0, maxQuotes).flatMap((report) => {
    const told = differ ? `${describeTelling(report)}: ` : ''
    const origin = describeCopy(report, around)
    return describeQuote(report.properties.quote, around.nodes.get(report.to), { told, origin })
  })
  const hidden = reports.length - maxQuotes
  return hidden > 0 ? [...shown, `${QUOTE_INDENT}and ${plural(hidden, 'more report')}`] : shown
}

/** One of each status first, so that no cut hides a contradiction; then by day; copies last, for they say nothing new. */
function unlikeFirst(reports: readonly GraphEdge[], around: Surroundings): readonly GraphEdge[] {
  const dayOf = ({ to }: GraphEdge) => String(around.nodes.get(to)?.properties.publishedOn ?? '~')
  const originalsFirst = [...reports].sort(
    (a, b) =>
      Number(isCopy(a, around)) - Number(isCopy(b, around)) ||
      compareCodeUnits(dayOf(a), dayOf(b)) ||
      compareCodeUnits(a.id, b.id),
  )
  const firsts = originalsFirst.filter(
    ({ properties: { status } }, index) =>
      originalsFirst.findIndex(({ properties }) => properties.status === status) === index,
  )
  return [...firsts, ...originalsFirst.filter((report) => !firsts.includes(report))]
}

/** "denied by Huawei", "actual". */
function describeTelling({ properties: { status, saidBy } }: GraphEdge): string {
  return Array.isArray(saidBy) ? `${status} by ${saidBy.join(', ')}` : String(status)
}

function originalOf({ to }: GraphEdge, around: Surroundings): GraphNode | undefined {
  const copyOf = around.nodes.get(to)?.properties.copyOf
  return copyOf === undefined ? undefined : around.nodes.get(String(copyOf))
}

function isCopy(report: GraphEdge, around: Surroundings): boolean {
  return originalOf(report, around) !== undefined
}

function describeCopy(report: GraphEdge, around: Surroundings): string {
  const original = originalOf(report, around)
  return original === undefined ? '' : ` (a copy of ${original.properties.file ?? original.name})`
}
