import type { DocumentHeader } from '../core/document.ts'
import type { Findings } from '../core/findings.ts'
import { compareCodeUnits } from '../core/snapshot.ts'
import { sortedEntries } from './accumulate.ts'
import { deriveDealings } from './derive-dealings.ts'
import { ActorGatherer } from './gather-actors.ts'
import { EventGatherer } from './gather-events.ts'
import { MeasureGatherer } from './gather-measures.ts'
import { createGraph, type KnowledgeGraph } from './graph.ts'
import { makeProperties } from './properties.ts'
import { PeopleApart } from './tell-people-apart.ts'

interface DocumentRecord {
  readonly header: DocumentHeader
  readonly words: number
}

/**
 * Folds the findings of any documents into one graph.
 * @param all - In any order, grouping and number of repeats: a document counts once, by its id.
 * @returns The same graph for the same set of findings; of one document's several names the smallest by code units.
 */
export function mergeFindings(all: Iterable<Findings>): KnowledgeGraph {
  const documents = new Map<string, DocumentRecord>()
  const people = new PeopleApart()
  const actors = new ActorGatherer()
  const events = new EventGatherer()
  const measures = new MeasureGatherer()
  for (const findings of all) {
    const { document: header, words } = findings
    const former = documents.get(header.id)
    if (former === undefined || compareCodeUnits(header.name, former.header.name) < 0)
      documents.set(header.id, { header, words })
    if (former !== undefined) continue
    people.add(header.id, findings.actors)
    for (const gatherer of [actors, events, measures]) gatherer.add(findings)
  }
  const identify = people.tell()
  for (const gatherer of [actors, events, measures]) gatherer.settle(identify)
  const graph = createGraph()
  for (const [, record] of sortedEntries(documents)) addDocumentNode(graph, record)
  for (const gatherer of [actors, events, measures]) gatherer.addNodes(graph)
  for (const gatherer of [actors, events, measures]) gatherer.addEdges(graph)
  deriveDealings(graph)
  return graph
}

function addDocumentNode(graph: KnowledgeGraph, { header, words }: DocumentRecord): void {
  const { id, name, title, publisher, byline, publishedOn, url, sha256 } = header
  const properties = makeProperties({ file: name, title, publisher, byline, publishedOn, url, sha256, words })
  graph.addNode(id, { labels: ['Entity', 'Document'], name: title ?? name, properties })
}
