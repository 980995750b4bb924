import type { Correction, Decision, Named } from '../../../src/core/correction.ts'
import type { ActorId } from '../../../src/core/ids.ts'
import { actorId } from '../sample-findings.ts'

export function named(name: string, id: ActorId = actorId(name)): Named<ActorId> {
  return { id, name }
}

/** The decisions as lines of a log, numbered from 1. */
export function logOf(...decisions: readonly Decision[]): Correction[] {
  return decisions.map((decision, index) => ({
    number: index + 1,
    at: '2026-01-01T00:00:00.000Z',
    by: 'ann',
    why: null,
    ...decision,
  }))
}

export const same = (kept: string, joined: string): Decision => ({
  what: 'same',
  kept: named(kept),
  joined: named(joined),
})
export const different = (one: string, other: string): Decision => ({
  what: 'different',
  one: named(one),
  other: named(other),
})
export const undo = (undone: number): Decision => ({ what: 'undo', undone })
export const rename = (actor: string, name: string): Decision => ({ what: 'rename', actor: named(actor), name })
export const ignore = (id: string, name = 'something'): Decision => ({ what: 'ignore', node: { id, name } })
export const splitName = (from: string, alias: string): Decision => ({ what: 'split name', from: named(from), alias })
