import type { MeasurePage, Overview } from '../../../src/server/api.ts'
import { canCorrect } from '../api/fetch-api.ts'
import { useApi } from '../api/use-api.ts'
import { CorrectionList } from '../corrections/correction-list.tsx'
import { NodeLink } from '../event-list/node-link.tsx'
import { countOf, formatCount } from '../vocabulary/words.ts'
import { MeasureLine, Section } from './panel-parts.tsx'

const MAIN = 10
const MAIN_MEASURES = 6

/** Nothing is selected: what the graph holds and where to begin. */
export function OverviewPanel({ overview }: { readonly overview: Overview }) {
  const { counts, graph, years } = overview
  const measures = useApi<MeasurePage>('/api/measures').data?.measures.slice(0, MAIN_MEASURES) ?? []
  const facts = [
    { label: counts.actors === 1 ? 'actor' : 'actors', value: counts.actors },
    { label: counts.events === 1 ? 'event' : 'events', value: counts.events },
    { label: counts.measures === 1 ? 'measure' : 'measures', value: counts.measures },
    { label: counts.documents === 1 ? 'document' : 'documents', value: counts.documents },
  ]
  return (
    <>
      <header className="panel-head">
        <h2>Who did what to whom</h2>
        <p className="soft">
          {years === null
            ? 'Every line is a claim of a text.'
            : `Every line is a claim of a text, about ${years.first === years.last ? years.first : `${years.first} to ${years.last}`}.`}{' '}
          Press an actor or a line to read the sentences behind it; press an actor twice to see more of whom it dealt
          with.
        </p>
      </header>
      <dl className="count-list">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dd>{formatCount(value)}</dd>
            <dt>{label}</dt>
          </div>
        ))}
      </dl>
      <Section title="Best connected">
        <ol className="ranked-list">
          {graph.actors.slice(0, MAIN).map(({ id, name, kind, partners, events }) => (
            <li key={id}>
              <NodeLink node={{ id, name, kind, label: 'Actor' }} mark />
              <span className="soft">
                {countOf(partners, 'partner')}, {countOf(events, 'event')}
              </span>
            </li>
          ))}
        </ol>
      </Section>
      {measures.length > 0 && (
        <Section title="Most reported measures">
          <ul className="plain-list">
            {measures.map((measure) => (
              <MeasureLine key={measure.id} measure={measure} />
            ))}
          </ul>
        </Section>
      )}
      {canCorrect() && <CorrectionList />}
    </>
  )
}
