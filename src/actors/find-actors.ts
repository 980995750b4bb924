import type { FoundActor } from '../core/actor.ts'
import type { Document } from '../core/document.ts'
import type { ActorLayer } from '../core/findings.ts'
import { makeId } from '../core/ids.ts'
import type { Sentence } from '../core/language.ts'
import { compareCodeUnits } from '../core/snapshot.ts'
import { Cast } from './cast.ts'
import { Discourse } from './discourse.ts'
import { findNames } from './find-names.ts'
import { findPhrases, isTitleOf, type Phrase } from './find-phrases.ts'
import { joinNames, type NamedMention } from './join-names.ts'
import type { ActorDraft } from './model.ts'
import { resolvePhrase, type Scene } from './resolve-phrases.ts'
import { resolvePronoun, speakerIn } from './resolve-pronouns.ts'

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
    mainCountry: mostMentioned(cast.actors.filter(({ kind, country }) => kind === 'Country' && country !== null)),
  }
  for (const sentence of sentences) readSentence(scene, sentence)
  return { actors: cast.actors.flatMap((actor) => finish(actor, sentences, document)), places: [], relations: [] }
}

function readSentence(scene: Scene, sentence: Sentence): void {
  const here = scene.names.filter((name) => name.sentence === sentence.index)
  const phrases = findPhrases(sentence, here)
  const speaker: { value: ActorDraft | null } = { value: null }
  const steps: readonly { readonly at: number; run(): void }[] = [
    ...here.map((name) => ({ at: name.from, run: () => scene.discourse.add(name.actor, name) })),
    ...phrases.map((phrase) => ({ at: phrase.head, run: () => readPhrase(scene, sentence, phrase, here) })),
  ]
  for (const step of [...steps].sort((a, b) => a.at - b.at)) step.run()
  speaker.value = speakerIn(scene, sentence)
  for (const token of sentence.tokens) {
    const actor = resolvePronoun(scene, sentence, token, speaker.value)
    if (actor !== null) scene.discourse.add(actor, { sentence: sentence.index, from: token.index, to: token.index + 1 })
  }
}

function readPhrase(scene: Scene, sentence: Sentence, phrase: Phrase, here: readonly NamedMention[]): void {
  if (isTitleOf(phrase, here, sentence.tokens) !== null) return
  for (const actor of resolvePhrase(scene, phrase)) scene.discourse.add(actor, phrase)
}

function mostMentioned(actors: readonly ActorDraft[]): ActorDraft | null {
  return actors.reduce<ActorDraft | null>(
    (best, actor) => (best === null || actor.mentions.length > best.mentions.length ? actor : best),
    null,
  )
}

function finish(actor: ActorDraft, sentences: readonly Sentence[], document: Document): readonly FoundActor[] {
  const mentions = actor.mentions
    .map(({ sentence, from, to, form, rule, score }) => {
      const tokens = sentences[sentence]?.tokens ?? []
      return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0, sentence, form, rule, score }
    })
    .sort((a, b) => a.start - b.start || a.end - b.end)
  if (mentions.length === 0) return []
  const forms = mentions
    .filter(({ form }) => form !== 'pronoun' && form !== 'nominal')
    .map(({ start, end }) => document.text.slice(start, end).replaceAll(/\s+/gu, ' '))
  return [
    {
      id: makeId('actor', ...actor.key),
      name: actor.name,
      kind: actor.kind,
      aliases: [...new Set(forms)].filter((form) => form !== actor.name).sort(compareCodeUnits),
      country: actor.country,
      wikidata: actor.wikidata,
      mentions,
    },
  ]
}
