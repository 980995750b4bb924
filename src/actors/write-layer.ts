import {
  type ActorKind,
  type ActorMention,
  type ActorRelation,
  type Calling,
  type Evidence,
  type FoundActor,
  isExtent,
} from '../core/actor.ts'
import type { ActorLayer } from '../core/findings.ts'
import { makeId } from '../core/ids.ts'
import { compareCodeUnits } from '../core/snapshot.ts'
import { callingsOf } from './callings.ts'
import { extentsOf } from './extents.ts'
import { findLinks, type LinkFound } from './find-links.ts'
import { distinctPlaces, type PlaceSpan } from './find-places.ts'
import { type ActorAt, findRoles, type RoleFound } from './find-roles.ts'
import type { ActorDraft, MentionDraft, Stretch } from './model.ts'
import { namesIn, type Scene, tokensOf } from './scene.ts'
import { rolesByTree } from './tree-roles.ts'

/** The gathered drafts as the layer that later stages read. */
export function writeLayer(scene: Scene, places: readonly PlaceSpan[], actorAt: ActorAt): ActorLayer {
  const told = findRoles(scene.names, scene.sentences, actorAt)
  const people = scene.cast.actors.filter(({ kind }) => kind === 'Person')
  const more = rolesByTree(people, scene.sentences, actorAt).filter(
    (role) => !told.some((other) => isSame(role, other)),
  )
  const roles = [...told, ...more]
  for (const { person, at } of roles) person.country ??= at.country
  const links = findLinks(scene.sentences, places, actorAt)
  const actors = scene.cast.actors.flatMap((actor) => foundActor(scene, actor, callingsOf(scene, actor, roles)))
  const relations = [
    ...roles.map((role) => roleRelation(scene, role)),
    ...links.map((link) => linkRelation(scene, link)),
  ]
  return { actors, places: distinctPlaces(places), relations: onePerTriple(relations) }
}

/** A sentence tells an office once. */
function isSame(role: RoleFound, other: RoleFound): boolean {
  return role.person === other.person && role.at === other.at && role.sentence === other.sentence
}

function foundActor(scene: Scene, actor: ActorDraft, callings: readonly Calling[]): readonly FoundActor[] {
  const mentions = [...actor.mentions, ...extents(scene, actor)]
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
    .filter((mention) => isAlias(mention))
    .map(({ start, end }) => scene.document.text.slice(start, end).replaceAll(/\s+/gu, ' '))
  const { name, country, wikidata } = actor
  const kind = kindShown(actor)
  const others = [...new Set(aliases)].filter((alias) => alias !== name).sort(compareCodeUnits)
  const found = { id: makeId('actor', ...actor.key), name, kind, aliases: others, country, wikidata, mentions }
  return [callings.length === 0 ? found : { ...found, callings }]
}

/** Whole phrases around its mentions; one that is a mention already, or another's, is left out. */
function extents(scene: Scene, actor: ActorDraft): readonly MentionDraft[] {
  const keyOf = ({ sentence, from, to }: Stretch) => `${sentence} ${from} ${to}`
  const taken = new Set(actor.mentions.map(keyOf))
  return actor.mentions.flatMap((mention) => {
    const sentence = scene.sentences[mention.sentence]
    return (sentence === undefined ? [] : extentsOf(mention, sentence)).filter((one) => {
      if (taken.has(keyOf(one)) || holdsPerson(scene, actor, one, mention)) return false
      taken.add(keyOf(one))
      return true
    })
  })
}

/** "Secretary A and Secretary B": what goes before B is A's. */
function holdsPerson(scene: Scene, actor: ActorDraft, extent: Stretch, { from }: Stretch): boolean {
  return namesIn(scene, extent.sentence).some(
    (name) => name.actor.kind === 'Person' && name.actor !== actor && extent.from <= name.from && name.to <= from,
  )
}

function isAlias(mention: ActorMention): boolean {
  return !isExtent(mention) && !/^(?:pronoun|nominal|demonym)$/u.test(mention.form)
}

/** The European Union acts and is written about like a state, but is none. */
function kindShown({ kind, country }: ActorDraft): ActorKind {
  return kind === 'Country' && country === 'EU' ? 'InternationalOrganization' : kind
}

function spanOf(scene: Scene, sentence: number, from: number, to: number) {
  const tokens = tokensOf(scene, sentence)
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }
}

function roleRelation(scene: Scene, { type, person, at, title, sentence, from, to, rule }: RoleFound): ActorRelation {
  const ends = { from: makeId('actor', ...person.key), to: makeId('actor', ...at.key) }
  return { type, ...ends, title, evidence: evidenceOf(scene, { sentence, from, to }, rule) }
}

function linkRelation(scene: Scene, { type, actor, to, sentence, from, end, rule }: LinkFound): ActorRelation {
  const evidence = evidenceOf(scene, { sentence, from, to: end }, rule)
  return { type, from: makeId('actor', ...actor.key), to, title: null, evidence }
}

function evidenceOf(scene: Scene, { sentence, from, to }: Stretch, rule: string): Evidence {
  const span = spanOf(scene, sentence, from, to)
  const { start = 0, end = 0 } = scene.sentences[sentence] ?? {}
  const { text } = scene.document
  return {
    ...span,
    quote: text.slice(span.start, span.end),
    sentence: text.slice(start, end),
    sentenceStart: start,
    rule,
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
