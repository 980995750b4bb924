import type { EventType } from '../../../src/core/event.ts'

export type Side = 'cooperation' | 'conflict' | 'neither'

interface TypeLook {
  readonly label: string
  readonly side: Side
  /** What the type holds, for those who do not know it. */
  readonly means: string
}

/** The sides follow the scale of core/event.ts: above zero, below zero, zero. */
export const EVENT_TYPES: Readonly<Record<EventType, TypeLook>> = {
  AGREE: { label: 'Agree', side: 'cooperation', means: 'agrees, signs, promises' },
  CONSULT: { label: 'Consult', side: 'cooperation', means: 'meets, visits, talks' },
  SUPPORT: { label: 'Support', side: 'cooperation', means: 'praises, backs' },
  CONCEDE: { label: 'Concede', side: 'cooperation', means: 'eases, lifts, releases' },
  COOPERATE: { label: 'Cooperate', side: 'cooperation', means: 'trades, supplies, works together' },
  AID: { label: 'Aid', side: 'cooperation', means: 'gives help' },
  RETREAT: { label: 'Retreat', side: 'cooperation', means: 'withdraws, resigns' },
  REQUEST: { label: 'Request', side: 'neither', means: 'asks, urges' },
  ACCUSE: { label: 'Accuse', side: 'conflict', means: 'blames, criticises' },
  REJECT: { label: 'Reject', side: 'conflict', means: 'refuses, opposes' },
  THREATEN: { label: 'Threaten', side: 'conflict', means: 'warns' },
  PROTEST: { label: 'Protest', side: 'conflict', means: 'demonstrates, boycotts' },
  SANCTION: { label: 'Sanction', side: 'conflict', means: 'bans, lists, blocks, puts tariffs on' },
  MOBILIZE: { label: 'Mobilise', side: 'conflict', means: 'builds up forces' },
  COERCE: { label: 'Coerce', side: 'conflict', means: 'arrests, seizes, spies on' },
  ASSAULT: { label: 'Assault', side: 'conflict', means: 'attacks' },
  REGULATE: { label: 'Regulate', side: 'neither', means: 'makes or applies a rule' },
  STATEMENT: { label: 'State', side: 'neither', means: 'says, reports' },
  BUSINESS: { label: 'Business', side: 'neither', means: 'sells, produces, invests' },
}

export const EVENT_TYPE_NAMES = Object.keys(EVENT_TYPES) as readonly EventType[]

export const SIDES: readonly { readonly side: Side; readonly label: string }[] = [
  { side: 'conflict', label: 'Conflict' },
  { side: 'cooperation', label: 'Cooperation' },
  { side: 'neither', label: 'Neither' },
]
