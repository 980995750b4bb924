import { Tabs } from '@mantine/core'
import type { ActorDetail } from '../../../src/server/api.ts'
import { useApi } from '../api/use-api.ts'
import { EventList } from '../event-list/event-list.tsx'
import { KINDS } from '../vocabulary/kinds.ts'
import { countOf } from '../vocabulary/words.ts'
import { ActorLinks } from './actor-links.tsx'
import { PanelHead, Pending } from './panel-parts.tsx'
import { PartnerList } from './partner-list.tsx'
import { tellActor } from './tell-actor.ts'

/** An actor: its names, what it did, what was done to it, what it said, and what else is known. */
export function ActorPanel({ id }: { readonly id: string }) {
  const answer = useApi<ActorDetail>(`/api/actors/${encodeURIComponent(id)}`)
  if (answer.data === null) return <Pending answer={answer} />
  const { actor, did, suffered, said } = answer.data
  const tabs = [
    { value: 'did', label: 'Did', list: did, empty: `No text tells anything that ${actor.name} did.` },
    {
      value: 'suffered',
      label: 'Done to it',
      list: suffered,
      empty: `No text tells anything done to ${actor.name}.`,
    },
    { value: 'said', label: 'Said', list: said, empty: `Nothing is attributed to ${actor.name}.` },
  ]
  const first = tabs.find(({ list }) => list.total > 0)?.value ?? 'more'
  return (
    <>
      <ActorHead detail={answer.data} />
      <Tabs defaultValue={first} keepMounted={false} className="panel-tabs">
        <Tabs.List>
          {tabs.map(({ value, label, list }) => (
            <Tabs.Tab key={value} value={value}>
              {label} <span className="count">{list.total}</span>
            </Tabs.Tab>
          ))}
          <Tabs.Tab value="partners">With</Tabs.Tab>
          <Tabs.Tab value="more">More</Tabs.Tab>
        </Tabs.List>
        {tabs.map(({ value, list, empty }) => (
          <Tabs.Panel key={value} value={value}>
            <EventList list={list} empty={empty} />
          </Tabs.Panel>
        ))}
        <Tabs.Panel value="partners">
          <PartnerList id={id} />
        </Tabs.Panel>
        <Tabs.Panel value="more">
          <ActorLinks detail={answer.data} />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}

function ActorHead({ detail }: { readonly detail: ActorDetail }) {
  const { actor } = detail
  const others = actor.aliases.slice(0, 8)
  return (
    <PanelHead
      kind={actor.kind}
      kindLabel={[KINDS[actor.kind].label, actor.country].filter((part) => part !== null).join(' · ')}
      name={actor.name}
    >
      {others.length > 0 && (
        <p className="soft">
          also {others.join(' · ')}
          {others.length < actor.aliases.length && ` and ${actor.aliases.length - others.length} more`}
        </p>
      )}
      <p className="panel-actions">
        <span className="soft">
          Named {countOf(actor.mentions, 'time')} in {countOf(detail.documents.length, 'document')}
        </span>
      </p>
      <p className="panel-summary">{tellActor(detail).join(' ')}</p>
    </PanelHead>
  )
}
