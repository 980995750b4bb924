import { type EventId, makeId } from '../../core/ids.ts'
import { sortedEntries, sortedUnique } from '../accumulate.ts'
import type { KnowledgeGraph } from '../graph.ts'
import { evidenceProperties, makeProperties, roundScore } from '../properties.ts'
import { castOf } from './event-cast.ts'
import type { EventReport } from './event-ids.ts'

/** An event's edges to its actors, matters, places and documents. All nodes must be there already. */
export function addEventEdges(graph: KnowledgeGraph, id: EventId, reports: readonly EventReport[]): void {
  addRoleEdges(graph, id, reports)
  addSubjectEdges(graph, id, reports)
  for (const report of reports) addReportEdge(graph, id, report)
}

type RoleType = 'AGENT_OF' | 'TARGETS' | 'ATTRIBUTED_TO'

interface RoleRecord {
  readonly role: RoleType
  readonly actor: string
  confidence: number
  order: number
}

/** One edge an actor and role: the surest of its reports; for a source its nearest place in the chain (0: speaker). */
function addRoleEdges(graph: KnowledgeGraph, id: string, reports: readonly EventReport[]): void {
  const best = new Map<string, RoleRecord>()
  const note = (role: RoleType, actors: readonly string[], confidence: number) => {
    for (const [order, actor] of actors.entries()) {
      const key = makeId('rel', role, id, actor)
      const former = best.get(key)
      if (former === undefined) best.set(key, { role, actor, confidence, order })
      else {
        former.confidence = Math.max(former.confidence, confidence)
        former.order = Math.min(former.order, order)
      }
    }
  }
  const { agents, targets } = castOf(reports)
  for (const { mention } of reports) {
    note('AGENT_OF', agents, mention.confidence)
    note('TARGETS', targets, mention.confidence)
    note('ATTRIBUTED_TO', sourcesOf(mention), mention.confidence)
  }
  for (const [key, { role, actor, confidence, order }] of sortedEntries(best)) {
    if (!graph.hasNode(actor)) continue
    const [from, to] = role === 'AGENT_OF' ? [actor, id] : [id, actor]
    const properties = role === 'ATTRIBUTED_TO' ? { order } : { confidence: roundScore(confidence) }
    graph.addDirectedEdgeWithKey(key, from, to, { type: role, properties })
  }
}

function sourcesOf({ sources }: EventReport['mention']): readonly string[] {
  return sources.map(({ actor }) => actor)
}

function addSubjectEdges(graph: KnowledgeGraph, id: string, reports: readonly EventReport[]): void {
  const subjects = sortedUnique(reports.flatMap(({ mention }) => mention.about.flatMap((about) => about.id ?? [])))
  const places = sortedUnique(reports.flatMap(({ mention }) => mention.place ?? []))
  for (const [type, targets] of [['ABOUT', subjects] as const, ['AT', places] as const]) {
    for (const target of targets) {
      if (graph.hasNode(target))
        graph.addDirectedEdgeWithKey(makeId('rel', type, id, target), id, target, { type, properties: {} })
    }
  }
}

/** Who says what: each report with its own status, words and speakers. */
function addReportEdge(graph: KnowledgeGraph, id: string, { mention, document }: EventReport): void {
  const { document: _, ...evidence } = evidenceProperties(mention.evidence, document.id)
  const speakers = sourcesOf(mention).filter((actor) => graph.hasNode(actor))
  const properties = makeProperties({
    ...evidence,
    status: mention.status,
    date: mention.date,
    saidBy: speakers.map((actor) => graph.getNodeAttributes(actor).name),
    confidence: roundScore(mention.confidence),
    trigger: mention.trigger.text,
    triggerStart: mention.trigger.start,
    about: sortedUnique(mention.about.filter((about) => about.id === null).map((about) => about.name)),
  })
  graph.addDirectedEdgeWithKey(makeId('rel', 'REPORTED_IN', mention.id), id, document.id, {
    type: 'REPORTED_IN',
    properties,
  })
}
