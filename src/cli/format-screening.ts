import type { QueryResult, QueryValue } from '../query/query-engine.ts'
import { describeFeature } from './describe-screening.ts'
import type { CoveringMeasure, ScreenedHit, Screening } from './screen-view.ts'
import { escapeUnseen } from './visible-text.ts'
import { wordsOf } from './words-json.ts'

const COLUMNS = [
  ...['query', 'score', 'actor', 'matched', 'kind', 'country', 'id', 'features'],
  ...['measure', 'measure_kind', 'measure_status', 'coverage', 'since', 'until'],
  ...['quote', 'document', 'published', 'file'],
]

/** A row for each measure of each hit; a hit without measure and a name without hit have a row of their own. */
export function screeningRows(screenings: readonly Screening[]): QueryResult {
  const rows = screenings.flatMap(({ query, hits }) =>
    hits.length === 0
      ? [[query.name]]
      : hits.flatMap((hit) => {
          const start = [query.name, ...hitCells(hit)]
          return hit.measures.length === 0
            ? [start]
            : hit.measures.map((measure) => [...start, ...measureCells(measure)])
        }),
  )
  return { columns: COLUMNS, rows: rows.map((row) => COLUMNS.map((_, i) => row[i] ?? null)) }
}

function hitCells({ score, actor, matched, features }: ScreenedHit): readonly QueryValue[] {
  const { country } = actor.properties
  const reasons = features.map(describeFeature).join('; ')
  return [rounded(score), actor.name, matched, actor.labels[2] ?? null, country ?? null, actor.id, reasons]
}

function measureCells({ view, tie, coverage }: CoveringMeasure): readonly QueryValue[] {
  const { publishedOn, file } = tie.document?.properties ?? {}
  return [
    ...[view.node.name, view.node.properties.kind ?? null, view.status, coverage, tie.since, tie.until],
    ...[tie.quote, tie.document?.name ?? null, publishedOn ?? null, file ?? null],
  ]
}

/** An array with a name a line. */
export function* formatScreenings(screenings: readonly Screening[]): Generator<string> {
  if (screenings.length === 0) return yield '[]'
  yield '['
  for (const [index, screening] of screenings.entries()) {
    yield escapeUnseen(JSON.stringify(plain(screening))) + (index < screenings.length - 1 ? ',' : '')
  }
  yield ']'
}

function plain({ query, hits }: Screening): object {
  return {
    name: query.name,
    country: query.country,
    hits: hits.map(({ score, actor, matched, features, measures }) => ({
      score: rounded(score),
      id: actor.id,
      actor: actor.name,
      matched,
      kind: actor.labels[2] ?? null,
      country: actor.properties.country ?? null,
      features: features.map(({ kind, text, value }) => ({ kind, text, value: rounded(value) })),
      measures: measures.map(({ view, tie, coverage }) => ({
        id: view.node.id,
        name: view.node.name,
        kind: view.node.properties.kind ?? null,
        status: view.status,
        coverage,
        since: tie.since,
        until: tie.until,
        ...wordsOf(tie.quote, tie.document),
      })),
    })),
  }
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000
}
