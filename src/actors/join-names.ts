import type { ActorKind } from '../core/actor.ts'
import type { Sentence } from '../core/language.ts'
import { type Cast, mention } from './cast.ts'
import { leadersBySurname } from './gazetteer.ts'
import { isEasternName } from './hint-kind.ts'
import type { ActorDraft, NameSpan } from './model.ts'
import { acronymOf, coreWords, isAcronym } from './name-forms.ts'
import { ownerOf } from './owner.ts'
import { headKind } from './word-lists.ts'

/** A name with the actor that it denotes. */
export interface NamedMention extends NameSpan {
  readonly actor: ActorDraft
}

interface FullName {
  readonly words: readonly string[]
  readonly actor: ActorDraft
}

/** Which names of a document denote the same actor: full names first, then the short forms that point at them. */
export function joinNames(
  cast: Cast,
  names: readonly NameSpan[],
  sentences: readonly Sentence[],
): readonly NamedMention[] {
  const kinds = kindVotes(names)
  const actors = new Map<NameSpan, ActorDraft>()
  const full: FullName[] = []
  const link = (name: NameSpan, actor: ActorDraft, rule?: string) => {
    actors.set(name, actor)
    const words = coreWords(name.words)
    if (words.length > 0) full.push({ words, actor })
    for (const noun of nounsIn(words)) actor.nouns.add(noun)
    mention(actor, { ...name, rule: rule ?? name.rule })
  }
  for (const name of names) if (name.entry !== null) link(name, knownActor(cast, name, names, sentences))
  const unknown = names.filter((name) => name.entry === null)
  const byLength = [...unknown].sort((a, b) => coreWords(b.words).length - coreWords(a.words).length)
  for (const name of byLength) {
    const government = governmentOf(cast, name)
    if (government !== null) {
      mention(government, { ...name, form: 'metonym', rule: 'metonym/government-name' })
      actors.set(name, government)
      continue
    }
    const short = shortForm(name, full, sentences, names, actors)
    if (short !== null) link(name, short.actor, short.rule)
    else link(name, newActor(cast, name, kinds, names, sentences))
  }
  return names.flatMap((name) => {
    const actor = actors.get(name)
    return actor === undefined ? [] : [{ ...name, actor }]
  })
}

/** A generic body ("Ministry of Commerce") belongs to the country that owns it here, not to the table's. */
function knownActor(
  cast: Cast,
  name: NameSpan,
  names: readonly NameSpan[],
  sentences: readonly Sentence[],
): ActorDraft {
  const { entry } = name
  if (entry === null) throw new Error('a known name has an entry')
  const isGeneric =
    /^(?:Ministry|Department|Supreme Court|Senate|Congress|House of|Democratic Party|Labour Party|Conservative Party|Home Office|Foreign Office|National Security Council|General Admin)/u.test(
      entry.name,
    )
  if (!isGeneric || entry.kind === 'Country') return cast.fromEntry(entry)
  const owner = ownerOf(name, names, sentences) ?? dominantOwner(names, entry.country)
  if (owner === null || owner === entry.country) return cast.fromEntry(entry)
  return cast.add({
    key: ['organisation', entry.name.toLowerCase(), owner],
    name: entry.name,
    kind: entry.kind,
    country: owner,
    wikidata: null,
  })
}

/** The country most named, if the table's own is not named at all. */
function dominantOwner(names: readonly NameSpan[], own: string | null): string | null {
  const counts = new Map<string, number>()
  for (const { entry } of names)
    if (entry?.country != null && entry.kind === 'Country')
      counts.set(entry.country, (counts.get(entry.country) ?? 0) + 1)
  if (own === null || counts.size === 0 || counts.has(own)) return own
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}

/** "U.S. Government", "Government of Iran", "Biden Administration". */
function governmentOf(cast: Cast, { words, country }: NameSpan): ActorDraft | null {
  const last = words.at(-1) ?? ''
  if (!/^(?:Government|Administration|Regime|Authorities|Side|GOVERNMENT)$/iu.test(last)) return null
  if (country !== null && words.length <= 3) return cast.country(country)
  const [leader] = leadersBySurname(words[0] ?? '')
  return leader?.country == null || words.length > 4 ? null : cast.country(leader.country)
}

/** Votes of all spans with the same words. */
function kindVotes(names: readonly NameSpan[]): ReadonlyMap<string, ActorKind> {
  const votes = new Map<string, Map<ActorKind, number>>()
  for (const name of names) {
    if (name.kind === null || name.entry !== null) continue
    const key = coreWords(name.words).join(' ')
    const counts = votes.get(key) ?? new Map<ActorKind, number>()
    votes.set(key, counts.set(name.kind, (counts.get(name.kind) ?? 0) + 1))
  }
  return new Map(
    [...votes].map(([key, counts]) => [key, [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0]]),
  )
}

