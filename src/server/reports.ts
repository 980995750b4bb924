import { EVENT_STATUSES, type EventStatus } from '../core/event.ts'
import type { GraphEdge, GraphNode } from '../core/graph.ts'
import { compareCodeUnits } from '../core/snapshot.ts'
import type { Span } from '../core/span.ts'
import type { DocumentCard, Report } from './api.ts'
import { type GraphIndex, listOf, numberOf, textOf } from './graph-index.ts'

export function describeDocument({ id, name, properties }: GraphNode): DocumentCard {
  return {
    id,
    title: textOf(properties, 'title') ?? name,
    publisher: textOf(properties, 'publisher'),
    publishedOn: textOf(properties, 'publishedOn'),
    url: textOf(properties, 'url'),
    words: numberOf(properties, 'words'),
    copyOf: textOf(properties, 'copyOf'),
  }
}

/**
 * The words behind an edge. Their document is the edge's end (REPORTED_IN) or its property `document`.
 * @returns null where the edge holds no evidence.
 */
export function describeReport(index: GraphIndex, edge: GraphEdge): Report | null {
  const { properties } = edge
  const document = index.nodes.get(edge.type === 'REPORTED_IN' ? edge.to : (textOf(properties, 'document') ?? ''))
  const quote = textOf(properties, 'quote')
  const start = numberOf(properties, 'start')
  if (document === undefined || quote === null || start === null) return null
  return {
    document: describeDocument(document),
    quote,
    start,
    end: numberOf(properties, 'end') ?? start + quote.length,
    sentence: textOf(properties, 'sentence') ?? quote,
    sentenceStart: numberOf(properties, 'sentenceStart') ?? start,
    rule: textOf(properties, 'rule') ?? '',
    trigger: triggerOf(properties),
    confidence: numberOf(properties, 'confidence'),
    status: eventStatusIn(properties),
    saidBy: listOf(properties, 'saidBy'),
  }
}

/** A measure's report has a stage in that place. */
function eventStatusIn(properties: GraphEdge['properties']): EventStatus | null {
  const status = textOf(properties, 'status')
  return EVENT_STATUSES.find((known) => known === status) ?? null
}

function triggerOf(properties: GraphEdge['properties']): Span | null {
  const word = textOf(properties, 'trigger')
  const start = numberOf(properties, 'triggerStart')
  return word === null || start === null ? null : { start, end: start + word.length }
}

/** All reports of an event or measure: earliest publication first, then by document and place. */
export function describeReports(index: GraphIndex, id: string): readonly Report[] {
  const reports = index.outgoing(id, 'REPORTED_IN').flatMap((edge) => describeReport(index, edge) ?? [])
  return reports.sort(compareReports)
}

/** The first ones, with one of each status among them: no cut hides a contradiction. */
export function cutReports(reports: readonly Report[], max: number): readonly Report[] {
  const isFirst = ({ status }: Report, index: number) => reports.findIndex((one) => one.status === status) === index
  const firsts = reports.filter(isFirst)
  const chosen = new Set([...firsts, ...reports.filter((report) => !firsts.includes(report))].slice(0, max))
  return reports.filter((report) => chosen.has(report))
}

function compareReports(a: Report, b: Report): number {
  return (
    compareCodeUnits(a.document.publishedOn ?? '9999', b.document.publishedOn ?? '9999') ||
    compareCodeUnits(a.document.id, b.document.id) ||
    a.start - b.start
  )
}
