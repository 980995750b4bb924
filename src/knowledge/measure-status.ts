import { MEASURE_STAGES, type MeasureStage } from '../core/measure.ts'
import { compareCodeUnits } from '../core/snapshot.ts'

export interface DatedStage {
  readonly stage: MeasureStage
  /** When it was known: its own date, else that of the text that tells it. */
  readonly known: string
}

/** From first thought to force: a later text that tells an earlier step takes nothing back. */
const FORWARD: readonly MeasureStage[] = ['proposed', 'announced', 'enacted', 'in force']

/**
 * The furthest step forward; or the last suspension or end, unless the measure is told to be in force again later. What
 * is told without a date is known from the day of its text.
 */
export function currentStage(stages: readonly DatedStage[]): MeasureStage | null {
  const furthest = FORWARD.findLast((stage) => stages.some((report) => report.stage === stage)) ?? null
  const byTime = [...stages].sort((a, b) => compareCodeUnits(rank(a), rank(b)))
  const ended = byTime.findLast(({ stage }) => !FORWARD.includes(stage))
  const inForce = byTime.findLast(({ stage }) => stage === 'in force')
  return ended !== undefined && (inForce === undefined || rank(inForce) < rank(ended)) ? ended.stage : furthest
}

function rank({ known, stage }: DatedStage): string {
  return `${known} ${MEASURE_STAGES.indexOf(stage)}`
}

export interface ToldStage {
  readonly stage: MeasureStage
  readonly date: string | null
  /** The day of the text that tells it; null: that is not known. */
  readonly publishedOn: string | null
}

/**
 * What was known of a measure at the end of a day: steps of that day or before, as told by texts of any day. A step
 * without a date counts from the day of its text; where that has none either it counts for no day.
 * @param day - ISO 8601, whole.
 */
export function stagesKnownAt(stages: readonly ToldStage[], day: string): readonly DatedStage[] {
  return stages.flatMap((told) => {
    const known = knownSince(told)
    if (known !== null && known <= day) return [{ stage: told.stage, known }]
    // "Takes effect in May", told in March: in March it is announced.
    const { stage, date, publishedOn } = told
    const isAnnounced = stage === 'in force' && date !== null && publishedOn !== null && lastDay(publishedOn) <= day
    return isAnnounced ? [{ stage: 'announced' as const, known: lastDay(publishedOn) }] : []
  })
}

/** The first day at which the step is sure to have been taken; null: no date tells. */
function knownSince({ stage, date, publishedOn }: ToldStage): string | null {
  const told = publishedOn === null ? null : lastDay(publishedOn)
  if (date === null || told === null) return date === null ? told : lastDay(date)
  // The date of a plan is the day planned for: the plan itself is there when it is told.
  const isPlan = stage === 'proposed' || stage === 'announced'
  const isPast = date <= told
  return isPast || isPlan ? earlier(lastDay(date), told) : lastDay(date)
}

function earlier(a: string, b: string): string {
  return a < b ? a : b
}

/** "2019-05" is over on 2019-05-31: of a month or a year only its last day is sure. */
export function lastDay(date: string): string {
  const [year = '', month = '12', day] = date.split('-')
  if (day !== undefined) return date
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)
}
