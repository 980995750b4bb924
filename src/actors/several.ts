import type { Token } from '../core/language.ts'
import type { Phrase } from './find-phrases.ts'
import type { ActorDraft } from './model.ts'
import type { Referent, Scene } from './scene.ts'
import type { PartyClass } from './word-lists.ts'

const NUMBER: Readonly<Record<string, number>> = { two: 2, both: 2, either: 2, three: 3, four: 4, five: 5 }

/** "the group" of people who have just met. */
export function theGroup({ discourse }: Scene, phrase: Phrase): readonly Referent[] | null {
  if (phrase.lemma !== 'group' || phrase.core !== phrase.head) return null
  const isMany = (actors: readonly ActorDraft[]) => actors.length > 2 && actors.every(({ kind }) => kind === 'Person')
  const found = discourse.together(phrase, 2, isMany)
  return found === null ? null : several(found)
}

/** "the two countries", "both companies", "the three ministers": as many as were named last. */
export function severalOf(scene: Scene, phrase: Phrase, tokens: readonly Token[]): readonly Referent[] | null {
  const words = tokens.slice(phrase.from, phrase.to).map(({ text }) => text.toLowerCase())
  const count = words.map((word) => NUMBER[word]).find((number) => number !== undefined)
  const isDefinite = /^(?:the|these|those|both|our|all)$/u.test(words[0] ?? '')
  if (count === undefined) return isPairOfStates(words, phrase) ? sidesOf(scene, 2) : theSeveralOf(scene, phrase, words)
  if (!isDefinite) return null
  if (phrase.lemma === 'side' || phrase.lemma === 'government') return sidesOf(scene, count)
  const fits = kindTest(phrase.classes)
  const joint = scene.discourse.together(phrase, 4, (actors) => actors.length === count && actors.every(fits))
  if (joint !== null) return several(joint)
  const near = scene.discourse.recent(phrase, 12, fits)
  if (near.length < count) return null
  return several(mostTold(scene, near).slice(0, count))
}

/** Countries by how much the text is about them, others as they are: the latest first. */
function mostTold({ countries }: Scene, actors: readonly ActorDraft[]): readonly ActorDraft[] {
  return [...actors].sort((a, b) => (countries.get(b) ?? 0) - (countries.get(a) ?? 0))
}

function theSeveralOf(scene: Scene, phrase: Phrase, words: readonly string[]): readonly Referent[] | null {
  return words[0] === 'the' ? theSeveral(scene, phrase) : null
}

/** "the sides agreed", "our countries": said of two. */
function isPairOfStates(words: readonly string[], { lemma, isPlural, core, head }: Phrase): boolean {
  if (!isPlural || core !== head) return false
  return lemma === 'side' ? words[0] === 'the' : /^(?:country|nation)$/u.test(lemma) && words[0] === 'our'
}

function several(actors: readonly ActorDraft[]): readonly Referent[] {
  return actors.map((actor) => ({ actor, form: 'nominal', rule: 'nominal/the-number', score: 0.4 }))
}

/** "the ministers", "the companies": those named together last, if that is what they are. */
function theSeveral({ discourse }: Scene, phrase: Phrase): readonly Referent[] | null {
  if (phrase.core !== phrase.head || phrase.complement !== null) return null
  const noun = phrase.lemma.toLowerCase()
  const isPeople = phrase.classes.has('person') && phrase.classes.size === 1
  const isOne = (actor: ActorDraft) =>
    isPeople ? actor.kind === 'Person' && (actor.nouns.has(noun) || GENERAL.test(noun)) : actor.nouns.has(noun)
  const found = discourse.together(phrase, 8, (actors) => actors.every(isOne))
  return found?.map((actor) => ({ actor, form: 'nominal', rule: 'nominal/the-several', score: 0.4 })) ?? null
}

/** Said of people in any high office. */
const GENERAL = /^(?:leader|official|participant|minister|principal|counterpart|representative|diplomat)$/u

/** "the two sides": the countries or blocs that the text names most. */
function sidesOf(scene: Scene, count: number): readonly Referent[] | null {
  const states = scene.cast.actors.filter(({ kind, mentions }) => kind === 'Country' && mentions.length > 0)
  const most = [...states].sort((a, b) => b.mentions.length - a.mentions.length).slice(0, count)
  if (most.length < count) return null
  return most.map((actor) => ({ actor, form: 'nominal', rule: 'nominal/the-sides', score: 0.45 }))
}

function kindTest(classes: ReadonlySet<PartyClass>): (actor: ActorDraft) => boolean {
  if (classes.has('country')) return ({ kind, country }) => kind === 'Country' && country !== null
  if (classes.has('person') && classes.size === 1) return ({ kind }) => kind === 'Person'
  if (classes.has('company') && !classes.has('institution')) return ({ kind }) => kind === 'Company'
  return ({ kind }) => kind !== 'Country' && kind !== 'Person' && kind !== 'Group'
}
