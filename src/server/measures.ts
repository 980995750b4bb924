import type { GraphEdge, GraphNode, RelationType } from '../core/graph.ts'
import { MEASURE_STAGES, type MeasureKind, type MeasureStage } from '../core/measure.ts'
import { compareCodeUnits } from '../core/snapshot.ts'
import { currentStage, lastDay, stagesKnownAt, type ToldStage } from '../knowledge/measure-status.ts'
import { firstDay } from '../query/timeline.ts'
import { describeRef } from './actors.ts'
import type { ListChange, MeasureCard, MeasureDetail, RelationCard, StageStep } from './api.ts'
import { listEvents } from './events.ts'
import { type GraphIndex, listOf, textOf } from './graph-index.ts'
import { describeReport, describeReports } from './reports.ts'

const LINKS: readonly RelationType[] = ['ISSUED_BY', 'BASED_ON', 'APPLIES_TO', 'BINDS', 'RESPONDS_TO']

/** @param on - The last day that counts for its status; null: all texts count. */
export function describeMeasure(index: GraphIndex, node: GraphNode, on: string | null = null): MeasureCard {
  const { id, name, properties } = node
  const ends = (type: RelationType) => index.outgoing(id, type).flatMap((edge) => index.nodes.get(edge.to) ?? [])
  const status = on === null ? (textOf(properties, 'status') as MeasureStage | null) : statusOn(index, id, on)
  return {
    id,
    name,
    kind: textOf(properties, 'kind') as MeasureKind | null,
    status,
    announced: textOf(properties, 'announced'),
    effective: textOf(properties, 'effective'),
    ended: textOf(properties, 'ended'),
    aliases: listOf(properties, 'aliases'),
    issuers: ends('ISSUED_BY').map(describeRef),
    covers: index
      .outgoing(id, 'APPLIES_TO')
      .filter((edge) => on === null || isCoveredOn(index, edge, lastDay(on)))
      .flatMap((edge) => index.nodes.get(edge.to) ?? [])
      .map(describeRef),
  }
}

/** Whether it was covered by that day's end as far as texts tell: from the day they give, else from the day of the text. */
function isCoveredOn(index: GraphIndex, { properties }: GraphEdge, day: string): boolean {
  const told = index.nodes.get(textOf(properties, 'document') ?? '')
  const since = textOf(properties, 'since') ?? (told === undefined ? null : textOf(told.properties, 'publishedOn'))
  const until = textOf(properties, 'until')
  return (since === null || firstDay(since) <= day) && (until === null || day < firstDay(until))
}

/** All measures: the most reported first, then by name. */
export function rankMeasures(index: GraphIndex, on: string | null = null): readonly MeasureCard[] {
  const weight = (node: GraphNode) =>
    index.outgoing(node.id, 'REPORTED_IN').length + index.incoming(node.id, 'ABOUT').length
  return [...(index.byLabel.get('Measure') ?? [])]
    .sort((a, b) => weight(b) - weight(a) || compareCodeUnits(a.name, b.name) || compareCodeUnits(a.id, b.id))
    .map((node) => describeMeasure(index, node, on))
}

export function measureDetail(index: GraphIndex, node: GraphNode, on: string | null = null): MeasureDetail {
  return {
    measure: describeMeasure(index, node, on),
    links: [...LINKS.flatMap((type) => linksOf(index, node.id, type)), ...incomingLinks(index, node.id)],
    stages: stagesOf(index, node.id),
    ...changesAndExceptions(index, node.id),
    mentions: describeReports(index, node.id),
    events: listEvents(index, eventIdsAbout(index, node.id)),
  }
}

export function eventIdsAbout(index: GraphIndex, id: string): readonly string[] {
  return index.incoming(id, 'ABOUT').map((edge) => edge.from)
}

function linksOf(index: GraphIndex, id: string, type: RelationType): RelationCard[] {
  return index.outgoing(id, type).flatMap((edge) => describeLink(index, edge, 'out'))
}

function incomingLinks(index: GraphIndex, id: string): RelationCard[] {
  return (['BASED_ON', 'RESPONDS_TO'] as const).flatMap((type) =>
    index.incoming(id, type).flatMap((edge) => describeLink(index, edge, 'in')),
  )
}

export function describeLink(index: GraphIndex, edge: GraphEdge, direction: 'out' | 'in'): RelationCard[] {
  const other = index.nodes.get(direction === 'out' ? edge.to : edge.from)
  if (other === undefined) return []
  const title = textOf(edge.properties, 'title')
  return [{ type: edge.type, title, direction, other: describeRef(other), report: describeReport(index, edge) }]
}

/** Reports that tell a stage, in the order of the dates they give; undated ones last. */
function stagesOf(index: GraphIndex, id: string): StageStep[] {
  const steps = index.outgoing(id, 'REPORTED_IN').flatMap((edge) => {
    const stage = textOf(edge.properties, 'stage') ?? textOf(edge.properties, 'status')
    const report = describeReport(index, edge)
    return stage === null || report === null ? [] : [{ stage, date: textOf(edge.properties, 'date'), report }]
  })
  return steps.sort(
    (a, b) =>
      compareCodeUnits(a.date ?? '9999', b.date ?? '9999') ||
      compareCodeUnits(a.report.document.id, b.report.document.id) ||
      a.report.start - b.report.start,
  )
}

function changesAndExceptions(index: GraphIndex, id: string): Pick<MeasureDetail, 'changes' | 'exceptions'> {
  const told = index.outgoing(id, 'REPORTED_IN').flatMap((edge) => {
    const report = describeReport(index, edge)
    return report === null ? [] : [{ properties: edge.properties, report }]
  })
  const changes = told.flatMap(({ properties, report }): ListChange[] => {
    const [change, whom] = [textOf(properties, 'change'), textOf(properties, 'whom') ?? '']
    if (change === null) return []
    return [{ change, whom, under: textOf(properties, 'under'), date: textOf(properties, 'date'), report }]
  })
  const exceptions = told.flatMap(({ properties, report }) => {
    const text = textOf(properties, 'exception')
    return text === null ? [] : [{ text, report }]
  })
  return { changes: changes.sort((a, b) => compareCodeUnits(a.date ?? '9999', b.date ?? '9999')), exceptions }
}

/** What was known of a measure at the end of a day, month or year, as the command line's --as-of says it. */
function statusOn(index: GraphIndex, id: string, on: string): MeasureStage | null {
  const told = index.outgoing(id, 'REPORTED_IN').flatMap(({ to, properties }): ToldStage[] => {
    const status = MEASURE_STAGES.find((stage) => stage === properties.status)
    // A list to which somebody was added was in force by then.
    const stage = status ?? (properties.change === undefined ? undefined : 'in force')
    const publishedOn = textOf(index.nodes.get(to)?.properties ?? {}, 'publishedOn')
    return stage === undefined ? [] : [{ stage, date: textOf(properties, 'date'), publishedOn }]
  })
  return currentStage(stagesKnownAt(told, lastDay(on)))
}
