import type { Document } from '../core/document.ts'
import type { ActorLayer } from '../core/findings.ts'
import type { Sentence } from '../core/language.ts'
import type { OwnTable } from '../core/own-table.ts'
import { Cast, mention } from './cast.ts'
import { describeNames } from './describe-names.ts'
import { Discourse } from './discourse.ts'
import { joinEncounters } from './encounters.ts'
import { findNames } from './find-names.ts'
import { findPhrases, isTitleOf, type Phrase } from './find-phrases.ts'
import { actingPlace, isPlace, placeOf } from './find-places.ts'
import { type ActorAt, findRoles, type RoleFound } from './find-roles.ts'
import { withLookup } from './gazetteer.ts'
import { fillersIn, hasGuesses } from './guesses.ts'
import { joinNames, type NamedMention, wordsOfOffice } from './join-names.ts'
import { mainCountryOf, weighCountries } from './main-country.ts'
import type { ActorDraft, MentionDraft } from './model.ts'
import { speakerIn } from './quoted-speakers.ts'
import { readSpeech } from './read-speech.ts'
import { resolvePhrase } from './resolve-phrases.ts'
import { resolvePronoun } from './resolve-pronouns.ts'
import { namesIn, type Scene } from './scene.ts'
import { groupBy } from './weigh-names.ts'
import { writeLayer } from './write-layer.ts'

/**
 * Who is named or denoted in a document, by which words, and how they are related.
 * @param own - The user's own table of actors, which counts before the built-in ones.
 */
export function findActors(
  document: Document,
  sentences: readonly Sentence[],
  own: OwnTable | null = null,
): ActorLayer {
  return withLookup({ own, isSmall: hasNoCapitals(sentences) }, () => findKnowing(document, sentences))
}

/** Whether nothing but "I" begins with a capital, as in notes and messages. */
function hasNoCapitals(sentences: readonly Sentence[]): boolean {
  return sentences.every(({ tokens }) => tokens.every(({ text }) => !/^\p{Lu}/u.test(text) || text === 'I'))
}

function findKnowing(document: Document, sentences: readonly Sentence[]): ActorLayer {
  const cast = new Cast()
  const found = findNames(sentences)
  const places = found.filter((name) => isPlace(name, sentences)).map(placeOf)
  const names = joinNames(cast, found.filter((name) => !isPlace(name, sentences)).map(actingPlace), sentences)
  describeNames(names, sentences)
  const employers = new Map<ActorDraft, ActorDraft>()
  noteOffices(employers, findRoles(names, sentences, actorAt(cast)))
  const discourse = new Discourse(sentences)
  const countries = weighCountries(cast, places, { document, sentences })
  const scene: Scene = {
    document,
    sentences,
    cast,
    names,
    namesBySentence: groupBy(names, ({ sentence }) => sentence),
    discourse,
    mainCountry: mainCountryOf(countries),
    countries,
    places,
    isGuessed: hasGuesses(sentences),
    fillers: fillersIn(sentences),
    employers,
  }
  for (const sentence of sentences) readSentence(scene, sentence)
  noteOffices(employers, findRoles(names, sentences, actorAt(cast)))
  readSpeech(scene)
  return writeLayer(scene, places, actorAt(cast))
}

/** People belong to the country of the body that they hold an office in, and answer to the words of the office. */
function noteOffices(employers: Map<ActorDraft, ActorDraft>, roles: readonly RoleFound[]): void {
  for (const { person, at: body, title } of roles) {
    person.country ??= body.country
    if (body.kind !== 'Country' && !employers.has(person)) employers.set(person, body)
    if (title === null) continue
    person.nouns.add(title.toLowerCase())
    for (const word of wordsOfOffice(title.toLowerCase().split(' '))) person.nouns.add(word)
  }
}

/**
 * Looks a token up among the mentions gathered so far: the innermost one, groups last. In "Lu Kang, a
 * Foreign Ministry spokesman" the ministry is a ministry, though the whole phrase is the man.
 */
function actorAt(cast: Cast): ActorAt {
  const bySentence = new Map<number, { readonly actor: ActorDraft; readonly mention: MentionDraft }[]>()
  for (const actor of cast.actors) {
    for (const one of actor.mentions) {
      const here = bySentence.get(one.sentence) ?? []
      bySentence.set(one.sentence, here)
      here.push({ actor, mention: one })
    }
  }
  return (sentence, token) => {
    const here = (bySentence.get(sentence) ?? [])
      .filter(({ mention: { from, to } }) => from <= token && token < to)
      .sort((a, b) => a.mention.to - a.mention.from - (b.mention.to - b.mention.from))
    const named = here.find(({ actor }) => actor.kind !== 'Group')
    return (named ?? here[0])?.actor ?? null
  }
}

const NONE: ReadonlySet<number> = new Set()

/** Reads a sentence's names, phrases and pronouns of the third person. */
function readSentence(scene: Scene, sentence: Sentence): void {
  const here = namesIn(scene, sentence.index)
  for (const name of here) scene.discourse.add([name.actor], name)
  const known = { names: here, isGuessed: scene.isGuessed, fillers: scene.fillers.get(sentence.index) ?? NONE }
  for (const phrase of findPhrases(sentence, known)) readPhrase(scene, sentence, phrase, here)
  scene.discourse.coordinate(sentence)
  joinEncounters(scene.discourse, sentence)
  const quoted = speakerIn(scene.discourse, scene, sentence)?.actors[0] ?? null
  for (const token of sentence.tokens) {
    const actors = resolvePronoun(scene, sentence, token, quoted)
    scene.discourse.add(actors, { sentence: sentence.index, from: token.index, to: token.index + 1 })
  }
}

function readPhrase(scene: Scene, sentence: Sentence, phrase: Phrase, here: readonly NamedMention[]): void {
  const person = isTitleOf(phrase, here, sentence.tokens)
  if (person === null) scene.discourse.add(resolvePhrase(scene, phrase), phrase)
  else readOffice(phrase, person.actor, sentence.tokens[phrase.head - 1]?.text ?? '')
}

/** The words of office beside a name may stand for the person later; they denote the person here too. */
function readOffice({ sentence, from, to, lemma }: Phrase, person: ActorDraft, before: string): void {
  if (lemma.toLowerCase() !== 'president' || !/^vice$/iu.test(before)) person.nouns.add(lemma.toLowerCase())
  mention(person, { sentence, from, to, form: 'nominal', rule: 'nominal/office', score: 0.85 })
}
