import type { GraphEdge, GraphNode, RelationType } from '../core/graph.ts'
import { MEASURE_STAGES, type MeasureStage } from '../core/measure.ts'
import { compareCodeUnits } from '../core/snapshot.ts'
import { currentStage, lastDay, stagesKnownAt, type ToldStage } from '../knowledge/index.ts'
import { edgesOf, type Surroundings } from '../query/surroundings.ts'

/** The words that tell something, and where they stand. */
export interface Words {
  readonly quote: string
  readonly document: GraphNode | null
}

export interface MeasureTie extends Words {
  readonly node: GraphNode
  readonly since: string | null
  /** Taken off the list; `until` where a text gives the day. */
  readonly isRemoved: boolean
  readonly until: string | null
}

export interface MeasureStep extends Words, ToldStage {}

/** Somebody put on a list or taken off it. */
export interface MeasureChange extends Words {
  readonly change: string
  readonly whom: string
  readonly under: string | null
  readonly date: string | null
}

export interface MeasureView {
  readonly node: GraphNode
  /** At the day asked for, or after all texts; null: not told. */
  readonly status: MeasureStage | null
  readonly issuers: readonly MeasureTie[]
  readonly basedOn: readonly MeasureTie[]
  readonly covers: readonly MeasureTie[]
  /** Bodies of its issuer that must keep to it. */
  readonly binds: readonly MeasureTie[]
  readonly respondsTo: readonly MeasureTie[]
  readonly exceptions: readonly (Words & { readonly text: string })[]
  readonly changes: readonly MeasureChange[]
  /** By date; what has none comes last. */
  readonly steps: readonly MeasureStep[]
  readonly mentions: readonly Words[]
}

/**
 * A measure with all that is told of it.
 * @param asOf - The last day that counts for its status; null: all texts count.
 */
export function viewMeasure(node: GraphNode, around: Surroundings, asOf: string | null): MeasureView {
  const ties = (type: RelationType) => tiesOf(node, around, type)
  const reports = edgesOf(around.outgoing, node, 'REPORTED_IN').map((edge) => ({ edge, words: wordsOf(edge, around) }))
  const steps = reports.flatMap(stepOf).sort((a, b) => compareCodeUnits(stepKey(a), stepKey(b)))
  const changes = reports.flatMap(changeOf).sort((a, b) => compareCodeUnits(changeKey(a), changeKey(b)))
  return {
    node,
    status: asOf === null ? statusOf(node) : currentStage(stagesKnownAt([...steps, ...changes.map(asStep)], asOf)),
    issuers: ties('ISSUED_BY'),
    basedOn: ties('BASED_ON'),
    covers: ties('APPLIES_TO'),
    binds: ties('BINDS'),
    respondsTo: ties('RESPONDS_TO'),
    exceptions: reports.flatMap(({ edge, words }) => {
      const { exception } = edge.properties
      return typeof exception === 'string' ? [{ ...words, text: exception }] : []
    }),
    changes,
    steps,
    mentions: reports
      .filter(isPlain)
      .map(({ words }) => words)
      .sort((a, b) => compareCodeUnits(wordsKey(a), wordsKey(b))),
  }
}

interface Report {
  readonly edge: GraphEdge
  readonly words: Words
}

function statusOf({ properties }: GraphNode): MeasureStage | null {
  return MEASURE_STAGES.find((stage) => stage === properties.status) ?? null
}

function wordsOf({ type, to, properties }: GraphEdge, { nodes }: Surroundings): Words {
  const document = nodes.get(type === 'REPORTED_IN' ? to : String(properties.document)) ?? null
  return { quote: String(properties.quote ?? ''), document }
}

function tiesOf(node: GraphNode, around: Surroundings, type: RelationType): readonly MeasureTie[] {
  const ties = edgesOf(around.outgoing, node, type).flatMap((edge) => {
    const other = around.nodes.get(edge.to)
    if (other === undefined) return []
    const { since, until, status } = edge.properties
    const spell = { since: textOr(since, null), until: textOr(until, null), isRemoved: status === 'removed' }
    return [{ ...wordsOf(edge, around), node: other, ...spell }]
  })
  return ties.sort((a, b) => compareCodeUnits(a.node.name, b.node.name) || compareCodeUnits(a.node.id, b.node.id))
}

function stepOf({ edge, words }: Report): readonly MeasureStep[] {
  const stage = MEASURE_STAGES.find((known) => known === edge.properties.status)
  if (stage === undefined) return []
  return [{ ...words, stage, date: textOr(edge.properties.date, null), publishedOn: dayOf(words) }]
}

function changeOf({ edge, words }: Report): readonly MeasureChange[] {
  const { change, whom, under, date } = edge.properties
  if (typeof change !== 'string') return []
  return [{ ...words, change, whom: String(whom ?? ''), under: textOr(under, null), date: textOr(date, null) }]
}

/** A list to which somebody was added was in force by then. */
function asStep(change: MeasureChange): ToldStage {
  return { stage: 'in force', date: change.date, publishedOn: dayOf(change) }
}

function isPlain({ edge }: Report): boolean {
  const { status, change, exception } = edge.properties
  return status === undefined && change === undefined && exception === undefined
}

/** The day of the text; null: it gives none. */
export function dayOf({ document }: Words): string | null {
  return textOr(document?.properties.publishedOn, null)
}

/** Steps that say the same are one: that of the earliest text stands. */
export function distinctSteps(steps: readonly MeasureStep[]): readonly MeasureStep[] {
  const keyOf = ({ stage, date }: MeasureStep) => `${stage} ${date ?? ''}`
  return steps.filter((step, index) => steps.findIndex((other) => keyOf(other) === keyOf(step)) === index)
}

function stepKey(step: MeasureStep): string {
  const when = step.date ?? step.publishedOn
  return `${when === null ? '~' : lastDay(when)} ${MEASURE_STAGES.indexOf(step.stage)} ${wordsKey(step)}`
}

function changeKey(change: MeasureChange): string {
  return `${change.date ?? dayOf(change) ?? '~'} ${change.change} ${wordsKey(change)}`
}

function wordsKey(words: Words): string {
  return `${dayOf(words) ?? '~'} ${words.document?.id ?? ''} ${words.quote}`
}

function textOr<T>(value: unknown, otherwise: T): string | T {
  return typeof value === 'string' ? value : otherwise
}
