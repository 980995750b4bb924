import type { ScreenFeature } from '../query/screen/compare-names.ts'
import { describeQuote } from './describe-quote.ts'
import type { CoveringMeasure, ScreenedHit, Screening } from './screen-view.ts'
import { printable, wrap } from './text-format.ts'

const WIDTH = 100
const INDENT = '        '

/** One screened name for the terminal, line by line: each hit with its score, why, and what measure covers it. */
export function describeScreening({ query, hits }: Screening): string[] {
  const country = query.country === null ? '' : ` (${query.country})`
  return [
    printable(query.name) + country,
    ...(hits.length === 0 ? ['  no hit'] : hits.flatMap((hit) => describeHit(hit))),
  ]
}

function describeHit({ score, actor, matched, features, measures }: ScreenedHit): string[] {
  const { country, wikidata } = actor.properties
  const facts = [actor.labels[2], country, wikidata].filter((fact) => fact !== undefined).join(', ')
  const as = matched === actor.name ? '' : ` as "${matched}"`
  return [
    `  ${score.toFixed(2)}  ${printable(`${actor.name} (${facts})${as}`)}`,
    ...wrap(printable(features.map(describeFeature).join('; ')), { width: WIDTH, indent: INDENT }),
    ...(measures.length === 0 ? [`${INDENT}no measure covers it`] : measures.flatMap(describeCovering)),
  ]
}

/** "spelling: huawie ~ huawei (0.96)"; what matches whole or weighs nothing needs no number. */
export function describeFeature({ kind, text, value }: ScreenFeature): string {
  return value === 1 && kind.startsWith('same word') ? `${kind}: ${text}` : `${kind}: ${text} (${value.toFixed(2)})`
}

function describeCovering({ view, tie, coverage }: CoveringMeasure): string[] {
  const since = tie.since === null ? '' : `, since ${tie.since}`
  const until = tie.until === null ? '' : `, until ${tie.until}`
  const status = view.status ?? 'no step told'
  return [
    ...wrap(printable(`${coverage}: ${view.node.name} (${status}${since}${until})`), { width: WIDTH, indent: INDENT }),
    ...describeQuote(tie.quote, tie.document ?? undefined),
  ]
}
