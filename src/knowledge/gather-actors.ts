import { type ActorKind, type ActorRelation, type FoundActor, type FoundPlace, isExtent } from '../core/actor.ts'
import type { FoundTopic } from '../core/event.ts'
import type { Findings } from '../core/findings.ts'
import { makeId } from '../core/ids.ts'
import { addToTally, getOrCreate, mostCounted, sortedEntries, sortedUnique, type Tally } from './accumulate.ts'
import type { KnowledgeGraph } from './graph.ts'
import { evidenceProperties, makeProperties } from './properties.ts'
import type { Identify } from './tell-people-apart.ts'

interface ActorRecord {
  readonly names: Tally
  readonly kinds: Tally
  readonly countries: Tally
  readonly wikidata: Tally
  readonly aliases: Set<string>
  /** Where several people bear the name: what tells this one apart. */
  readonly callings: Set<string>
  readonly mentionsByDocument: Map<string, number>
}

interface ActorReport {
  /** Without its mentions, which are many. */
  readonly actor: FoundActor
  readonly document: string
  readonly count: number
}

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
  /** People of contested names are entered once it is known who is who. */
  readonly #waiting: ActorReport[] = []
  readonly #told: RelationReport[] = []
  readonly #relations = new Map<string, RelationReport[]>()

  add(findings: Findings): void {
    const document = findings.document.id
    for (const actor of findings.actors) {
      const report = {
        actor: { ...actor, mentions: [] },
        document,
        count: actor.mentions.filter((mention) => !isExtent(mention)).length,
      }
      if (actor.callings === undefined) this.#addActor(report)
      else this.#waiting.push(report)
    }
    for (const topic of findings.topics) addNamed(this.#topics, topic)
    for (const place of findings.places) addNamed(this.#places, place)
    for (const relation of findings.relations) this.#told.push({ relation, document })
  }

  /** To be called once all documents are in. */
  settle(identify: Identify): void {
    for (const report of this.#waiting.splice(0)) {
      const { callings: _, ...actor } = report.actor
      const id = identify(report.document, actor.id)
      this.#addActor({ ...report, actor: id === actor.id ? actor : { ...report.actor, id } })
    }
    for (const { relation: told, document } of this.#told.splice(0)) {
      const relation = { ...told, from: identify(document, told.from), to: identify(document, told.to) }
      const key = makeId('rel', relation.type, relation.from, relation.to, relation.title)
      getOrCreate(this.#relations, key, () => []).push({ relation, document })
    }
  }

  addNodes(graph: KnowledgeGraph): void {
    for (const [id, record] of sortedEntries(this.#actors)) addActorNode(graph, id, record)
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

  #addActor({ actor, document, count }: ActorReport): void {
    const record = getOrCreate(this.#actors, actor.id, () => ({
      names: new Map(),
      kinds: new Map(),
      countries: new Map(),
      wikidata: new Map(),
      aliases: new Set<string>(),
      callings: new Set<string>(),
      mentionsByDocument: new Map(),
    }))
    const weight = Math.max(1, count)
    addToTally(record.names, actor.name, weight)
    addToTally(record.kinds, actor.kind, weight)
    addToTally(record.countries, actor.country)
    addToTally(record.wikidata, actor.wikidata)
    for (const alias of actor.aliases) record.aliases.add(alias)
    for (const calling of actor.callings ?? []) record.callings.add(calling)
    addToTally(record.mentionsByDocument, document, count)
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

function addActorNode(graph: KnowledgeGraph, id: string, record: ActorRecord): void {
  const name = mostCounted(record.names) ?? id
  const kind = (mostCounted(record.kinds) ?? 'Group') as ActorKind
  const mentions = [...record.mentionsByDocument.values()].reduce((sum, count) => sum + count, 0)
  const properties = makeProperties({
    aliases: sortedUnique([...record.names.keys(), ...record.aliases]).filter((alias) => alias !== name),
    country: mostCounted(record.countries),
    wikidata: mostCounted(record.wikidata),
    callings: sortedUnique(record.callings),
    mentions,
  })
  graph.addNode(id, { labels: ['Entity', 'Actor', kind], name, properties })
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
