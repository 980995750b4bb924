import type { ActorRelation, FoundPlace } from '../core/actor.ts'
import type { FoundTopic } from '../core/event.ts'
import { makeId } from '../core/ids.ts'
import { addToTally, getOrCreate, mostCounted, sortedEntries, sortedUnique, type Tally } from './accumulate.ts'
import { type ActorReport, entriesOf, piecesOf, reportOf } from './actor-entries.ts'
import { type ActorRecord, addActorNode, addEntry, makeRecord } from './actor-record.ts'
import type { CorrectionView } from './corrections/correction-view.ts'
import type { MarkedFindings } from './corrections/mark-parts.ts'
import type { Piece } from './corrections/pieces.ts'
import type { KnowledgeGraph } from './graph.ts'
import { evidenceProperties, makeProperties } from './properties.ts'
import type { Identify } from './tell-people-apart.ts'

interface RelationReport {
  readonly relation: ActorRelation
  readonly document: string
}

interface NamedRecord {
  readonly names: Tally
  readonly countries: Tally
  readonly aliases: Set<string>
}

/** Actors, topics and places of all documents, with what ties them to documents and to one another. */
export class ActorGatherer {
  readonly #actors = new Map<string, ActorRecord>()
  readonly #topics = new Map<string, NamedRecord>()
  readonly #places = new Map<string, NamedRecord>()
  /** Actors are entered once it is known who is who. */
  readonly #waiting: ActorReport[] = []
  readonly #told: RelationReport[] = []
  readonly #relations = new Map<string, RelationReport[]>()
  #view: CorrectionView | null = null

  add(findings: MarkedFindings): void {
    const document = findings.document.id
    for (const actor of findings.actors) this.#waiting.push(reportOf(actor, findings))
    for (const topic of findings.topics) addNamed(this.#topics, topic)
    for (const place of findings.places) addNamed(this.#places, place)
    for (const relation of findings.relations) this.#told.push({ relation, document })
  }

  /** What corrections can move. To be called before `settle`. */
  *pieces(base: Identify): Generator<Piece> {
    for (const report of this.#waiting) yield* piecesOf(report, base)
  }

  /** To be called once all documents are in. */
  settle(view: CorrectionView): void {
    this.#view = view
    for (const report of this.#waiting.splice(0)) {
      for (const entry of entriesOf(report, view)) {
        if (!view.isIgnored(entry.actor.id)) addEntry(getOrCreate(this.#actors, entry.actor.id, makeRecord), entry)
      }
    }
    const { identify } = view.identity
    for (const { relation: told, document } of this.#told.splice(0)) {
      const relation = { ...told, from: identify(document, told.from), to: identify(document, told.to) }
      if (relation.from === relation.to && told.from !== told.to) continue // "X is part of Y", now that X is Y
      const key = makeId('rel', relation.type, relation.from, relation.to, relation.title)
      getOrCreate(this.#relations, key, () => []).push({ relation, document })
    }
  }

  addNodes(graph: KnowledgeGraph): void {
    const view = this.#view
    if (view !== null) for (const [id, record] of sortedEntries(this.#actors)) addActorNode(graph, id, record, view)
    for (const [id, record] of sortedEntries(this.#topics)) addNamedNode(graph, id, 'Topic', record)
    for (const [id, record] of sortedEntries(this.#places)) addNamedNode(graph, id, 'Place', record)
  }

  addEdges(graph: KnowledgeGraph): void {
    for (const [id, record] of sortedEntries(this.#actors)) {
      for (const [document, count] of sortedEntries(record.mentionsByDocument)) {
        const key = makeId('rel', 'MENTIONED_IN', id, document)
        graph.addDirectedEdgeWithKey(key, id, document, { type: 'MENTIONED_IN', properties: { count } })
      }
    }
    for (const [key, reports] of sortedEntries(this.#relations)) addRelationEdge(graph, key, reports)
  }
}

function addNamed(records: Map<string, NamedRecord>, found: FoundTopic | FoundPlace): void {
  const record = getOrCreate(records, found.id, () => ({
    names: new Map(),
    countries: new Map(),
    aliases: new Set<string>(),
  }))
  addToTally(record.names, found.name)
  if ('country' in found) addToTally(record.countries, found.country)
  if ('aliases' in found) for (const alias of found.aliases) record.aliases.add(alias)
}

function addNamedNode(graph: KnowledgeGraph, id: string, label: 'Topic' | 'Place', record: NamedRecord): void {
  const name = mostCounted(record.names) ?? id
  const aliases = sortedUnique([...record.names.keys(), ...record.aliases]).filter((alias) => alias !== name)
  const properties = makeProperties({ aliases, country: mostCounted(record.countries) })
  graph.addNode(id, { labels: ['Entity', label], name, properties })
}

function addRelationEdge(graph: KnowledgeGraph, key: string, reports: readonly RelationReport[]): void {
  const [first] = [...reports].sort((a, b) =>
    a.document < b.document ? -1 : a.document > b.document ? 1 : a.relation.evidence.start - b.relation.evidence.start,
  )
  if (first === undefined || !graph.hasNode(first.relation.from) || !graph.hasNode(first.relation.to)) return
  const { type, from, to, title, evidence } = first.relation
  const properties = makeProperties({
    ...evidenceProperties(evidence, first.document),
    title,
    mentions: reports.length,
  })
  graph.addDirectedEdgeWithKey(key, from, to, { type, properties })
}
