import type { ActorKind, Calling } from '../core/actor.ts'
import { compareCodeUnits } from '../core/snapshot.ts'
import type { RoleFound } from './find-roles.ts'
import type { ActorDraft } from './model.ts'
import { readTable } from './read-table.ts'
import { type Scene, tokensOf } from './scene.ts'

/** Words of office and trade that leave no doubt: "president" and "director" do, and are not here. */
const WORDS: ReadonlyMap<string, Calling> = new Map(
  readTable('callings').map((row): [string, Calling] => [row.word ?? '', row.kind as Calling]),
)

const OF_BODY: Partial<Readonly<Record<ActorKind, Calling>>> = {
  Country: 'state',
  Government: 'state',
  Party: 'state',
  Company: 'business',
  Military: 'military',
  Media: 'press',
  Institution: 'science',
}

/**
 * What a person whom no table knows does for a living, as far as this text says: by words of office and by the body
 * where the office is held. Two people of one name are told apart by it.
 */
export function callingsOf(scene: Scene, actor: ActorDraft, roles: readonly RoleFound[]): readonly Calling[] {
  if (actor.key[0] !== 'person') return []
  const ofWords = [...actor.nouns, ...appositionWords(scene, actor)].flatMap((noun) => WORDS.get(noun) ?? [])
  const ofBodies = roles.filter(({ person }) => person === actor).flatMap(({ at }) => OF_BODY[at.kind] ?? [])
  return [...new Set([...ofWords, ...ofBodies])].sort(compareCodeUnits)
}

/** "John Smith, [a copper trader]": the words of what stands beside the name. */
function appositionWords(scene: Scene, { mentions }: ActorDraft): readonly string[] {
  return mentions
    .filter(({ rule }) => rule.startsWith('nominal/apposition'))
    .flatMap(({ sentence, from, to }) => tokensOf(scene, sentence).slice(from, to))
    .map(({ lemma }) => lemma.toLowerCase())
}
