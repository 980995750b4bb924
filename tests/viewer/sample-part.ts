import type { ActorCard, Dealing, DealingEvent, GraphPart } from '../../src/server/api.ts'

export function sampleCard(id: string, extra: Partial<ActorCard> = {}): ActorCard {
  return {
    id,
    name: id,
    kind: 'Country',
    country: null,
    wikidata: null,
    aliases: [],
    mentions: 1,
    partners: 1,
    events: 1,
    community: null,
    ...extra,
  }
}

export function sampleItem(extra: Partial<DealingEvent> = {}): DealingEvent {
  return {
    id: 'event:sample',
    type: 'SANCTION',
    status: 'actual',
    date: '2020-01-01',
    dateEnd: null,
    told: null,
    intensity: -6,
    topics: [],
    publishers: [],
    speakers: [],
    independentSources: 1,
    confidence: 1,
    reportCount: 1,
    ...extra,
  }
}

export function sampleDealing(from: string, to: string, items: readonly DealingEvent[] = [sampleItem()]): Dealing {
  return { id: `${from}>${to}`, from, to, events: items.length, items }
}

/** A wheel: `spokes` actors that deal with one in the middle, and each with the next. */
export function sampleWheel(spokes: number): GraphPart {
  const rim = Array.from({ length: spokes }, (_, n) => sampleCard(`rim ${n}`, { name: `Ministry of Matter ${n}` }))
  const hub = sampleCard('hub', { events: 60 })
  const dealings = rim.flatMap((actor, n) => [
    sampleDealing('hub', actor.id),
    sampleDealing(actor.id, `rim ${(n + 1) % spokes}`),
  ])
  return { actors: [hub, ...rim], dealings }
}
