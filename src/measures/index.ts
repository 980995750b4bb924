import type { Document } from '../core/document.ts'
import type { ActorLayer, EventLayer, MeasureLayer } from '../core/findings.ts'
import type { Sentence } from '../core/language.ts'
import { composeMeasures } from './compose.ts'
import { nameMeasures } from './name-measures.ts'
import { Register } from './register.ts'
import { findRelations } from './relations.ts'
import { buildScenes } from './scene.ts'
import { findStages } from './stages.ts'

/**
 * The lists, laws, bans, controls, tariffs, strategies and review systems that a document names: who issued them, on
 * what they rest, whom they cover, what they answer, and how far they have come.
 */
export function findMeasures(
  document: Document,
  sentences: readonly Sentence[],
  actors: ActorLayer,
  events: EventLayer,
): MeasureLayer {
  const scenes = buildScenes(document, sentences, { actors, events })
  const register = new Register()
  const cast = {
    actors: actors.actors,
    byId: new Map(actors.actors.map((actor) => [actor.id as string, actor])),
    topics: events.topics,
  }
  nameMeasures(scenes, register, cast)
  for (const scene of scenes) composeMeasures(scene, register, cast)
  findStages(register)
  findRelations(scenes, register)
  return { measures: register.measures(), links: register.links() }
}
