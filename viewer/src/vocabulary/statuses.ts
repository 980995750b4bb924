import type { EventStatus } from '../../../src/core/event.ts'

interface StatusLook {
  readonly label: string
  readonly means: string
}

/** What a text claims about an event. Only `actual` may ever look like a fact. */
export const STATUSES: Readonly<Record<EventStatus, StatusLook>> = {
  actual: { label: 'Happened', means: 'told as a fact' },
  planned: { label: 'Planned', means: 'announced or being prepared' },
  possible: { label: 'Possible', means: 'may or could happen' },
  denied: { label: 'Denied', means: 'said not to have happened' },
  requested: { label: 'Requested', means: 'somebody asks for it' },
  alleged: { label: 'Alleged', means: 'somebody claims it, unproven' },
}

export const STATUS_NAMES = Object.keys(STATUSES) as readonly EventStatus[]

/** An unknown word (a measure's stage, a newer build's status) is shown as it is. */
export function statusLabel(status: string): string {
  return (STATUSES as Readonly<Record<string, StatusLook>>)[status]?.label ?? status
}
