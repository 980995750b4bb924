import type { Evidence } from '../core/actor.ts'
import type { DocumentHeader } from '../core/document.ts'
import type { Findings } from '../core/findings.ts'
import type { PropertyValue, RelationType } from '../core/graph.ts'
import { makeId } from '../core/ids.ts'
import type { FoundMeasure, MeasureStage } from '../core/measure.ts'
import { compareCodeUnits } from '../core/snapshot.ts'
import { addToTally, getOrCreate, mostCounted, sortedEntries, sortedUnique } from './accumulate.ts'
import type { CorrectionView } from './corrections/correction-view.ts'
import type { EventIds, PlacedMention } from './events/event-ids.ts'
import type { KnowledgeGraph } from './graph.ts'
import { changeProperties, gatherListings, type Listing } from './list-changes.ts'
import { currentStage, type DatedStage } from './measure-status.ts'
import { evidenceProperties, makeProperties } from './properties.ts'
import type { Identify } from './tell-people-apart.ts'

interface MeasureReport {
  readonly measure: FoundMeasure
  readonly document: DocumentHeader
}

interface MeasureTie {
  readonly type: RelationType
  readonly to: string
  readonly evidence: Evidence
  readonly document: string
  /** Of a list: since when, until when. */
  readonly listing?: Listing | undefined
}

/** What the ids of one document are called in the graph. */
interface Names {
  readonly identify: Identify
  readonly eventOfMention: ReadonlyMap<string, string>
}

/** Measures of all documents; the same measure has the same id everywhere. */
export class MeasureGatherer {
  readonly #reports = new Map<string, MeasureReport[]>()
  readonly #answered: PlacedMention[] = []
  #names: Names = { identify: (_, id) => id, eventOfMention: new Map() }

