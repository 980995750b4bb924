import type { Neighbours } from '../../../src/server/api.ts'
import { getJson } from '../api/fetch-api.ts'
import { addActors } from '../state/view-state.ts'
import { change } from '../state/view-store.ts'

/** One step of expansion: a hub would bury the picture. */
export const EXPAND_BY = 12

/** Add those an actor dealt with most to the view. */
export async function expandActor(id: string): Promise<void> {
  const { ids } = await getJson<Neighbours>(`/api/actors/${encodeURIComponent(id)}/neighbours?limit=${EXPAND_BY}`)
  change(addActors([id, ...ids]))
}
