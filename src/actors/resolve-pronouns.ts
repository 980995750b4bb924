import type { Sentence, Token } from '../core/language.ts'
import { covers } from '../core/span.ts'
import { type Agreement, agreement, controllerOf } from './agreement.ts'
import { mention } from './cast.ts'
import type { Place } from './discourse.ts'
import { isNoParty } from './expletives.ts'
import { guessAt } from './guesses.ts'
import type { ActorDraft, Stretch } from './model.ts'
import { lastSource } from './quoted-speakers.ts'
import type { Scene } from './scene.ts'

type Person = 'he' | 'she' | 'it' | 'they' | 'both'

const PERSON: ReadonlyMap<string, Person> = new Map(
  ['he him his himself', 'she her hers herself', 'it its itself', 'they them their theirs themselves', 'both'].flatMap(
    (row) => row.split(' ').map((word): [string, Person] => [word, row.split(' ')[0] as Person]),
  ),
)

/** About the share that proved right on the training texts. */
const SCORE: Readonly<Record<Person, number>> = { he: 0.75, she: 0.65, it: 0.5, they: 0.4, both: 0.4 }

/** Whom the pronoun denotes; nobody where it is thin. Mentions are added. */
export function resolvePronoun(
  scene: Scene,
  sentence: Sentence,
  token: Token,
  quoted: ActorDraft | null,
): readonly ActorDraft[] {
  const person = PERSON.get(token.text.toLowerCase())
  if (person === undefined || !isPronoun(token) || /^(?:IT|US)$/u.test(token.text)) return []
  const at = { sentence: sentence.index, from: token.index, to: token.index + 1 }
  if (person === 'it' && isNoParty(scene, sentence, token)) return []
  const isQuoted = sentence.quotations.some((quotation) => covers(quotation, token))
  const actors = choose({
    scene,
    at,
    person,
    speaker: isQuoted ? quoted : null,
    controller: controllerOf(sentence.tokens, token),
    ...agreement(scene, sentence, token),
    isTopic: token.relation === 'nsubj' && token.index < 2 && !/["“‘]/u.test(sentence.tokens[0]?.text ?? ''),
    isBody: guessAt(sentence, token.index)?.kind === 'organization',
  })
  for (const actor of actors) {
    if ((person === 'he' || person === 'she') && actor.gender === null) actor.gender = person
    mention(actor, { ...at, form: 'pronoun', rule: `pronoun/${person}`, score: SCORE[person] })
  }
  return actors
}

/** "both" alone is one, "both countries" and "both here and there" are none. */
function isPronoun({ text, tag, relation }: Token): boolean {
  return /^both$/iu.test(text) ? /^(?:nsubj|obj|obl|nmod)/u.test(relation) : tag === 'PRON'
}

interface Choice extends Agreement {
  readonly scene: Scene
  readonly at: Stretch
  readonly person: Person
  /** Who speaks the quotation that it stands in. */
  readonly speaker: ActorDraft | null
  /** The word for whoever is asked or told to do what it stands in; null: nobody is. */
  readonly controller: number | null
  /** It begins the sentence as its subject. */
  readonly isTopic: boolean
  /** The reader takes the pronoun for an organisation. */
  readonly isBody: boolean
}

function choose({
  scene,
  at,
  person,
  speaker,
  controller,
  agrees,
  isFree,
  isBody,
  isTopic,
}: Choice): readonly ActorDraft[] {
  const { discourse } = scene
  switch (person) {
    case 'he':
    case 'she': {
      const found = discourse.bestActor(
        at,
        3,
        (actor) => actor.isPerson && (actor.gender ?? person) === person && actor !== speaker,
        agrees,
      )
      return found === null ? [] : [found]
    }
    case 'it': {
      const isThing = (actor: ActorDraft) => !actor.isPerson && !actor.isPlural
      const told = controller === null ? lastSource(scene, at) : actorOver(scene, at, controller)
      if (controller !== null && told === null) return [] // somebody who is no actor
      const found = told !== null && isThing(told) ? told : discourse.bestActor(at, 1, isThing, agrees)
      return found === null ? [] : [found]
    }
    case 'both':
      return (
        (isTopic ? discourse.best(at, 2, ({ isSubject, actors }) => isSubject && actors.length === 2) : null) ??
        discourse.together(at, 3, ({ length }) => length === 2) ??
        []
      )
    case 'they':
      return (
        (isTopic ? discourse.best(at, 3, (place) => place.isSubject && isMany(place) && agrees(place)) : null) ??
        discourse.best(at, 2, (place) => isMany(place) && agrees(place)) ??
        (isBody ? discourse.best(at, 0, (place) => isOneBody(place) && agrees(place)) : null) ??
        discourse.best(at, 2, (place) => isMany(place) && isFree(place)) ??
        discourse.best(at, 2, (place) => isCollective(place) && isFree(place) && place.actors[0] !== speaker) ??
        []
      )
  }
}

/** The one actor that the words over a token denote. */
function actorOver({ discourse }: Scene, { sentence }: Stretch, token: number): ActorDraft | null {
  const place = discourse
    .in(sentence)
    .find(({ from, to, actors }) => from <= token && token < to && actors.length === 1)
  return place?.actors[0] ?? null
}

function isMany({ actors, isSubject }: Place): boolean {
  if (actors.length === 1) return actors[0]?.isPlural === true
  return isSubject || actors.every(({ isPerson }) => isPerson)
}

/** "Nordlift opened their plant": the plural of one body. */
function isOneBody({ actors }: Place): boolean {
  return actors.length === 1 && actors.every(({ isPerson, kind }) => !isPerson && kind !== 'Country')
}

/** "the police ... they", "the team ... they": one body of many, where nobody else may be meant. */
function isCollective({ actors }: Place): boolean {
  return actors.length === 1 && actors.every(({ isPerson }) => !isPerson)
}
