import type { Token } from '../core/language.ts'
import { isBelow } from '../core/word-tree.ts'
import { isSubject } from './discourse.ts'
import type { Phrase } from './find-phrases.ts'
import { countryAdjective } from './gazetteer.ts'
import type { NamedMention } from './join-names.ts'
import type { ActorDraft } from './model.ts'
import type { Scene } from './scene.ts'
import { genderOf, isThingNoun, isWeakNoun } from './word-lists.ts'

/**
 * A party without a name: its head phrase, with capitals in names alone. With a country or name in it ("Chinese
 * companies") it is the same in every document; without ("experts") it is this document's own.
 */
export function groupOf(scene: Scene, phrase: Phrase, tokens: readonly Token[]): ActorDraft | null {
  const { owner } = phrase
  const isWeak = phrase.isPlural ? isThingNoun(phrase.lemma) : isWeakNoun(phrase.lemma)
  if (isWeak && !phrase.isParty && !standsAsParty(phrase, tokens)) return null
  const isNested = owner !== null && owner.to > phrase.core && / (?:of|for|on) /u.test(owner.actor.name)
  const words = tokens.slice(phrase.core, phrase.to).flatMap((token) => {
    const isOwner = owner !== null && owner.from <= token.index && token.index < owner.to
    if (isOwner) return token.index === owner.from && !isNested ? [nameWord(owner)] : []
    return [plainWord(token)]
  })
  if (owner !== null && owner.to <= phrase.core) words.unshift(ownerWord(owner))
  if (owner !== null && isNested) words.push('of', 'the', owner.actor.name) // "official of the Department of State"
  words.push(...complementWords(tokens, phrase.head))
  const name = words
    .join(' ')
    .replaceAll(/ ?(-) ?/gu, '$1')
    .replaceAll(/ ['’]s\b/gu, "'s")
    .replaceAll(/ (,)/gu, '$1')
  if (!/\p{L}/u.test(name)) return null
  const key = name.toLowerCase()
  const actor = scene.cast.add({
    key: owner === null ? ['group', key, scene.document.id] : ['group', key],
    name,
    kind: /^(?:media|press)$/u.test(phrase.lemma) ? 'Media' : 'Group',
    country: owner?.actor.country ?? null,
    wikidata: null,
    isPlural: phrase.isPlural,
    isPerson: phrase.classes.has('person') && !phrase.isPlural && phrase.lemma !== 'agent',
  })
  actor.gender ??= genderOf(phrase.lemma)
  return actor
}

/** "members of the council" are others than "members of the party", "people familiar with the matter" than people. */
function complementWords(tokens: readonly Token[], head: number): readonly string[] {
  const of = tokens[head + 1]
  if (of?.head === head && KNOWING.test(of.text)) return tellingWords(tokens, of)
  const noun = of?.text === 'of' && of.head !== null ? tokens[of.head] : undefined
  if (noun?.head !== head || noun.index - head > LONGEST) return []
  const words = tokens.slice(head + 1, noun.index + 1)
  return words.some(({ tag }) => tag === 'PUNCT' || tag === 'VERB') ? [] : words.map(plainWord)
}

const LONGEST = 7

/** How sources without a name are told. */
const KNOWING = /^(?:familiar|close|aware|privy|knowledgeable|briefed|involved|informed)$/u

/** "familiar with the matter": the whole of it, where it is short and has no clause. */
function tellingWords(tokens: readonly Token[], top: Token): readonly string[] {
  let to = top.index + 1
  while (to < tokens.length && isBelow(tokens, to, top.index)) to += 1
  const words = tokens.slice(top.index, to)
  const isPlain =
    words.length > 1 && words.length <= LONGEST && !words.slice(1).some(({ tag }) => /^(?:PUNCT|VERB)$/u.test(tag))
  return isPlain ? words.map(plainWord) : []
}

function plainWord({ tag, text }: Token): string {
  return tag === 'PROPN' ? text : text.toLowerCase()
}

/** It does something, or something is done to it. */
function standsAsParty(phrase: Phrase, tokens: readonly Token[]): boolean {
  const before = tokens[phrase.from - 1]
  return isSubject(tokens, phrase) || before?.lemma === 'by' || (before?.tag === 'VERB' && before.lemma !== 'be')
}

function ownerWord(owner: NamedMention): string {
  return owner.actor.kind === 'Country' ? nameWord(owner) : `${owner.actor.name}'s`
}

function nameWord({ actor }: NamedMention): string {
  const { kind, country, name } = actor
  return kind === 'Country' && country !== null ? countryAdjective(country) : name
}
