import type { GraphNode } from '../core/graph.ts'
import { compareCodeUnits } from '../core/snapshot.ts'
import type { ScreenHit, ScreenIndex, ScreenOptions, ScreenQuery } from '../query/screen/screen-index.ts'
import { edgesOf, type Surroundings } from '../query/surroundings.ts'
import { firstDay } from '../query/timeline.ts'
import { dayOf, type MeasureTie, type MeasureView, viewMeasure } from './measure-view.ts'

/** Whether a measure covers an actor at the day asked for, or after all texts. */
export type Coverage = 'covered' | 'lifted' | 'removed' | 'not yet' | 'told later'

export interface CoveringMeasure {
  readonly view: MeasureView
  readonly tie: MeasureTie
  readonly coverage: Coverage
}

export interface ScreenedHit extends ScreenHit {
  /** Those that name the actor, by name. */
  readonly measures: readonly CoveringMeasure[]
}

export interface Screening {
  readonly query: ScreenQuery
  readonly hits: readonly ScreenedHit[]
}

export interface ScreeningOptions extends ScreenOptions {
  /** A whole day; null: all texts count. */
  readonly asOf: string | null
  /** Leave out actors that no measure covers. */
  readonly covered: boolean
}

/** Screens names one after another against an index of the graph. */
export function screener(index: ScreenIndex, around: Surroundings, options: ScreeningOptions) {
  const { asOf, covered, max } = options
  const views = new Map<string, MeasureView>()
  const viewOf = (node: GraphNode): MeasureView => {
    const view = views.get(node.id) ?? viewMeasure(node, around, asOf)
    views.set(node.id, view)
    return view
  }
  const measuresOn = (actor: GraphNode): readonly CoveringMeasure[] =>
    edgesOf(around.incoming, actor, 'APPLIES_TO')
      .flatMap(({ from }) => {
        const measure = around.nodes.get(from)
        if (measure === undefined) return []
        const view = viewOf(measure)
        const tie = view.covers.find(({ node }) => node.id === actor.id)
        return tie === undefined ? [] : [{ view, tie, coverage: coverageAt(view, tie, asOf) }]
      })
      .sort((a, b) => compareCodeUnits(a.view.node.name, b.view.node.name))
  return (query: ScreenQuery): Screening => {
    const found = index.find(query, { ...options, max: covered ? Number.POSITIVE_INFINITY : max })
    const hits = found.map((hit) => ({ ...hit, measures: measuresOn(hit.actor) }))
    const wanted = covered ? hits.filter(({ measures }) => measures.some((one) => one.coverage === 'covered')) : hits
    return { query, hits: wanted.slice(0, max) }
  }
}

function coverageAt({ status }: MeasureView, tie: MeasureTie, asOf: string | null): Coverage {
  if (status === 'lifted') return 'lifted'
  const { since, until, isRemoved } = tie
  const told = dayOf(tie)
  if (isRemoved && (asOf === null || until === null || firstDay(until) <= asOf)) return 'removed'
  if (asOf === null) return 'covered'
  if (since !== null) return firstDay(since) <= asOf ? 'covered' : 'not yet'
  return told !== null && asOf < told ? 'told later' : 'covered'
}
