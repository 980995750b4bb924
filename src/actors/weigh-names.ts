import type { ActorKind } from '../core/actor.ts'
import type { EntityGuess, Sentence, Token } from '../core/language.ts'
import { partyNames } from './affiliations.ts'
import { isToldAsBody } from './body-signs.ts'
import { isSubject } from './discourse.ts'
import { isLocative } from './find-places.ts'
import { leadersBySurname } from './gazetteer.ts'
import { doersIn, type GuessKind, guessOf, hasGuesses } from './guesses.ts'
import { isEasternName, isTradeWord } from './hint-kind.ts'
import type { NameSpan } from './model.ts'
import { coreWords, isAcronym } from './name-forms.ts'
import { topOf } from './tree.ts'
import { genderOf } from './word-lists.ts'

/** The kind that a reader's guesses on one name ask for, and how sure they are on average. */
export interface GuessVote {
  readonly kind: GuessKind
  readonly score: number
  /** No other kind was guessed. */
  readonly isAlone: boolean
}

/** What the whole document says about its names. */
export interface NameContext {
  readonly sentences: readonly Sentence[]
  readonly inSentence: ReadonlyMap<number, readonly NameSpan[]>
  /** By the words without article and company suffix. */
  readonly byWords: ReadonlyMap<string, readonly NameSpan[]>
  /** The kind that most mentions of the same words ask for. */
  readonly kinds: ReadonlyMap<string, ActorKind>
  /** What the reader of the words takes each name for, over all its mentions; null: its guesses are not there. */
  readonly guessed: ReadonlyMap<string, GuessVote> | null
  /** By sentence, the tokens that the reader takes for agents and sources of events. */
  readonly doers: ReadonlyMap<number, ReadonlySet<number>>
  /** How often each country is named, itself or by its politicians, by code. */
  readonly countries: ReadonlyMap<string, number>
}

export function weighNames(names: readonly NameSpan[], sentences: readonly Sentence[]): NameContext {
  const countries = new Map<string, number>()
  for (const { entry } of names) {
    if (entry === null || entry.country === null || !/^(?:Country|Person)$/u.test(entry.kind)) continue
    countries.set(entry.country, (countries.get(entry.country) ?? 0) + 1)
  }
  return {
    sentences,
    inSentence: groupBy(names, ({ sentence }) => sentence),
    byWords: groupBy(names, ({ words }) => coreWords(words).join(' ')),
    kinds: new Map([...kindVotes(names), ...[...partyNames(names, sentences)].map((key) => [key, 'Party'] as const)]),
    guessed: hasGuesses(sentences) ? guessVotes(names, sentences) : null,
    countries,
    doers: doersIn(sentences),
  }
}

/** The guesses on the mentions of each name, added up by kind. */
function guessVotes(names: readonly NameSpan[], sentences: readonly Sentence[]): ReadonlyMap<string, GuessVote> {
  const guesses = new Map<string, EntityGuess[]>()
  for (const name of names) {
    const guess = guessOf(sentences[name.sentence], name)
    const key = coreWords(name.words).join(' ')
    if (guess !== null) guesses.set(key, [...(guesses.get(key) ?? []), guess])
  }
  return new Map([...guesses].map(([key, found]) => [key, voteOf(found)]))
}

function voteOf(guesses: readonly EntityGuess[]): GuessVote {
  const sums = new Map<GuessKind, number>()
  for (const { kind, score } of guesses) sums.set(kind, (sums.get(kind) ?? 0) + score)
  const kind = mostOf(sums)
  const same = guesses.filter((guess) => guess.kind === kind)
  return { kind, score: (sums.get(kind) ?? 0) / same.length, isAlone: sums.size === 1 }
}

export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const found = new Map<K, T[]>()
  for (const item of items) {
    const here = found.get(keyOf(item))
    if (here === undefined) found.set(keyOf(item), [item])
    else here.push(item)
  }
  return found
}

/** What the mentions of each name say about its kind, by its words. */
function kindVotes(names: readonly NameSpan[]): ReadonlyMap<string, ActorKind> {
  const votes = new Map<string, Map<ActorKind, number>>()
  for (const name of names) {
    if (name.kind === null || name.entry !== null) continue
    const key = coreWords(name.words).join(' ')
    const counts = votes.get(key) ?? new Map<ActorKind, number>()
    votes.set(key, counts.set(name.kind, (counts.get(name.kind) ?? 0) + 1))
  }
  return new Map([...votes].map(([key, counts]) => [key, mostOf(counts)]))
}

function mostOf<T>(counts: ReadonlyMap<T, number>): T {
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}

/** By the words of the name and around it, else by the reader's guess, else by the look of the name. */
export function kindOf(name: NameSpan, { kinds, guessed, byWords, sentences }: NameContext): ActorKind {
  const words = coreWords(name.words)
  const key = words.join(' ')
  const known = kinds.get(key)
  if (known !== undefined) return known
  if ((byWords.get(key) ?? []).some((other) => isToldAsBody(other, sentences))) return bodyKind(words)
  if (guessed === null) return looksLikePerson(words) ? 'Person' : bodyKind(words)
  return isEasternName(words) || isPersonByGuess(words, guessed.get(key)) ? 'Person' : bodyKind(words)
}

