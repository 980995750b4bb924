import { describeQuote } from './describe-quote.ts'
import {
  dayOf,
  distinctSteps,
  type MeasureChange,
  type MeasureStep,
  type MeasureTie,
  type MeasureView,
  type Words,
} from './measure-view.ts'
import { plural, printable, wrap } from './text-format.ts'

const WIDTH = 100
/** A list of years has hundreds of changes, a well-known law thousands of places that name it. */
const MAX_EACH = 12

/** One measure for the terminal, line by line, each part with its quote and document. */
export function describeMeasure(view: MeasureView, asOf: string | null): string[] {
  const { node, issuers, basedOn, covers, binds, respondsTo } = view
  const { kind, aliases } = node.properties
  const also = Array.isArray(aliases) && aliases.length > 0 ? wrapped(`also: ${aliases.join('; ')}`) : []
  return [
    `${printable(node.name)} (${kind}): ${describeStatus(view, asOf)}`,
    ...also,
    ...describeTies('issued by', issuers),
    ...describeTies('based on', basedOn),
    ...describeTies('covers', covers, asOf),
    ...describeTies('binds', binds, asOf),
    ...describeTies('responds to', respondsTo),
    ...cut(view.exceptions.map((words) => [...wrapped(`except: ${words.text}`), ...describeWords(words)])),
    ...describeChanges(view.changes),
    ...describeSteps(view),
  ]
}

/** "in force"; where a day is asked for, never more than was sure by then. */
function describeStatus({ status, steps }: MeasureView, asOf: string | null): string {
  if (asOf === null) return status ?? 'no step told'
  const undated = [...new Set(steps.filter(isUndated).map(({ stage }) => stage))]
  const rest = undated.length === 0 ? '' : ` (told without any date: ${undated.join(', ')})`
  if (status !== null) return `${status} on ${asOf}${rest}`
  if (steps.length === 0) return 'no step told'
  const first = steps.find((step) => !isUndated(step))
  const later = first === undefined ? '' : `; first step told for ${first.date ?? first.publishedOn}`
  return `not known on ${asOf}${later}${rest}`
}

function isUndated({ date, publishedOn }: MeasureStep): boolean {
  return date === null && publishedOn === null
}

function describeTies(heading: string, ties: readonly MeasureTie[], asOf: string | null = null): string[] {
  return cut(
    ties.map((tie) => [...wrapped(`${heading}: ${tie.node.name}${describeSpell(tie, asOf)}`), ...describeWords(tie)]),
  )
}

/** Since when, until when; and that a text of a later day tells it, where a day is asked for. */
function describeSpell(tie: MeasureTie, asOf: string | null): string {
  const { since, isRemoved, until } = tie
  const told = dayOf(tie)
  const isLater = asOf !== null && since === null && told !== null && asOf < told
  const parts = [
    ...(since === null ? [] : [`since ${since}`]),
    ...(isRemoved ? [until === null ? 'removed' : `removed ${until}`] : []),
    ...(isLater ? [`told ${told}`] : []),
  ]
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}

function describeChanges(changes: readonly MeasureChange[]): string[] {
  return cut(
    changes.map((change) => {
      const under = change.under === null ? '' : ` (under ${change.under})`
      const when = describeDay({ date: change.date, publishedOn: dayOf(change) })
      return [...wrapped(`${change.change}: ${change.whom}${under}, ${when}`), ...describeWords(change)]
    }),
  )
}

/** How far it has come; a measure of which no step is told shows a place that names it. */
function describeSteps({ steps, mentions }: MeasureView): string[] {
  const shown = distinctSteps(steps)
  if (shown.length === 0) return [...wrapped('named'), ...mentions.slice(0, 1).flatMap(describeWords)]
  return cut(shown.map((step) => [...wrapped(`${step.stage}: ${describeDay(step)}`), ...describeWords(step)]))
}

function describeDay({ date, publishedOn }: Pick<MeasureStep, 'date' | 'publishedOn'>): string {
  if (date !== null) return date
  return publishedOn === null ? 'undated' : `told ${publishedOn}`
}

function describeWords({ quote, document }: Words): string[] {
  return describeQuote(quote, document ?? undefined)
}

function cut(parts: readonly (readonly string[])[]): string[] {
  const hidden = parts.length - MAX_EACH
  return [
    ...parts.slice(0, MAX_EACH).flat(),
    ...(hidden > 0 ? [`  and ${plural(hidden, 'more line')}: --format jsonl has them all`] : []),
  ]
}

function wrapped(text: string): string[] {
  return wrap(printable(text), { width: WIDTH, indent: '  ' })
}
