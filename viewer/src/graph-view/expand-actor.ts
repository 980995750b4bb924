import type { Neighbours, Partner } from '../../../src/server/api.ts'
import { getJson } from '../api/fetch-api.ts'
import { addActors } from '../state/picture.ts'
import { change } from '../state/view-store.ts'

/** One step of expansion: a hub would bury the picture. */
export const EXPAND_BY = 12

/** Along what an actor is expanded. */
export const WAYS = ['any', 'did', 'suffered', 'conflict', 'cooperation', 'tied'] as const
export type Way = (typeof WAYS)[number]

export function neighboursPath(id: string): string {
  return `/api/actors/${encodeURIComponent(id)}/neighbours`
}

/** Those that a way leads to and that are not in the picture yet, those with most events first. */
export function newcomersBy(way: Way, { partners, tied }: Neighbours, shown: ReadonlySet<string>): readonly string[] {
  const ids = way === 'tied' ? tied : partners.filter((partner) => 0 < weightBy(way, partner)).map(({ id }) => id)
  return ids.filter((id) => !shown.has(id))
}

function weightBy(way: Exclude<Way, 'tied'>, partner: Partner): number {
  return way === 'any' ? partner.events : partner[way]
}

/**
 * Add the next of those an actor dealt with to the view.
 * @param shown - Who is in the picture already.
 */
export async function expandActor(id: string, shown: readonly string[]): Promise<void> {
  const neighbours = await getJson<Neighbours>(neighboursPath(id))
  change(addActors([id, ...newcomersBy('any', neighbours, new Set(shown)).slice(0, EXPAND_BY)]))
}
