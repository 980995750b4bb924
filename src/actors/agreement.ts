import type { Sentence, Token } from '../core/language.ts'
import type { Place } from './discourse.ts'
import { type GuessKind, guessAt } from './guesses.ts'
import type { Scene } from './scene.ts'
import { childrenOf, topOf } from './tree.ts'

/** Which earlier mentions a pronoun may stand for, by the tree and by what the reader takes both for. */
export function agreement(scene: Scene, sentence: Sentence, pronoun: Token): Agreement {
  const rival = isReflexive(pronoun) ? null : subjectBeside(sentence.tokens, pronoun)
  const guess = guessAt(sentence, pronoun.index)?.kind ?? null
  const kind = guess === 'person' && /^(?:it|its|itself)$/iu.test(pronoun.text) ? null : guess // nobody is "it"
  const isFree = (place: Place) =>
    place.sentence !== sentence.index || rival === null || rival < place.from || place.to <= rival
  return { isFree, agrees: (place) => isFree(place) && (kind === null || isAlike(kind, kindOf(scene, place))) }
}

export interface Agreement {
  /** It is no rival: not the subject beside the object. */
  readonly isFree: (place: Place) => boolean
  /** And the reader takes it for the same sort of thing. */
  readonly agrees: (place: Place) => boolean
}

function isReflexive({ text }: Token): boolean {
  return /sel(?:f|ves)$/iu.test(text)
}

/** The subject of the verb that the pronoun is an object of: "[Nordlift] sued them" is not about one and the same. */
export function subjectBeside(tokens: readonly Token[], word: Token | undefined): number | null {
  if (word === undefined) return null
  const { head, relation } = word
  if (head === null || !/^(?:obj|iobj|obl)/u.test(relation)) return null
  return doerOf(tokens, tokens[head])
}

/** Its own subject; of a participle or infinitive without one ("wrote to them, asking it") that of the verb it hangs on. */
function doerOf(tokens: readonly Token[], verb: Token | undefined): number | null {
  let at = verb
  for (let steps = 0; at !== undefined && steps < DEPTH; steps += 1) {
    const [subject] = childrenOf(tokens, at.index, /^nsubj/u)
    if (subject !== undefined) return subject.index
    const isBare = /^VB[GN]?$/u.test(at.fineTag) && /^(?:advcl|xcomp)$/u.test(at.relation) && at.head !== null
    const over: Token | undefined = isBare && at.head !== null ? tokens[at.head] : undefined
    const told =
      at.relation === 'xcomp' && over !== undefined ? childrenOf(tokens, over.index, /^i?obj$/u)[0] : undefined
    if (told !== undefined) return told.index
    at = over
  }
  return null
}

/** Verbs one in another. */
const DEPTH = 4

/**
 * Whom the tree alone tells to be meant by "its": who is asked to do it ("Norway asked [Nordlift] to publish its
 * accounts"), or each of several ("fined each [company] twice its profit"); null: it tells nothing.
 */
export function controllerOf(tokens: readonly Token[], { relation, head, index }: Token): number | null {
  const each = tokens.findLast(({ text, index: at }) => at < index && /^(?:each|every)$/iu.test(text))
  if (relation === 'nmod:poss' && each?.relation === 'det' && (each.head ?? index) < index) return each.head
  const noun = relation === 'nmod:poss' && head !== null ? tokens[head] : undefined
  const praised = noun === undefined ? null : praisedFor(tokens, noun)
  if (praised !== null) return praised
  const verb =
    noun !== undefined && /^(?:obj|obl|nsubj)/u.test(noun.relation) && noun.head !== null
      ? tokens[noun.head]
      : undefined
  if (verb === undefined || !/^[cx]comp$/u.test(verb.relation) || verb.head === null) return null
  const subject = childrenOf(tokens, verb.index, /^nsubj$/u).find(({ index }) => index !== head)
  if (subject !== undefined) return subject.index
  return childrenOf(tokens, verb.head, /^i?obj$/u)[0]?.index ?? null
}

/** "thanked Egypt for its help", "imposed costs on Russia for its attack": who is treated so for something of his own. */
function praisedFor(tokens: readonly Token[], noun: Token): number | null {
  const isFor = childrenOf(tokens, noun.index, /^case$/u).some(({ lemma }) => lemma === 'for')
  const over = isFor && /^(?:obl|nmod)$/u.test(noun.relation) ? tokens[noun.head ?? -1] : undefined
  const verb = over?.relation === 'obj' && over.head !== null ? tokens[over.head] : over
  if (verb?.tag !== 'VERB' || childrenOf(tokens, verb.index, /:pass$/u).length > 0) return null
  const before = (one: Token) => one.index > verb.index && one.index < noun.index
  const things = childrenOf(tokens, verb.index, /^obj$/u)
  const around = [verb, ...things].flatMap(({ index }) => childrenOf(tokens, index, /^(?:obl|nmod)$/u))
  const onWhom = around.find(
    (one) =>
      before(one) && childrenOf(tokens, one.index, /^case$/u).some(({ lemma }) => /^(?:on|upon|against)$/u.test(lemma)),
  )
  return (onWhom ?? things.find(before))?.index ?? null
}

/** What the reader takes the mention for; what is known of its actor where it says nothing. */
function kindOf(scene: Scene, { sentence, from, to, actors }: Place): GuessKind | null {
  const [actor] = actors
  if (actor !== undefined && actor.kind !== 'Group') {
    return actor.kind === 'Person' ? 'person' : actor.kind === 'Country' ? 'place' : 'organization'
  }
  const head = topOf(scene.sentences[sentence]?.tokens ?? [], from, to)
  return head === undefined ? null : (guessAt(scene.sentences[sentence], head.index)?.kind ?? null)
}

/** A state is now a place, now a body. */
function isAlike(kind: GuessKind, other: GuessKind | null): boolean {
  return other === null || (kind === 'person') === (other === 'person')
}
