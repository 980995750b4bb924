import type { FoundActor } from '../core/actor.ts'
import { issuerKey } from './measure-names.ts'
import { isIssuer, type PlacedActor, type Scene } from './sentence-scene.ts'
import type { Sighting } from './sighting.ts'

const SENTENCES_BACK = 2

/**
 * Who would issue what nobody is named for: "the ministry wants more mills. Engineers asked for an approval system": the
 * one state whose bodies act in the sentences right before, and in none of them another's.
 */
export function contextIssuer(sighting: Sighting, scenes: readonly Scene[]): PlacedActor | null {
  const here = sighting.scene.sentence.index
  const near = scenes.filter(({ sentence }) => here - SENTENCES_BACK <= sentence.index && sentence.index <= here)
  const placed = near.flatMap((scene) => scene.actors.filter(({ actor }) => isRuler(actor)))
  const keys = new Set(placed.map(({ actor }) => issuerKey(actor)))
  if (keys.size !== 1) return null
  return placed.findLast(({ actor }) => actor.kind === 'Country') ?? placed.at(-1) ?? null
}

function isRuler(actor: FoundActor): boolean {
  return isIssuer(actor) && actor.country !== null && actor.kind !== 'Person' && actor.kind !== 'Military'
}
