import type { Sentence, Token } from '../core/language.ts'
import { covers } from '../core/span.ts'
import { type Agreement, agreement } from './agreement.ts'
import { mention } from './cast.ts'
import type { Place } from './discourse.ts'
import { type Speaking, whoAreWe, whoIsI } from './first-person.ts'
import { guessAt } from './guesses.ts'
import type { ActorDraft, Stretch } from './model.ts'
import type { Scene } from './scene.ts'
import { childrenOf } from './tree.ts'
import type { Turn } from './turns.ts'
import { lastSource } from './voices.ts'

type Person = 'he' | 'she' | 'it' | 'they' | 'both' | 'we' | 'i'

const PERSON: ReadonlyMap<string, Person> = new Map(
  [
    'he him his himself',
    'she her hers herself',
    'it its itself',
    'they them their theirs themselves',
    'both',
    'we us our ours ourselves',
    'i me my mine myself',
  ].flatMap((row) => row.split(' ').map((word): [string, Person] => [word, row.split(' ')[0] as Person])),
)

/** About the share that proved right on the training texts. */
const SCORE: Readonly<Record<Person, number>> = { he: 0.75, she: 0.65, it: 0.5, they: 0.4, both: 0.4, we: 0.5, i: 0.9 }

export function isFirstPerson(token: Token): boolean {
  return /^(?:we|i)$/u.test(PERSON.get(token.text.toLowerCase()) ?? '') && token.tag === 'PRON' && token.text !== 'US'
}

export function isSecondPerson({ text, tag }: Token): boolean {
  return /^(?:you|your|yours|yourself)$/iu.test(text) && tag === 'PRON'
}

/** Whom "we" and "I" denote where they stand. Mentions are added. */
export function readFirstPerson(
  scene: Scene,
  sentence: Sentence,
  token: Token,
  voices: Pick<Speaking, 'quoted' | 'turn' | 'author'>,
): void {
  const at = { sentence: sentence.index, from: token.index, to: token.index + 1 }
  const isQuoted = sentence.quotations.some((quotation) => covers(quotation, token))
  const speaking = { ...voices, at, isQuoted }
  const person = PERSON.get(token.text.toLowerCase()) === 'i' ? 'i' : 'we'
  const actors = person === 'i' ? whoIsI(speaking) : whoAreWe(scene, speaking)
  for (const actor of actors) mention(actor, { ...at, form: 'pronoun', rule: `pronoun/${person}`, score: SCORE[person] })
}

/** "you" in an interview or remarks is the one addressed. */
export function readSecondPerson(scene: Scene, sentence: Sentence, token: Token, turn: Turn | null): void {
  const at = { sentence: sentence.index, from: token.index, to: token.index + 1 }
  if (turn?.addressed == null || turn.addressed === turn.speaker) return
  mention(turn.addressed, { ...at, form: 'pronoun', rule: 'pronoun/you', score: 0.6 })
}

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

/** Whom "who", "which" and "whose" denote: whatever the clause hangs on. */
export function readRelative(scene: Scene, sentence: Sentence, token: Token): void {
  const noun = relativeHead(sentence.tokens, token)
  const here = scene.discourse.in(sentence.index)
  const around = here.filter(({ from, to, actors }) => actors.length === 1 && from <= noun && noun < to)
  const [place] = around.sort((a, b) => b.to - b.from - (a.to - a.from))
  const [actor] = place?.actors ?? []
  if (actor === undefined) return
  const at = { sentence: sentence.index, from: token.index, to: token.index + 1 }
  mention(actor, { ...at, form: 'pronoun', rule: 'pronoun/relative', score: 0.8 })
}

/** The word that the relative clause of a pronoun hangs on; -1: it opens no such clause. */
function relativeHead(tokens: readonly Token[], { text, head }: Token): number {
  if (!/^(?:who|whom|which|whose)$/iu.test(text)) return -1
  let at = head ?? -1
  for (let steps = 0; steps < 4 && at >= 0; steps += 1) {
    if (tokens[at]?.relation === 'acl:relcl') return tokens[at]?.head ?? -1
    at = tokens[at]?.head ?? -1
  }
  return -1
}

interface Choice extends Agreement {
  readonly scene: Scene
  readonly at: Stretch
  readonly person: Person
  /** Who speaks the quotation that it stands in. */
  readonly speaker: ActorDraft | null
  /** It begins the sentence as its subject. */
  readonly isTopic: boolean
  /** The reader takes the pronoun for an organisation. */
  readonly isBody: boolean
}

function choose({ scene, at, person, speaker, agrees, isFree, isBody, isTopic }: Choice): readonly ActorDraft[] {
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
      const source = lastSource(scene, at)
      const found = source !== null && isThing(source) ? source : discourse.bestActor(at, 1, isThing, agrees)
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
    case 'we':
    case 'i':
      return [] // read last, by readFirstPerson
  }
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

/** A thing, an event or nothing. Where the reader guesses no entity, only a subject that does something may be a party. */
function isNoParty(scene: Scene, { tokens, ...sentence }: Sentence, { index, relation, head }: Token): boolean {
  if (isExpletive(tokens, index)) return true
  if (!scene.isGuessed || guessAt({ tokens, ...sentence }, index) !== null) return false
  return !/^nsubj(?::pass)?$/u.test(relation) || head === null || childrenOf(tokens, head, /^cop$/u).length > 0
}

/** "it is ready to": somebody is. */
const DISPOSED =
  /^(?:willing|unwilling|able|unable|ready|eager|likely|unlikely|set|due|bound|prepared|determined|keen|reluctant|free|happy|sure|certain|glad|open|quick|slow|afraid|hesitant|pleased|proud)$/u

/** "it is clear that", "it was announced that", "makes it harder to". */
function isExpletive(tokens: readonly Token[], at: number): boolean {
  const behind = tokens.slice(at + 1, at + 8)
  const be = behind.findIndex(
    ({ lemma, tag, text }) =>
      (lemma === 'be' || /^['’]s$/u.test(text) || /^(?:seem|appear|become|remain)$/u.test(lemma)) && tag !== 'NOUN',
  )
  if (be < 0 || be > 2) return /^(?:JJ|JJR)$/u.test(behind[0]?.fineTag ?? '') && behind[1]?.lemma === 'to'
  const rest = behind.slice(be + 1)
  const found = rest.findIndex(({ tag, fineTag }) => tag === 'ADJ' || fineTag === 'VBN' || tag === 'NOUN')
  const [word, next] = [rest[found], rest[found + 1]?.text ?? '']
  if (word === undefined || found > 2 || rest.slice(0, found).some(({ fineTag }) => fineTag === 'VBG')) return false
  if (next === 'to') return word.tag === 'ADJ' ? !DISPOSED.test(word.lemma) : word.fineTag !== 'VBN'
  return /^(?:that|for|how|whether|when|if)$/u.test(next)
}
