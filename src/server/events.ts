import type { GraphEdge, GraphNode } from '../core/graph.ts'
import { describeRef } from './actors.ts'
import type { EventCard, EventList, NodeRef, Report } from './api.ts'
import { eventStatusOf, eventTypeOf, sortEvents } from './dealings.ts'
import { facetsOf } from './facets.ts'
import { type GraphIndex, numberOf, textOf } from './graph-index.ts'
import { cutReports, describeReports } from './reports.ts'

/** A panel shows this many events of a kind; the rest is counted. */
const MAX_EVENTS = 200
/** An event in a list brings this many reports; alone it brings all up to MAX_REPORTS_ALONE. */
const MAX_REPORTS_IN_LIST = 5
const MAX_REPORTS_ALONE = 200

export function describeEvent(index: GraphIndex, event: GraphNode, maxReports = MAX_REPORTS_ALONE): EventCard {
  const { id, name, properties } = event
  const reports = describeReports(index, id)
  return {
    id,
    name,
    type: eventTypeOf(properties),
    status: eventStatusOf(properties),
    contested: properties.contested === true,
    date: textOf(properties, 'date'),
    dateEnd: textOf(properties, 'dateEnd'),
    trigger: triggerText(reports[0]) ?? textOf(properties, 'trigger') ?? '',
    intensity: numberOf(properties, 'intensity') ?? 0,
    ...facetsOf(index, event),
    agents: refs(index, index.incoming(id, 'AGENT_OF'), 'from'),
    targets: refs(index, index.outgoing(id, 'TARGETS'), 'to'),
    sources: refs(index, index.outgoing(id, 'ATTRIBUTED_TO'), 'to'),
    about: refs(index, index.outgoing(id, 'ABOUT'), 'to'),
    places: refs(index, index.outgoing(id, 'AT'), 'to'),
    reports: cutReports(reports, maxReports),
    reportCount: reports.length,
  }
}

function triggerText(report: Report | undefined): string | null {
  if (report === undefined || report.trigger === null) return null
  const { quote, start, trigger } = report
  const word = quote.slice(trigger.start - start, trigger.end - start)
  return word === '' ? null : word
}

function refs(index: GraphIndex, edges: readonly GraphEdge[], end: 'from' | 'to'): NodeRef[] {
  return edges.flatMap((edge) => index.nodes.get(edge[end]) ?? []).map(describeRef)
}

/** The newest of the events, in full, and the count of all. An id given twice counts once. */
export function listEvents(index: GraphIndex, ids: readonly string[]): EventList {
  const events = [...new Set(ids)].flatMap((id) => index.nodes.get(id) ?? [])
  const shown = sortEvents(index, events).slice(0, MAX_EVENTS)
  return { total: events.length, events: shown.map((event) => describeEvent(index, event, MAX_REPORTS_IN_LIST)) }
}
