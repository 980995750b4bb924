import type { Correction, UnfitCorrection } from '../core/correction.ts'
import type { DocumentHeader } from '../core/document.ts'
import type { Findings } from '../core/findings.ts'
import type { ActorId, DocumentId } from '../core/ids.ts'
import { compareCodeUnits } from '../core/snapshot.ts'
import { sortedEntries } from './accumulate.ts'
import { type Copies, findCopies } from './copies/find-copies.ts'
import type { Signature } from './copies/likeness.ts'
import { Corrections } from './corrections/correction-view.ts'
import type { MarkedFindings } from './corrections/mark-parts.ts'
import { deriveDealings } from './derive-dealings.ts'
import { deriveStanding } from './derive-standing.ts'
import { EventGatherer, type PartFindings } from './events/gather-events.ts'
import { ActorGatherer } from './gather-actors.ts'
import { MeasureGatherer } from './gather-measures.ts'
import { createGraph, type KnowledgeGraph } from './graph.ts'
import { makeProperties } from './properties.ts'
import { PeopleApart } from './tell-people-apart.ts'

interface DocumentRecord {
  readonly header: DocumentHeader
  readonly words: number
  readonly signature: Signature
}

/** The graph, and the corrections that found nothing to act on. */
export interface Corrected {
  readonly graph: KnowledgeGraph
  readonly unfit: readonly UnfitCorrection[]
}

/** The graph as the documents tell it, without a person's decisions. */
export function mergeFindings(all: Iterable<Findings>): KnowledgeGraph {
  return mergeCorrected(all, []).graph
}

/**
 * Folds the findings of any documents into one graph, and carries out what a person decided.
 * @param all - In any order, grouping and number of repeats: a document counts once, by its id. Where the log splits
 *   names they are marked (`markParts`).
 * @param log - In its order.
 * @returns The same graph for the same set of findings; of one document's several names the smallest by code units.
 */
export function mergeCorrected(all: Iterable<MarkedFindings>, log: readonly Correction[]): Corrected {
  const corrected = mergeTold(all, { log, copiesAmong: findCopies })
  deriveDealings(corrected.graph)
  deriveStanding(corrected.graph)
  return corrected
}

/**
 * What some documents tell, without what is derived from all of them.
 * @param copies - Known already: the others have a say in them.
 */
export function mergePart(some: Iterable<PartFindings>, copies: Copies): KnowledgeGraph {
  return mergeTold(some, { log: [], copiesAmong: () => copies }).graph
}

interface Merging {
  readonly log: readonly Correction[]
  readonly copiesAmong: (documents: ReadonlyMap<DocumentId, DocumentRecord>) => Copies
}

function mergeTold(all: Iterable<PartFindings>, { log, copiesAmong }: Merging): Corrected {
  const documents = new Map<DocumentId, DocumentRecord>()
  const people = new PeopleApart()
  const actors = new ActorGatherer()
  const events = new EventGatherer()
  const measures = new MeasureGatherer()
  const owners = new Map<string, ActorId>()
  for (const findings of all) {
    const { document: header, words, signature } = findings
    const former = documents.get(header.id)
    if (former === undefined || compareCodeUnits(header.name, former.header.name) < 0)
      documents.set(header.id, { header, words, signature: Uint32Array.from(signature) })
    if (former !== undefined) continue
    people.add(header.id, findings.actors)
    for (const { id, of } of findings.parts ?? []) owners.set(id, of)
    for (const gatherer of [actors, events, measures]) gatherer.add(findings)
  }
  const apart = people.tell()
  const base = <T extends string>(document: string, id: T) => apart(document, owners.get(id) ?? id) as T
  const view = new Corrections(log, { base, pieces: () => actors.pieces(base) })
  const knownMeasures = measures.ids()
  const copies = copiesAmong(documents)
  actors.settle(view)
  measures.settle(view, events.settle(view, copies))
  const graph = createGraph()
  for (const [, record] of sortedEntries(documents)) addDocumentNode(graph, record, copies)
  for (const gatherer of [actors, events, measures]) gatherer.addNodes(graph)
  for (const gatherer of [actors, events, measures]) gatherer.addEdges(graph)
  return { graph, unfit: view.unfit(knownMeasures) }
}

function addDocumentNode(graph: KnowledgeGraph, { header, words }: DocumentRecord, copies: Copies): void {
  const { id, name, title, publisher, byline, publishedOn, url, sha256 } = header
  const original = copies.originalOf(id)
  const copyOf = original === id ? null : original
  const properties = makeProperties({ copyOf, file: name, title, publisher, byline, publishedOn, url, sha256, words })
  graph.addNode(id, { labels: ['Entity', 'Document'], name: title ?? name, properties })
}
