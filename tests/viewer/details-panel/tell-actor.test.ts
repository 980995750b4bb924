import { expect, test } from 'vitest'
import type { ActorDetail, EventCard, EventList, NodeRef } from '../../../src/server/api.ts'
import { tellActor } from '../../../viewer/src/details-panel/tell-actor.ts'
import { sampleCard, sampleItem } from '../sample-part.ts'

const ref = (name: string): NodeRef => ({ id: `actor:${name}`, name, label: 'Actor', kind: 'Country' })
const NONE: EventList = { total: 0, events: [] }
let made = 0

function event(agents: readonly string[], targets: readonly string[], extra: Partial<EventCard> = {}): EventCard {
  made += 1
  const card = { id: `event:${made}`, name: '', trigger: '', confidence: null, independentSources: 1, contested: false }
  const links = { sources: [], about: [], places: [], reports: [], reportCount: 0 }
  return { ...sampleItem(), ...card, ...links, agents: agents.map(ref), targets: targets.map(ref), ...extra }
}

function detail(did: readonly EventCard[], suffered: readonly EventCard[]): ActorDetail {
  const list = (events: readonly EventCard[]) => ({ total: events.length, events })
  const rest = { relations: [], said: NONE, issued: [], coveredBy: [], documents: [] }
  return { actor: sampleCard('actor:A', { name: 'A' }), did: list(did), suffered: list(suffered), ...rest }
}

test.each([
  { why: 'nothing', did: [], suffered: [], want: '' },
  {
    why: 'deeds, the most frequent first',
    did: [event(['A'], ['B']), event(['A'], ['B', 'C']), event(['A'], [], { type: 'AID' })],
    suffered: [],
    want: 'A did 3 things: sanction (2), aid (1); mostly to B (2), C (1).',
  },
  {
    why: 'what was done to it, and what is only claimed',
    did: [],
    suffered: [event(['B'], ['A']), event([], ['A'], { status: 'alleged' })],
    want: 'To it were done 2 things: sanction (2); mostly by B (1). Of all this, 1 is only planned, alleged, denied or the like.',
  },
  {
    why: 'nothing but claims',
    did: [event(['A'], ['A'], { status: 'planned' })],
    suffered: [],
    want: 'A did 1 thing: sanction (1). Of all this, everything is only planned, alleged, denied or the like.',
  },
])('$why', ({ did, suffered, want }) => expect(tellActor(detail(did, suffered)).join(' ')).toBe(want))
