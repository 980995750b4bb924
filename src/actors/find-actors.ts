import type { Document } from '../core/document.ts'
import type { ActorLayer } from '../core/findings.ts'
import type { Sentence } from '../core/language.ts'
import { Cast } from './cast.ts'
import { Discourse } from './discourse.ts'
import { findNames } from './find-names.ts'
import { findPhrases, isTitleOf, type Phrase } from './find-phrases.ts'
import { type ActorAt, findRoles } from './find-roles.ts'
import { joinNames, type NamedMention } from './join-names.ts'
import type { ActorDraft } from './model.ts'
import { resolvePhrase } from './resolve-phrases.ts'
import { resolvePronoun } from './resolve-pronouns.ts'
import type { Scene } from './scene.ts'
import { authorOf, labelOf, speakerIn, type Voice } from './voices.ts'
import { writeLayer } from './write-layer.ts'

/** Who is named or denoted in a document, by which words, and how they are related. */
export function findActors(document: Document, sentences: readonly Sentence[]): ActorLayer {
  const cast = new Cast()
  const names = joinNames(cast, findNames(sentences), sentences)
  const scene: Scene = {
    document,
    sentences,
    cast,
    names,
    discourse: new Discourse(sentences),
    mainCountry: mostMentioned(
      cast.actors.filter(({ kind, country }) => kind === 'Country' && country !== null && country !== 'EU'),
    ),
    employers: employersOf(names, sentences, actorAt(cast)),
  }
  const author = authorOf(names, sentences)
  let labelled: ActorDraft | null | undefined
  for (const sentence of sentences) {
    const label = labelOf(
      sentence,
      names.filter((name) => name.sentence === sentence.index),
    )
    if (label !== undefined) labelled = label
    readSentence(scene, sentence, { labelled, author })
  }
  return writeLayer(scene, actorAt(cast))
}

/** Reads the offices of people by their names' surroundings; gives them their country. */
function employersOf(
  names: readonly NamedMention[],
  sentences: readonly Sentence[],
  at: ActorAt,
): ReadonlyMap<ActorDraft, ActorDraft> {
  const employers = new Map<ActorDraft, ActorDraft>()
  for (const { person, at: body, title } of findRoles(names, sentences, at)) {
    person.country ??= body.country
    if (body.kind !== 'Country' && !employers.has(person)) employers.set(person, body)
    for (const word of (title ?? '').toLowerCase().split(' ')) if (word.length > 3) person.nouns.add(word)
    if (title !== null) person.nouns.add(title.toLowerCase())
  }
  return employers
}

/** Looks a token up among the mentions gathered so far; pronouns and groups last. */
function actorAt(cast: Cast): ActorAt {
  return (sentence, token) => {
    let found: ActorDraft | null = null
    for (const actor of cast.actors) {
      for (const one of actor.mentions) {
        if (one.sentence !== sentence || token < one.from || one.to <= token) continue
        if (actor.kind !== 'Group' && one.form !== 'pronoun') return actor
        found ??= actor
      }
    }
    return found
  }
}

function readSentence(
  scene: Scene,
  sentence: Sentence,
  voices: { readonly labelled: ActorDraft | null | undefined; readonly author: Voice },
): void {
  const here = scene.names.filter((name) => name.sentence === sentence.index)
  for (const name of here) scene.discourse.add([name.actor], name)
  for (const phrase of findPhrases(sentence, here)) readPhrase(scene, sentence, phrase, here)
  scene.discourse.coordinate(sentence)
  const quoted = speakerIn(scene.discourse, scene.sentences, sentence)
  for (const token of sentence.tokens) {
    const actors = resolvePronoun(scene, sentence, token, { quoted, ...voices })
    scene.discourse.add(actors, { sentence: sentence.index, from: token.index, to: token.index + 1 })
  }
}

function readPhrase(scene: Scene, sentence: Sentence, phrase: Phrase, here: readonly NamedMention[]): void {
  const person = isTitleOf(phrase, here, sentence.tokens)
  if (person === null) scene.discourse.add(resolvePhrase(scene, phrase), phrase)
  else person.actor.nouns.add(phrase.lemma.toLowerCase())
}

function mostMentioned(actors: readonly ActorDraft[]): ActorDraft | null {
  return actors.reduce<ActorDraft | null>(
    (best, actor) => (best === null || actor.mentions.length > best.mentions.length ? actor : best),
    null,
  )
}
