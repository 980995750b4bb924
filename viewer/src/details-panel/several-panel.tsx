import type { GraphAnswer } from '../../../src/server/api.ts'
import { useApi } from '../api/use-api.ts'
import { NodeLink } from '../event-list/node-link.tsx'
import { ViewLink } from '../event-list/view-link.tsx'
import { filterGraph } from '../graph-view/visible-graph.ts'
import { toggleSelected } from '../state/picture.ts'
import { select } from '../state/view-state.ts'
import { change, useView } from '../state/view-store.ts'
import { countOf } from '../vocabulary/words.ts'
import { PanelHead, Pending, Section } from './panel-parts.tsx'

/** Several actors at once: who they are and what they did to one another. */
export function SeveralPanel({ ids }: { readonly ids: readonly string[] }) {
  const answer = useApi<GraphAnswer>(`/api/graph?actors=${ids.map(encodeURIComponent).join(',')}`)
  const { filters } = useView()
  if (answer.data === null) return <Pending answer={answer} />
  const { actors, dealings } = filterGraph(answer.data, filters, new Set(ids))
  const nameOf = new Map(actors.map(({ id, name }) => [id, name]))
  const ranked = [...dealings].sort((a, b) => b.events - a.events)
  return (
    <>
      <PanelHead kind={null} label="Topic" kindLabel="Selection" name={countOf(actors.length, 'actor')}>
        <p className="soft">
          Shift and click adds one or takes one away; Shift and drag draws a frame. By touch: “Select an area” over the
          picture.
        </p>
      </PanelHead>
      <Section title="Between them" count={ranked.length}>
        <ul className="plain-list">
          {ranked.map(({ id, from, to, doubt, summary }) => (
            <li key={id}>
              <ViewLink to={select({ what: 'pair', from, to })} className="node-link">
                {nameOf.get(from)} → {nameOf.get(to)}
              </ViewLink>
              <span className="soft">{doubt === null ? summary : `only ${doubt}: ${summary}`}</span>
            </li>
          ))}
        </ul>
      </Section>
      {ranked.length === 0 && <p className="list-note">No text tells that they dealt with one another.</p>}
      <Section title="Who they are" count={actors.length}>
        <ul className="ranked-list">
          {actors.map(({ id, name, kind }) => (
            <li key={id}>
              <NodeLink node={{ id, name, kind, label: 'Actor' }} mark />
              <button type="button" className="text-button" onClick={() => change(toggleSelected(id))}>
                Unselect
              </button>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
