import type { Document } from '../core/document.ts'
import type { GraphNode, RelationType } from '../core/graph.ts'
import { compareCodeUnits } from '../core/snapshot.ts'
import { describeActor, describeRef } from './actors.ts'
import type { ActorDetail, DocumentDetail, Finding, MeasureCard, PairDetail, RelationCard, TopicDetail } from './api.ts'
import { eventsBetween, eventTypeOf } from './dealings.ts'
import { listEvents } from './events.ts'
import { type GraphIndex, listOf, numberOf, textOf } from './graph-index.ts'
import { describeLink, describeMeasure, eventIdsAbout } from './measures.ts'
import { describeDocument } from './reports.ts'

const ACTOR_LINKS: readonly RelationType[] = ['HOLDS_ROLE', 'PART_OF', 'BASED_IN', 'SUBSIDIARY_OF']
/** Lists of a panel that are not events are cut here. */
const MAX_LIST = 100

export function actorDetail(index: GraphIndex, node: GraphNode): ActorDetail {
  const { id } = node
  return {
    actor: describeActor(index, node),
    relations: relationsOf(index, id).slice(0, MAX_LIST),
    did: listEvents(
      index,
      index.outgoing(id, 'AGENT_OF').map((edge) => edge.to),
    ),
    suffered: listEvents(
      index,
      index.incoming(id, 'TARGETS').map((edge) => edge.from),
    ),
    said: listEvents(
      index,
      index.incoming(id, 'ATTRIBUTED_TO').map((edge) => edge.from),
    ),
    issued: measuresTo(index, id, 'ISSUED_BY'),
    coveredBy: measuresTo(index, id, 'APPLIES_TO'),
    documents: documentsOf(index, id).slice(0, MAX_LIST),
  }
}

function relationsOf(index: GraphIndex, id: string): RelationCard[] {
  return ACTOR_LINKS.flatMap((type) => [
    ...index.outgoing(id, type).flatMap((edge) => describeLink(index, edge, 'out')),
    ...index.incoming(id, type).flatMap((edge) => describeLink(index, edge, 'in')),
  ])
}

function measuresTo(index: GraphIndex, id: string, type: 'ISSUED_BY' | 'APPLIES_TO'): MeasureCard[] {
  const nodes = index.incoming(id, type).flatMap((edge) => index.nodes.get(edge.from) ?? [])
  return nodes.slice(0, MAX_LIST).map((node) => describeMeasure(index, node))
}

function documentsOf(index: GraphIndex, id: string): ActorDetail['documents'] {
  return index
    .outgoing(id, 'MENTIONED_IN')
    .flatMap((edge) => {
      const node = index.nodes.get(edge.to)
      return node === undefined ? [] : [{ ...describeDocument(node), count: numberOf(edge.properties, 'count') ?? 1 }]
    })
    .sort((a, b) => b.count - a.count || compareCodeUnits(a.id, b.id))
}

export function pairDetail(index: GraphIndex, a: GraphNode, b: GraphNode): PairDetail {
  const between = (from: GraphNode, to: GraphNode) =>
    listEvents(
      index,
      eventsBetween(index, from.id, to.id).map((event) => event.id),
    )
  return {
    a: describeActor(index, a),
    b: describeActor(index, b),
    forth: between(a, b),
    back: between(b, a),
  }
}

export function topicDetail(index: GraphIndex, node: GraphNode): TopicDetail {
  return {
    topic: describeRef(node),
    aliases: listOf(node.properties, 'aliases'),
    events: listEvents(index, eventIdsAbout(index, node.id)),
    measures: measuresTo(index, node.id, 'APPLIES_TO'),
  }
}

/** @param source - The document as it was read: its text and blocks. */
export function documentDetail(
  index: GraphIndex,
  node: GraphNode,
  source: Pick<Document, 'text' | 'blocks'>,
): DocumentDetail {
  return {
    document: describeDocument(node),
    text: source.text,
    blocks: source.blocks.map(({ start, end, kind }) => ({ start, end, kind })),
    findings: findingsIn(index, node.id),
    actors: index
      .incoming(node.id, 'MENTIONED_IN')
      .flatMap((edge) => {
        const actor = index.nodes.get(edge.from)
        return actor === undefined ? [] : [{ ...describeRef(actor), count: numberOf(edge.properties, 'count') ?? 1 }]
      })
      .sort((a, b) => b.count - a.count || compareCodeUnits(a.name, b.name) || compareCodeUnits(a.id, b.id)),
  }
}

function findingsIn(index: GraphIndex, id: string): Finding[] {
  const found = index.incoming(id, 'REPORTED_IN').flatMap((edge): Finding[] => {
    const node = index.nodes.get(edge.from)
    const start = numberOf(edge.properties, 'start')
    const end = numberOf(edge.properties, 'end')
    if (node === undefined || start === null || end === null) return []
    const isEvent = node.labels[1] === 'Event'
    return [
      {
        id: node.id,
        label: isEvent ? 'Event' : 'Measure',
        name: node.name,
        type: isEvent ? eventTypeOf(node.properties) : null,
        status: textOf(edge.properties, 'status') ?? textOf(node.properties, 'status'),
        start,
        end,
      },
    ]
  })
  return found.sort((a, b) => a.start - b.start || a.end - b.end || compareCodeUnits(a.id, b.id))
}
