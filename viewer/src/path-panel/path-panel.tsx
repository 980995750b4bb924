import { Button } from '@mantine/core'
import type { ActorDetail, MeasureDetail, PathAnswer } from '../../../src/server/api.ts'
import { useApi } from '../api/use-api.ts'
import { PanelHead, Pending } from '../details-panel/panel-parts.tsx'
import { keepOnly } from '../state/picture.ts'
import { type PathQuestion, select } from '../state/view-state.ts'
import { change } from '../state/view-store.ts'
import { countOf } from '../vocabulary/words.ts'
import { idsOf } from './drawn-paths.ts'
import { EndField } from './end-field.tsx'
import { PathFilters } from './path-filters.tsx'
import { PathLinks } from './path-links.tsx'
import { pathAddress } from './use-paths.ts'
import './path-panel.css'

/** How two hang together: the shortest chains, each link with the words that say so. */
export function PathPanel({ question }: { readonly question: PathQuestion }) {
  const ask = (part: Partial<PathQuestion>) => change(select({ ...question, ...part }))
  const [from, to] = [useName(question.from), useName(question.to)]
  return (
    <>
      <PanelHead kind={null} label="Topic" kindLabel="Paths" name="How are they connected?" />
      <div className="path-ends">
        <EndField label="From" name={from} onChoose={(id) => ask({ from: id })} />
        <EndField label="To" name={to} onChoose={(id) => ask({ to: id })} />
      </div>
      <PathFilters question={question} onAsk={ask} />
      <Paths question={question} />
    </>
  )
}

function useName(id: string | null): string {
  const isMeasure = id?.startsWith('measure:') === true
  const path = id === null ? null : `/api/${isMeasure ? 'measures' : 'actors'}/${encodeURIComponent(id)}`
  const { data } = useApi<ActorDetail | MeasureDetail>(path)
  if (data === null) return ''
  return 'actor' in data ? data.actor.name : data.measure.name
}

function Paths({ question }: { readonly question: PathQuestion }) {
  const address = pathAddress(question)
  const answer = useApi<PathAnswer>(address)
  if (address === null) return <p className="list-note">Choose two: an actor or a measure at either end.</p>
  if (answer.data === null) return <Pending answer={answer} />
  const { paths, maxLinks, from, to } = answer.data
  if (paths.length === 0) {
    return (
      <p className="list-note">
        No chain of {maxLinks} links or fewer leads from {from.name} to {to.name}.
      </p>
    )
  }
  const actors = [...new Set(paths.flatMap(idsOf))].filter((id) => id.startsWith('actor:'))
  return (
    <>
      <p className="panel-actions">
        <span className="soft">{countOf(paths.length, 'chain')}, the surest first</span>
        <Button size="compact-xs" variant="default" onClick={() => change(keepOnly(actors))}>
          Keep only these
        </Button>
      </p>
      <ol className="path-list">
        {paths.map((links) => (
          <li key={idsOf(links).join(' ')}>
            <h3>
              {[links[0]?.from.name, ...links.map((link) => link.to.name)].join(' – ')}{' '}
              <span className="count">{countOf(links.length, 'link')}</span>
            </h3>
            <PathLinks links={links} />
          </li>
        ))}
      </ol>
    </>
  )
}
