import { Tabs } from '@mantine/core'
import type { ActorCard, PairDetail } from '../../../src/server/api.ts'
import { useApi } from '../api/use-api.ts'
import { EventList } from '../event-list/event-list.tsx'
import { NodeLink } from '../event-list/node-link.tsx'
import { PanelHead, Pending } from './panel-parts.tsx'

/** All that two actors did to one another, the side that was asked for first. */
export function PairPanel({ from, to }: { readonly from: string; readonly to: string }) {
  const answer = useApi<PairDetail>(`/api/pair/${encodeURIComponent(from)}/${encodeURIComponent(to)}`)
  if (answer.data === null) return <Pending answer={answer} />
  const { a, b, forth, back } = answer.data
  const tabs = [
    { value: 'forth', label: `${shorten(a.name)} → ${shorten(b.name)}`, list: forth, doer: a, other: b },
    { value: 'back', label: `${shorten(b.name)} → ${shorten(a.name)}`, list: back, doer: b, other: a },
  ]
  return (
    <>
      <PanelHead
        kind={a.kind}
        kindLabel="Dealings"
        name={
          <>
            <NodeLink node={refOf(a)} /> <span className="soft">and</span> <NodeLink node={refOf(b)} />
          </>
        }
      />
      <Tabs defaultValue={forth.total > 0 ? 'forth' : 'back'} keepMounted={false} className="panel-tabs">
        <Tabs.List>
          {tabs.map(({ value, label, list }) => (
            <Tabs.Tab key={value} value={value}>
              {label} <span className="count">{list.total}</span>
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map(({ value, list, doer, other }) => (
          <Tabs.Panel key={value} value={value}>
            <EventList list={list} empty={`No text tells anything that ${doer.name} did to ${other.name}.`} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  )
}

function refOf({ id, name, kind }: ActorCard) {
  return { id, name, kind, label: 'Actor' } as const
}

const MAX_TAB_LETTERS = 14

function shorten(name: string): string {
  const letters = [...name]
  return letters.length <= MAX_TAB_LETTERS ? name : `${letters.slice(0, MAX_TAB_LETTERS - 1).join('')}…`
}
