import type { ActorKind } from '../../../src/core/actor.ts'
import type { MeasureKind } from '../../../src/core/measure.ts'
import type { SearchHit } from '../../../src/server/api.ts'
import { KindMark } from '../event-list/kind-mark.tsx'
import { KINDS, MEASURE_KIND_LABELS } from '../vocabulary/kinds.ts'
import { statusLabel } from '../vocabulary/statuses.ts'
import { markWords } from './mark-words.ts'

/** What was found and what it is. */
export function SearchHitLine({ hit, query }: { readonly hit: SearchHit; readonly query: string }) {
  if (hit.quote !== null) return <SentenceLine hit={hit} sentence={hit.quote.sentence} query={query} />
  return (
    <span className="search-hit">
      <KindMark label={hit.label} kind={hit.kind} />
      <span className="search-name">
        {hit.name}
        {hit.alias !== null && <span className="soft"> ({hit.alias})</span>}
      </span>
      <span className="soft search-detail">{describe(hit)}</span>
    </span>
  )
}

function SentenceLine({ hit, sentence, query }: SentenceLineProps) {
  return (
    <span className="search-sentence">
      <span className="search-words">
        {markWords(sentence, query).map(({ text, isMatch }, n) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence never move
          isMatch ? <b key={n}>{text}</b> : text,
        )}
      </span>
      <span className="soft">{describe(hit)}</span>
    </span>
  )
}

interface SentenceLineProps {
  readonly hit: SearchHit
  readonly sentence: string
  readonly query: string
}

function describe(hit: SearchHit): string {
  const status = hit.status === null ? '' : statusLabel(hit.status)
  const parts = hit.quote === null ? [whatIs(hit), status, hit.detail] : [status, hit.detail]
  return parts.filter((part) => part !== '').join(' · ')
}

/** The group's heading says the rest. */
function whatIs({ label, kind }: SearchHit): string {
  if (label === 'Actor' && kind !== null) return KINDS[kind as ActorKind].label
  if (label === 'Measure' && kind !== null) return MEASURE_KIND_LABELS[kind as MeasureKind]
  return ''
}
