import { type MouseEvent, useEffect, useRef } from 'react'
import type { Overview } from '../../../src/server/api.ts'
import { canCorrect } from '../api/fetch-api.ts'
import { CorrectionBar } from '../corrections/correction-bar.tsx'
import { isTextField } from '../focus/is-text-field.ts'
import { leavePanel, PANEL_ID } from '../focus/panel-focus.ts'
import { PathPanel } from '../path-panel/path-panel.tsx'
import { type Selection, select } from '../state/view-state.ts'
import { change } from '../state/view-store.ts'
import { ActorPanel } from './actor-panel.tsx'
import { EventPanel } from './event-panel.tsx'
import { MeasurePanel } from './measure-panel.tsx'
import { OverviewPanel } from './overview-panel.tsx'
import { PairPanel } from './pair-panel.tsx'
import { SeveralPanel } from './several-panel.tsx'
import { TopicPanel } from './topic-panel.tsx'
import './details-panel.css'

/** What is selected, told in full; nothing selected: what there is to select. */
export function DetailsPanel({
  overview,
  selection,
}: {
  readonly overview: Overview
  readonly selection: Selection | null
}) {
  const panel = useRef<HTMLElement>(null)
  const key = keyOf(selection)
  useEffect(() => {
    if (panel.current !== null && key !== '') panel.current.scrollTop = 0
  }, [key])
  const close = ({ detail }: MouseEvent) => {
    change(select(null))
    if (detail === 0) leavePanel()
  }
  return (
    <aside
      ref={panel}
      id={PANEL_ID}
      className="details-panel"
      aria-label="Details"
      tabIndex={-1}
      onKeyDown={({ key, target }) => key === 'Escape' && !isTextField(target) && leavePanel()}
    >
      {selection !== null && (
        <button type="button" className="panel-close" aria-label="Close details" onClick={close}>
          ×
        </button>
      )}
      <PanelOf key={key} overview={overview} selection={selection} />
      {selection !== null && canCorrect() && <CorrectionBar key={`correct ${key}`} selection={selection} />}
    </aside>
  )
}

function keyOf(selection: Selection | null): string {
  if (selection === null) return ''
  switch (selection.what) {
    case 'pair':
      return `${selection.from} ${selection.to}`
    case 'several':
    case 'path':
      return selection.what
    default:
      return selection.id
  }
}

function PanelOf({ overview, selection }: { readonly overview: Overview; readonly selection: Selection | null }) {
  switch (selection?.what) {
    case undefined:
      return <OverviewPanel overview={overview} />
    case 'pair':
      return <PairPanel from={selection.from} to={selection.to} />
    case 'several':
      return <SeveralPanel ids={selection.ids} />
    case 'path':
      return <PathPanel question={selection} />
    case 'actor':
      return <ActorPanel id={selection.id} />
    case 'event':
      return <EventPanel id={selection.id} />
    case 'measure':
      return <MeasurePanel id={selection.id} />
    case 'topic':
      return <TopicPanel id={selection.id} />
  }
}