  add(findings: Findings): void {
    const document = findings.document
    for (const measure of findings.measures)
      getOrCreate(this.#reports, measure.id, () => []).push({ measure, document })
    const answered = new Set(findings.measures.flatMap(({ respondsTo }) => respondsTo.map(({ to }) => to as string)))
    for (const mention of findings.events) {
      if (answered.has(mention.id)) this.#answered.push({ mention, document })
    }
  }

  /** To be called once all documents are in. */
  settle(view: CorrectionView, events: EventIds): void {
    const { identify } = view.identity
    const eventOfMention = new Map(
      this.#answered.map((report) => [report.mention.id as string, events.idOf(report) as string]),
    )
    this.#names = { identify, eventOfMention }
    for (const id of [...this.#reports.keys()]) if (view.isIgnored(id)) this.#reports.delete(id)
  }

  ids(): ReadonlySet<string> {
    return new Set(this.#reports.keys())
  }

  addNodes(graph: KnowledgeGraph): void {
    for (const [id, reports] of sortedEntries(this.#reports)) addMeasureNode(graph, id, reports)
  }

  /** All other nodes must be there already. */
  addEdges(graph: KnowledgeGraph): void {
    for (const [id, reports] of sortedEntries(this.#reports)) {
      const listings = gatherListings(reports, (document, actor) => this.#names.identify(document, actor))
      const ties = reports.flatMap((report) => tiesOf(report, this.#names)).sort(compareTies)
      for (const tie of withoutVagueStates(graph, ties))
        addTie(graph, id, { ...tie, listing: tie.type === 'APPLIES_TO' ? listings.get(tie.to) : undefined })
      for (const report of reports) addReportEdges(graph, id, report)
    }
  }
}

function addMeasureNode(graph: KnowledgeGraph, id: string, reports: readonly MeasureReport[]): void {
  const names = new Map<string, number>()
  const kinds = new Map<string, number>()
  for (const { measure } of reports) {
    addToTally(names, measure.name, measure.mentions.length)
    addToTally(kinds, measure.kind, measure.mentions.length)
  }
  const stages = reports.flatMap(({ measure, document }) =>
    measure.stages.map(({ stage, date }) => ({ stage, date, known: date ?? document.publishedOn ?? '' })),
  )
  const status = currentStage(stages)
  const name = mostCounted(names) ?? id
  const aliases = sortedUnique([...names.keys(), ...reports.flatMap(({ measure }) => measure.aliases)])
  const properties = makeProperties({
    kind: mostCounted(kinds),
    status,
    announced: earliest(stages, ['announced', 'proposed']),
    effective: earliest(stages, ['in force']),
    ended: status === 'lifted' ? earliest(stages, ['lifted']) : null,
    aliases: aliases.filter((alias) => alias !== name),
    exceptions: sortedUnique(reports.flatMap(({ measure }) => measure.exceptions.map(({ text }) => text))),
    mentions: reports.reduce((sum, { measure }) => sum + measure.mentions.length, 0),
  })
  graph.addNode(id, { labels: ['Entity', 'Measure'], name, properties })
}

interface KnownStage extends DatedStage {
  /** The stage's own date; null if no text gives it. */
  readonly date: string | null
}

function earliest(stages: readonly KnownStage[], wanted: readonly MeasureStage[]): string | null {
  const dates = stages.flatMap(({ stage, date }) => (wanted.includes(stage) && date !== null ? [date] : []))
  return dates.sort(compareCodeUnits)[0] ?? null
}

function tiesOf({ measure, document }: MeasureReport, { identify, eventOfMention }: Names): MeasureTie[] {
  const tie = (type: RelationType, to: string, evidence: Evidence): MeasureTie => ({
    type,
    to,
    evidence,
    document: document.id,
  })
  return [
    ...measure.issuers.map(({ actor, evidence }) => tie('ISSUED_BY', identify(document.id, actor), evidence)),
    ...measure.basedOn.map(({ measure: basis, evidence }) => tie('BASED_ON', basis, evidence)),
    ...measure.appliesTo.map(({ to, evidence }) => tie('APPLIES_TO', identify(document.id, to), evidence)),
    ...measure.binds.map(({ actor, evidence }) => tie('BINDS', identify(document.id, actor), evidence)),
    ...measure.respondsTo.map(({ to, evidence }) => tie('RESPONDS_TO', eventOfMention.get(to) ?? to, evidence)),
  ]
}

function compareTies(a: MeasureTie, b: MeasureTie): number {
  return compareCodeUnits(a.document, b.document) || a.evidence.start - b.evidence.start
}

/** A state that only the table of well-known measures names gives way where a text names a body of it. */
function withoutVagueStates(graph: KnowledgeGraph, ties: readonly MeasureTie[]): readonly MeasureTie[] {
  const issuers = ties.filter(({ type, to }) => type === 'ISSUED_BY' && graph.hasNode(to))
  const nodeOf = ({ to }: MeasureTie) => graph.getNodeAttributes(to)
  const bodies = new Set(
    issuers.map(nodeOf).flatMap(({ labels, properties }) => (labels[2] === 'Government' ? [properties.country] : [])),
  )
  const vague = issuers.filter((tie) => {
    const { labels, properties } = nodeOf(tie)
    return tie.evidence.rule === 'issuer/known-measure' && labels[2] === 'Country' && bodies.has(properties.country)
  })
  return ties.filter((tie) => !vague.includes(tie))
}

/** Ties come sorted: the first evidence of each tie stands. */
function addTie(graph: KnowledgeGraph, id: string, { type, to, evidence, document, listing }: MeasureTie): void {
  const key = makeId('rel', type, id, to)
  if (!graph.hasNode(to) || graph.hasEdge(key)) return
  graph.addDirectedEdgeWithKey(key, id, to, {
    type,
    properties: makeProperties({ ...evidenceProperties(evidence, document), ...listing }),
  })
}

/** What a text tells of a measure at one place; `tells` tells apart what one place tells. */
interface Telling {
  readonly evidence: Evidence
  readonly tells: string | null
  readonly told: Readonly<Record<string, PropertyValue | null>>
}

function tellingsOf({ stages, changes, exceptions, mentions }: FoundMeasure): readonly Telling[] {
  return [
    ...stages.map(({ stage, date, evidence }) => ({ evidence, tells: stage, told: { status: stage, date } })),
    ...changes.map((change) => ({ evidence: change.evidence, tells: change.change, told: changeProperties(change) })),
    ...exceptions.map(({ text, evidence }) => ({ evidence, tells: 'exception', told: { exception: text } })),
    ...mentions.map((evidence) => ({ evidence, tells: null, told: {} })),
  ]
}

function addReportEdges(graph: KnowledgeGraph, id: string, { measure, document }: MeasureReport): void {
  for (const { evidence, tells, told } of tellingsOf(measure)) {
    const key = makeId('rel', 'REPORTED_IN', id, document.id, evidence.start, evidence.end, tells)
    if (graph.hasEdge(key)) continue
    const { document: _, ...place } = evidenceProperties(evidence, document.id)
    const properties = makeProperties({ ...place, ...told })
    graph.addDirectedEdgeWithKey(key, id, document.id, { type: 'REPORTED_IN', properties })
  }
}
