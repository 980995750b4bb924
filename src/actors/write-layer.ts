import type { ActorRelation, FoundActor } from '../core/actor.ts'
import type { ActorLayer } from '../core/findings.ts'
import { makeId } from '../core/ids.ts'
import { compareCodeUnits } from '../core/snapshot.ts'
import { type ActorAt, findRoles, type RoleFound } from './find-roles.ts'
import type { ActorDraft } from './model.ts'
import { type Scene, tokensOf } from './scene.ts'

/** The gathered drafts as the layer that later stages read. */
export function writeLayer(scene: Scene, actorAt: ActorAt): ActorLayer {
  const roles = findRoles(scene.names, scene.sentences, actorAt)
  for (const { person, at } of roles) person.country ??= at.country
  const actors = scene.cast.actors.flatMap((actor) => foundActor(scene, actor))
  return { actors, places: [], relations: onePerTriple(roles.map((role) => relationOf(scene, role))) }
}

function foundActor(scene: Scene, actor: ActorDraft): readonly FoundActor[] {
  const mentions = actor.mentions
    .map(({ sentence, from, to, form, rule, score }) => ({
      ...spanOf(scene, sentence, from, to),
      sentence,
      form,
      rule,
      score,
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  if (mentions.length === 0) return []
  const aliases = mentions
    .filter(({ form }) => form !== 'pronoun' && form !== 'nominal' && form !== 'demonym')
    .map(({ start, end }) => scene.document.text.slice(start, end).replaceAll(/\s+/gu, ' '))
  const { name, kind, country, wikidata } = actor
  const others = [...new Set(aliases)].filter((alias) => alias !== name).sort(compareCodeUnits)
  return [{ id: makeId('actor', ...actor.key), name, kind, aliases: others, country, wikidata, mentions }]
}

function spanOf(scene: Scene, sentence: number, from: number, to: number) {
  const tokens = tokensOf(scene, sentence)
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }
}

function relationOf(scene: Scene, role: RoleFound): ActorRelation {
  const span = spanOf(scene, role.sentence, role.from, role.to)
  const sentence = scene.sentences[role.sentence]
  const { text } = scene.document
  return {
    type: role.type,
    from: makeId('actor', ...role.person.key),
    to: makeId('actor', ...role.at.key),
    title: role.title,
    evidence: {
      ...span,
      quote: text.slice(span.start, span.end),
      sentence: text.slice(sentence?.start ?? 0, sentence?.end ?? 0),
      sentenceStart: sentence?.start ?? 0,
      rule: role.rule,
    },
  }
}

/** The first place that tells a relation is its evidence. */
function onePerTriple(relations: readonly ActorRelation[]): readonly ActorRelation[] {
  const seen = new Set<string>()
  return relations.filter(({ type, from, to, title }) => {
    const key = JSON.stringify([type, from, to, title])
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
