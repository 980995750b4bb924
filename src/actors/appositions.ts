import type { Token } from '../core/language.ts'
import type { Phrase } from './find-phrases.ts'
import type { NamedMention } from './join-names.ts'
import type { ActorDraft } from './model.ts'
import { namesIn, type Referent, type Scene } from './scene.ts'
import { childrenOf, subjectOf, topOf } from './tree.ts'
import { isTitleHead, type PartyClass } from './word-lists.ts'

/** Whom a phrase beside a name describes: "Nordlift, the lift maker"; "the lift maker Nordlift"; "Nordlift is a lift maker". */
export function appositionOf(scene: Scene, phrase: Phrase, tokens: readonly Token[]): readonly Referent[] | null {
  if (phrase.isPlural) return null
  const here = namesIn(scene, phrase.sentence)
  return (
    inBrackets(phrase, tokens, here) ??
    withOwnNoun(phrase, tokens) ??
    behindPerson(phrase, tokens, here) ??
    identifiedAs(phrase, tokens, here) ??
    byTree(phrase, tokens, here) ??
    byComma(phrase, tokens, here)
  )
}

function found(actor: ActorDraft, rule: string, score = 0.85): readonly Referent[] {
  return [{ actor, form: 'nominal', rule, score }]
}

/** "the Federal Trade Board (FTB or Board)". */
function inBrackets({ from, to }: Phrase, tokens: readonly Token[], names: readonly NamedMention[]) {
  let open = from - 1
  while (open > from - 6 && open > 0 && tokens[open]?.text !== '(') open -= 1
  if (tokens[open]?.text !== '(' || !/^[),;]$/u.test(tokens[to]?.text ?? '') || tokens[from]?.tag !== 'PROPN')
    return null
  const name = names.find((other) => other.to === open)
  return name === undefined || name.actor.kind === 'Country' ? null : found(name.actor, 'nominal/parenthesis')
}

/** "the Xinhua news agency", "the Nordlift group": the name says whose word the noun is. */
function withOwnNoun({ owner, head, core, lemma }: Phrase, tokens: readonly Token[]) {
  if (owner === null || owner.from < core || !/^(?:Media|Company|Party|Institution|Military)$/u.test(owner.actor.kind))
    return null
  const isClose = tokens.slice(owner.to, head).every(({ tag }) => tag === 'NOUN' || tag === 'PROPN')
  if (!isClose || !owner.actor.nouns.has(lemma)) return null
  return found(owner.actor, 'nominal/own-noun', 0.8).map((referent) => ({ ...referent, from: owner.from }))
}

/** "Ann Lee, spokesperson for the ministry," in a list of names, where the tree may err. */
function behindPerson({ from, lemma, classes }: Phrase, tokens: readonly Token[], names: readonly NamedMention[]) {
  if (tokens[from - 1]?.text !== ',' || !classes.has('person') || !isTitleHead(lemma)) return null
  const name = names.find((other) => other.to === from - 1)
  return name?.actor.kind === 'Person' ? found(name.actor, 'nominal/apposition') : null
}

/** "a man identified as Ann Lee", "a firm called Nordlift". */
function identifiedAs({ head }: Phrase, tokens: readonly Token[], names: readonly NamedMention[]) {
  const verb = childrenOf(tokens, head, /^acl$/u).find(({ lemma }) => /^(?:identify|name|call|know)$/u.test(lemma))
  if (verb === undefined) return null
  const name = names.find(({ from, to }) => {
    const top = topOf(tokens, from, to)
    const isBehindAs = tokens[from - 1]?.text === 'as' && top?.head === verb.index
    return from > verb.index && (isBehindAs || (top?.head === verb.index && /^(?:xcomp|obj|oprd)/u.test(top.relation)))
  })
  return name === undefined ? null : found(name.actor, 'nominal/identified-as', 0.8)
}

/** Joined by the tree: as apposition either way, or by "is". */
function byTree(phrase: Phrase, tokens: readonly Token[], names: readonly NamedMention[]) {
  const noun = tokens[phrase.head]
  if (noun === undefined || noun.head === null) return null
  const isPredicate = (at: number) => at >= 0 && childrenOf(tokens, at, /^cop$/u).length > 0
  const beside = [
    ...childrenOf(tokens, phrase.head, /^appos$/u).map(({ index }) => index),
    noun.relation === 'appos' ? noun.head : null,
    noun.relation === 'nsubj' && isPredicate(noun.head) ? noun.head : null,
    subjectOf(tokens, phrase.head)?.index ?? null,
  ]
  const [name] = beside.flatMap((at) => names.filter(({ from, to }) => at !== null && from <= at && at < to))
  if (name === undefined || name === phrase.owner || name === phrase.complement) return null
  return suits(name.actor, phrase) ? found(name.actor, 'nominal/apposition-by-tree', 0.8) : null
}

/** A person is no body; a country is described as a country, or as a maker and the like. */
function suits({ kind }: ActorDraft, { classes }: Phrase): boolean {
  if (kind === 'Person') return classes.has('person')
  if (kind === 'Country') return classes.has('country') || classes.has('company')
  return !classes.has('person') || classes.size > 1
}

/** Where there is no tree: the name right before the comma, or right behind the phrase. */
function byComma(phrase: Phrase, tokens: readonly Token[], here: readonly NamedMention[]): readonly Referent[] | null {
  const fits = (name: NamedMention) => fitsClass(name.actor, phrase.classes)
  const start = phrase.owner !== null && phrase.owner.to <= phrase.core ? phrase.owner.from : phrase.from
  const before = tokens[start - 1]?.text === ',' ? here.find((name) => name.to === start - 1) : undefined
  const isApposed = phrase.determiner !== 'none' && !/^(?:VERB|AUX)$/u.test(tokens[phrase.to]?.tag ?? '')
  if (before !== undefined && phrase.owner !== before && isApposed && fits(before)) {
    return found(before.actor, 'nominal/apposition')
  }
  const describes =
    before !== undefined &&
    isApposed &&
    phrase.determiner !== 'indefinite' &&
    /^[,.]$/u.test(tokens[phrase.to]?.text ?? '.')
  if (describes && before.actor.kind === 'Country') return [] // "China, the largest producer,": no party of its own
  const behind = here.find(
    (name) =>
      name.from === phrase.to ||
      (tokens[phrase.to]?.text === ',' && name.from === phrase.to + 1 && /^[,.]$/u.test(tokens[name.to]?.text ?? '.')),
  )
  if (behind !== undefined && fits(behind) && behind.actor.kind !== 'Country') {
    return found(behind.actor, 'nominal/before-name')
  }
  return null
}

function fitsClass({ kind }: ActorDraft, classes: ReadonlySet<PartyClass>): boolean {
  switch (kind) {
    case 'Person':
      return classes.has('person')
    case 'Country':
      return classes.has('country')
    case 'Government':
    case 'InternationalOrganization':
      return classes.has('government') || classes.has('institution')
    case 'Company':
      return classes.has('company') || classes.has('media')
    case 'Media':
      return classes.has('media') || classes.has('government')
    default:
      return !classes.has('person') || classes.size > 1
  }
}
