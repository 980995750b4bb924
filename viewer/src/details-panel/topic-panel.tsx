import type { TopicDetail } from '../../../src/server/api.ts'
import { useApi } from '../api/use-api.ts'
import { EventList } from '../event-list/event-list.tsx'
import { MeasureLine, PanelHead, Pending, Section } from './panel-parts.tsx'

/** A technology or good: the measures that cover it and the events about it. */
export function TopicPanel({ id }: { readonly id: string }) {
  const answer = useApi<TopicDetail>(`/api/topics/${encodeURIComponent(id)}`)
  if (answer.data === null) return <Pending answer={answer} />
  const { topic, aliases, events, measures } = answer.data
  return (
    <>
      <PanelHead label="Topic" kind={null} kindLabel="Topic" name={topic.name}>
        {aliases.length > 0 && <p className="soft">also {aliases.join(' · ')}</p>}
      </PanelHead>
      <Section title="Measures that cover it" count={measures.length}>
        <ul className="plain-list">
          {measures.map((measure) => (
            <MeasureLine key={measure.id} measure={measure} />
          ))}
        </ul>
      </Section>
      <Section title="Events about it" count={events.total}>
        <EventList list={events} empty="" />
      </Section>
    </>
  )
}