/** News gives people their full names: a lone word that no given name is must be a very sure guess. */
function isPersonByGuess(words: readonly string[], vote: GuessVote | undefined): boolean {
  if (vote?.kind !== 'person') return vote === undefined && isFullName(words)
  if (words.length === 1 && isAcronym(words[0] ?? '')) return false
  if (words.length > 1) return vote.score >= LIKELY || genderOf(words[0] ?? '') !== null
  return (vote.isAlone && vote.score >= SURE) || genderOf(words[0] ?? '') !== null
}

/** A given name and more. */
function isFullName(words: readonly string[]): boolean {
  return words.length > 1 && words.length < 5 && genderOf(words[0] ?? '') !== null
}

function looksLikePerson(words: readonly string[]): boolean {
  if (isEasternName(words)) return true
  if (words.length === 1 || words.length > 4) return false
  if (genderOf(words[0] ?? '') !== null) return true
  const isPlain = words.every((word) => /^\p{Lu}[\p{L}'’.-]*$|^\p{Ll}{2,3}$/u.test(word) && !/^\p{Lu}{3,}$/u.test(word))
  return isPlain && !words.some(isTradeWord)
}

function bodyKind(words: readonly string[]): ActorKind {
  if (words.length === 1) return isAcronym(words[0] ?? '') ? 'Institution' : 'Company'
  return words.length > 3 ? 'Institution' : 'Company'
}

/**
 * Whether a name without any sign of its kind denotes a party. The reader's guess decides where there is one; a guess
 * may be missing for a name that acts. Without guesses, of single words only those count that do something, own
 * something or stand beside a title: the others are places, products and capitalised words.
 */
export function isSupported(name: NameSpan, context: NameContext): boolean {
  const words = coreWords(name.words)
  const key = words.join(' ')
  if (isEasternName(words) || leadersBySurname(key).length > 0 || context.kinds.get(key) === 'Party') return true
  const isLone = words.length === 1
  const same = context.byWords.get(key) ?? []
  if (context.guessed === null) {
    if (context.kinds.has(key)) return true
    if (isLone) return same.some((other) => acts(other, context))
    return !same.every((other) => isLocative(other, context.sentences))
  }
  const vote = context.guessed.get(key)
  const isTold = ({ kind, rule }: NameSpan) =>
    kind !== null && (!isLone || rule !== 'name/head-word' || vote !== undefined)
  if (same.some(isTold)) return true
  if (!isLone && isLongForm(words, context)) return true
  if (same.some((other) => isToldAsBody(other, context.sentences))) return true
  const isActing = same.some((other) => acts(other, context))
  if (same.filter((other) => isDoer(other, context)).length >= OFTEN) return true
  if (vote !== undefined && (vote.kind !== 'place' || vote.score >= SURE_PLACE)) {
    const isFamiliar = vote.kind === 'organization' || isPersonByGuess(words, vote)
    return vote.kind !== 'place' && (isFamiliar || isActing)
  }
  return isFullName(words) || ((!isLone || vote !== undefined) && isActing)
}

/** "Nordlift Aerostructures", where the text calls a body "Nordlift" too. */
function isLongForm([first = '', second = '']: readonly string[], context: NameContext): boolean {
  if (!/^\p{Lu}/u.test(second)) return false // "Nordlift of Norway"
  const short = context.byWords.get(first) ?? []
  const [name] = short
  const isUnknown = short.every(({ entry, isWeak }) => entry === null && !isWeak)
  return name !== undefined && isUnknown && kindOf(name, context) !== 'Person' && isSupported(name, context)
}

/** The reader takes it for one who does or says something, and not for where it happens. */
function isDoer(name: NameSpan, { doers, sentences }: NameContext): boolean {
  const here = doers.get(name.sentence)
  if (here === undefined || isLocative(name, sentences)) return false
  for (let at = name.from; at < name.to; at += 1) if (here.has(at)) return true
  return false
}

/** Once may be an error. */
const OFTEN = 2
const SURE = 0.9
const LIKELY = 0.55
const SURE_PLACE = 0.7

function acts(name: NameSpan, context: NameContext): boolean {
  const tokens = context.sentences[name.sentence]?.tokens ?? []
  if (isLocative(name, context.sentences)) return false
  if (isSubject(tokens, name) || isActorInTree(tokens, name) || tokens[name.to]?.fineTag === 'POS') return true
  const before = tokens[name.from - 1]
  if (before?.lemma === 'by' || before?.lemma === 'against' || before?.lemma === 'with') return true
  return before?.tag === 'VERB' && before.fineTag !== 'VBG'
}

/** A subject, an owner or an apposition, or joined to one by "and". */
function isActorInTree(tokens: readonly Token[], { from, to }: NameSpan): boolean {
  let at = topOf(tokens, from, to)
  while (at?.relation === 'conj' && at.head !== null) at = tokens[at.head]
  return /^(?:nsubj(?::pass)?|nmod:poss|obl:agent|appos)$/u.test(at?.relation ?? '')
}
