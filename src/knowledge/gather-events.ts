import type { DocumentHeader } from '../core/document.ts'
import { EVENT_INTENSITY, type EventMention, type Role } from '../core/event.ts'
import type { Findings } from '../core/findings.ts'
import { makeId } from '../core/ids.ts'
import { getOrCreate, sortedEntries, sortedUnique } from './accumulate.ts'
import type { CorrectionView } from './corrections/correction-view.ts'
import { eventIdOf, withActors } from './event-key.ts'
import type { KnowledgeGraph } from './graph.ts'
import { evidenceProperties, makeProperties, roundScore } from './properties.ts'

interface EventReport {
  readonly mention: EventMention
  readonly document: DocumentHeader
}

/** Events of all documents, each with every mention that reports it. */
export class EventGatherer {
  #waiting: EventReport[] = []
  readonly #reports = new Map<string, EventReport[]>()

  add({ events, document }: Findings): void {
    for (const mention of events) this.#waiting.push({ mention, document })
  }

  /** To be called once all documents are in: which event a mention tells hangs on who its actors are. */
  settle(view: CorrectionView): void {
    for (const { mention: given, document } of this.#waiting) {
      if (view.isIgnoredEvent(given, document)) continue
      const mention = withActors(given, document, view.identity.identify)
      getOrCreate(this.#reports, eventIdOf(mention, document), () => []).push({ mention, document })
    }
    this.#waiting = []
  }

  /** Actor nodes must be there already: an event is named after its actors. */
  addNodes(graph: KnowledgeGraph): void {
    for (const [id, reports] of sortedEntries(this.#reports)) addEventNode(graph, id, sortReports(reports))
  }

  /** All other nodes must be there already. */
  addEdges(graph: KnowledgeGraph): void {
    for (const [id, reports] of sortedEntries(this.#reports)) {
      addRoleEdges(graph, id, reports)
      addSubjectEdges(graph, id, reports)
      for (const report of sortReports(reports)) addReportEdge(graph, id, report)
    }
  }
}

function sortReports(reports: readonly EventReport[]): EventReport[] {
  const key = ({ document, mention }: EventReport) => `${document.id} ${String(mention.trigger.start).padStart(9, '0')}`
  return [...reports].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

function addEventNode(graph: KnowledgeGraph, id: string, reports: readonly EventReport[]): void {
  const [first] = reports
  if (first === undefined) return
  const { type, status, trigger, date, dateEnd, agents, targets } = first.mention
  const properties = makeProperties({
    type,
    status,
    trigger: trigger.lemma,
    date,
    dateEnd,
    intensity: EVENT_INTENSITY[type],
    confidence: roundScore(Math.max(...reports.map(({ mention }) => mention.confidence))),
    mentions: reports.length,
    independentSources: new Set(reports.map(({ document }) => document.publisher ?? document.id)).size,
  })
  const name = eventName(trigger.lemma, namesOf(graph, agents), namesOf(graph, targets))
  graph.addNode(id, { labels: ['Entity', 'Event'], name, properties })
}

function namesOf(graph: KnowledgeGraph, roles: readonly Role[]): string[] {
  return sortedUnique(
    roles.filter(({ actor }) => graph.hasNode(actor)).map(({ actor }) => graph.getNodeAttributes(actor).name),
  )
}

/** "Australia, New Zealand: block → Huawei". */
function eventName(trigger: string, agents: readonly string[], targets: readonly string[]): string {
  const doing = agents.length > 0 ? `${agents.join(', ')}: ${trigger}` : trigger
  return targets.length > 0 ? `${doing} → ${targets.join(', ')}` : doing
}

type RoleType = 'AGENT_OF' | 'TARGETS' | 'ATTRIBUTED_TO'

/** One edge an actor and role: the surest of its reports; for a source its nearest place in the chain (0: speaker). */
function addRoleEdges(graph: KnowledgeGraph, id: string, reports: readonly EventReport[]): void {
  const best = new Map<string, { role: RoleType; actor: string; confidence: number; order: number }>()
  const note = (role: RoleType, roles: readonly Role[], mentionConfidence: number) => {
    for (const [index, { actor }] of roles.entries()) {
      const key = makeId('rel', role, id, actor)
      const former = best.get(key)
      const confidence = Math.max(mentionConfidence, former?.confidence ?? 0)
      best.set(key, { role, actor, confidence, order: Math.min(index, former?.order ?? index) })
    }
  }
  for (const { mention } of reports) {
    note('AGENT_OF', mention.agents, mention.confidence)
    note('TARGETS', mention.targets, mention.confidence)
    note('ATTRIBUTED_TO', mention.sources, mention.confidence)
  }
  for (const [key, { role, actor, confidence, order }] of sortedEntries(best)) {
    if (!graph.hasNode(actor)) continue
    const [from, to] = role === 'AGENT_OF' ? [actor, id] : [id, actor]
    const properties = role === 'ATTRIBUTED_TO' ? { order } : { confidence: roundScore(confidence) }
    graph.addDirectedEdgeWithKey(key, from, to, { type: role, properties })
  }
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

function addReportEdge(graph: KnowledgeGraph, id: string, { mention, document }: EventReport): void {
  const { document: _, ...evidence } = evidenceProperties(mention.evidence, document.id)
  const properties = makeProperties({
    ...evidence,
    status: mention.status,
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