function newActor(
  cast: Cast,
  name: NameSpan,
  kinds: ReadonlyMap<string, ActorKind>,
  names: readonly NameSpan[],
  sentences: readonly Sentence[],
): ActorDraft {
  const words = coreWords(name.words)
  const leader = words.length === 1 ? leadersBySurname(words[0] ?? '') : []
  if (
    leader.length === 1 &&
    leader[0] !== undefined &&
    !/^(?:May|Key|Bush|Park|Lee|Li|Ma|Moon|Lam|Khan)$/u.test(words[0] ?? '')
  )
    return cast.fromEntry(leader[0])
  const kind = kinds.get(words.join(' ')) ?? defaultKind(words)
  const country = name.country ?? (kind === 'Person' ? null : ownerOf(name, names, sentences))
  const coarse = kind === 'Person' ? 'person' : 'organisation'
  return cast.add({
    key: [coarse, words.join(' ').toLowerCase()],
    name: words.join(' '),
    kind,
    country,
    wikidata: null,
  })
}

function defaultKind(words: readonly string[]): ActorKind {
  if (isEasternName(words)) return 'Person'
  if (words.length === 1) return isAcronym(words[0] ?? '') ? 'Institution' : 'Company'
  const plain =
    words.length <= 4 && words.every((word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word) && !/^\p{Lu}{3,}$/u.test(word))
  return plain ? 'Person' : 'Institution'
}

function nounsIn(words: readonly string[]): readonly string[] {
  const preposition = words.findIndex((word) => /^(?:of|for|on)$/u.test(word))
  const head = words[(preposition > 0 ? preposition : words.length) - 1] ?? ''
  return headKind(head) === null ? [] : [head.toLowerCase()]
}

/** The actor that a short form points at: acronym, surname, beginning or end of a longer name. */
function shortForm(
  name: NameSpan,
  full: readonly FullName[],
  sentences: readonly Sentence[],
  names: readonly NameSpan[],
  actors: ReadonlyMap<NameSpan, ActorDraft>,
): { readonly actor: ActorDraft; readonly rule: string } | null {
  const words = coreWords(name.words)
  const same = full.find((other) => other.words.join(' ').toLowerCase() === words.join(' ').toLowerCase())
  if (same !== undefined) return { actor: same.actor, rule: name.rule }
  const first = words[0] ?? ''
  if (words.length === 1 && isAcronym(first)) {
    const defined = definedBy(name, sentences, names, actors)
    if (defined !== null) return { actor: defined, rule: 'alias/parenthesis-acronym' }
    const initials = full.find(
      (other) => other.words.length > 1 && acronymOf(other.words).includes(first.replaceAll('.', '').toUpperCase()),
    )
    if (initials !== undefined) return { actor: initials.actor, rule: 'alias/initials' }
  }
  const person = only(full.filter((other) => other.actor.kind === 'Person' && isNameOf(words, other.words)))
  if (person !== null && (name.kind === null || name.kind === 'Person'))
    return { actor: person, rule: 'alias/part-of-person-name' }
  if (name.kind === 'Person') return null
  const prefix = only(
    full.filter(
      (other) => other.actor.kind !== 'Person' && other.actor.kind !== 'Country' && startsWith(other.words, words),
    ),
  )
  if (prefix !== null) return { actor: prefix, rule: 'alias/first-words' }
  const suffix =
    words.length > 1
      ? only(full.filter((other) => other.actor.kind !== 'Person' && endsWith(other.words, words)))
      : null
  return suffix === null ? null : { actor: suffix, rule: 'alias/last-words' }
}

/** "Cyberspace Administration (CAC)": the name right before the bracket. */
function definedBy(
  name: NameSpan,
  sentences: readonly Sentence[],
  names: readonly NameSpan[],
  actors: ReadonlyMap<NameSpan, ActorDraft>,
): ActorDraft | null {
  const tokens = sentences[name.sentence]?.tokens ?? []
  if (tokens[name.from - 1]?.text !== '(') return null
  const before = names.find((other) => other.sentence === name.sentence && other.to === name.from - 1)
  return before === undefined ? null : (actors.get(before) ?? null)
}

function only(found: readonly FullName[]): ActorDraft | null {
  const actors = new Set(found.map(({ actor }) => actor))
  const [first] = actors
  return actors.size === 1 && first !== undefined ? first : null
}

/** A surname, a given name, or first and last without the middle. */
function isNameOf(short: readonly string[], long: readonly string[]): boolean {
  if (short.length >= long.length) return false
  const last = long.at(-1) ?? ''
  if (short.length === 1)
    return short[0] === last || short[0] === long[0] || short[0]?.toLowerCase() === last.toLowerCase()
  return short.at(-1) === last && short[0] === long[0]
}

function startsWith(long: readonly string[], short: readonly string[]): boolean {
  return short.length < long.length && short.every((word, i) => word === long[i])
}

function endsWith(long: readonly string[], short: readonly string[]): boolean {
  return short.length < long.length && short.every((word, i) => word === long[long.length - short.length + i])
}
