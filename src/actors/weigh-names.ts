import type { ActorKind } from '../core/actor.ts'
import type { Sentence } from '../core/language.ts'
import { isSubject } from './discourse.ts'
import { isLocative } from './find-places.ts'
import { leadersBySurname } from './gazetteer.ts'
import { isEasternName, isTradeWord } from './hint-kind.ts'
import type { NameSpan } from './model.ts'
import { coreWords, isAcronym } from './name-forms.ts'
import { genderOf } from './word-lists.ts'

/** What the whole document says about its names. */
export interface NameContext {
  readonly sentences: readonly Sentence[]
  readonly inSentence: ReadonlyMap<number, readonly NameSpan[]>
  /** By the words without article and company suffix. */
  readonly byWords: ReadonlyMap<string, readonly NameSpan[]>
  /** The kind that most mentions of the same words ask for. */
  readonly kinds: ReadonlyMap<string, ActorKind>
  /** How often each country is named, by code. */
  readonly countries: ReadonlyMap<string, number>
}

export function weighNames(names: readonly NameSpan[], sentences: readonly Sentence[]): NameContext {
  const countries = new Map<string, number>()
  for (const { entry } of names) {
    if (entry?.kind !== 'Country' || entry.country === null) continue
    countries.set(entry.country, (countries.get(entry.country) ?? 0) + 1)
  }
  return {
    sentences,
    inSentence: groupBy(names, ({ sentence }) => sentence),
    byWords: groupBy(names, ({ words }) => coreWords(words).join(' ')),
    kinds: kindVotes(names),
    countries,
  }
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

function mostOf(counts: ReadonlyMap<ActorKind, number>): ActorKind {
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}

export function kindOf(name: NameSpan, { kinds }: NameContext): ActorKind {
  return kinds.get(coreWords(name.words).join(' ')) ?? defaultKind(coreWords(name.words))
}

function defaultKind(words: readonly string[]): ActorKind {
  const [first = ''] = words
  if (isEasternName(words)) return 'Person'
  if (words.length > 1 && words.length < 5 && genderOf(first) !== null) return 'Person'
  if (words.length === 1) return isAcronym(first) ? 'Institution' : 'Company'
  const named = words.every((word) => /^\p{Lu}[\p{L}'’.-]*$|^\p{Ll}{2,3}$/u.test(word) && !/^\p{Lu}{3,}$/u.test(word))
  const foreign = words.length < 5 && !words.some(isTradeWord)
  return named && foreign ? 'Person' : words.length > 3 ? 'Institution' : 'Company'
}

/**
 * Whether a name without any sign of its kind acts somewhere in the text. Of single words only those count that do
 * something, own something or stand beside a title: the others are places, products and capitalised words.
 */
export function isSupported(name: NameSpan, context: NameContext): boolean {
  const words = coreWords(name.words)
  const key = words.join(' ')
  if (context.kinds.has(key) || isEasternName(words) || leadersBySurname(key).length > 0) return true
  const same = context.byWords.get(key) ?? []
  if (words.length > 1) return !same.every((other) => isLocative(other, context.sentences)) || isEasternName(words)
  return same.some((other) => acts(other, context))
}

function acts(name: NameSpan, context: NameContext): boolean {
  const tokens = context.sentences[name.sentence]?.tokens ?? []
  if (isLocative(name, context.sentences)) return false
  if (isSubject(tokens, name) || tokens[name.to]?.fineTag === 'POS') return true
  const before = tokens[name.from - 1]
  if (before?.lemma === 'by' || before?.lemma === 'against' || before?.lemma === 'with') return true
  return before?.tag === 'VERB' && before.fineTag !== 'VBG'
}
