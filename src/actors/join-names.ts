import type { Sentence } from '../core/language.ts'
import { type Cast, mention } from './cast.ts'
import { FullNames } from './full-names.ts'
import { guessOf } from './guesses.ts'
import type { ActorDraft, Gender, NameSpan } from './model.ts'
import { governmentOf, knownActor, newActor } from './name-actors.ts'
import { acronymOf, coreWords, isAcronym, nounsOf } from './name-forms.ts'
import { readTable } from './read-table.ts'
import { shortForm } from './short-forms.ts'
import { isSupported, weighNames } from './weigh-names.ts'
import { genderOf, isTitleModifier, partyClasses } from './word-lists.ts'

/** A name with the actor that it denotes. */
export interface NamedMention extends NameSpan {
  readonly actor: ActorDraft
}

/** Which names of a document denote the same actor: full names first, then the short forms that point at them. */
export function joinNames(
  cast: Cast,
  given: readonly NameSpan[],
  sentences: readonly Sentence[],
): readonly NamedMention[] {
  const names = withOwnAcronyms(given)
  const context = weighNames(names, sentences)
  const linked = new Map<NameSpan, NamedMention>()
  const full = new FullNames()
  const link = (name: NameSpan, actor: ActorDraft, rule: string) => {
    const words = coreWords(name.words)
    full.add(words, actor, name)
    for (const noun of [...nounsOf(words), ...nounsOfEntry(name)]) actor.nouns.add(noun)
    for (const noun of titleNouns(name, sentences)) actor.nouns.add(noun)
    if (actor.kind === 'Person') actor.gender ??= genderIn(name, sentences) ?? genderOf(actor.name.split(' ')[0] ?? '')
    mention(actor, { ...name, rule })
    linked.set(name, { ...name, rule, actor })
  }
  const linkPeople = (people: ActorDraft, name: NameSpan) => {
    mention(people, { ...name, form: 'group', rule: 'group/people' })
    linked.set(name, { ...name, actor: people })
  }
  for (const name of names) {
    if (name.entry === null) continue
    const people = peopleOf(cast, name, sentences)
    if (people === null) link(name, knownActor(cast, name, context), name.rule)
    else linkPeople(people, name)
  }
  for (const name of inLinkingOrder(names, sentences)) {
    const government = governmentOf(cast, name, context)
    if (government !== null) {
      mention(government, { ...name, form: 'metonym', rule: 'metonym/government-name' })
      linked.set(name, { ...name, actor: government })
      continue
    }
    if (isPeopleBefore(name, sentences) || isLoudNoun(name)) continue
    const short = shortForm(name, full, context, linked)
    const people = short === null ? peopleByGuess(cast, name, sentences) : null
    if (people !== null) {
      linkPeople(people, name)
      continue
    }
    if (short !== null && !isPlacePart(name, short.rule, sentences)) link(name, short.actor, short.rule)
    else if (!name.isWeak && isSupported(name, context)) link(name, newActor(cast, name, context), name.rule)
    else if (name.isWeak) for (const part of partsOf(name, full)) link(part.name, part.actor, 'name/in-headline')
  }
  return [...linked.values()].sort((a, b) => a.sentence - b.sentence || a.from - b.from)
}

/** "SENIOR ADMINISTRATION OFFICIAL:", whom a transcript does not name. */
function isLoudNoun({ words }: NameSpan): boolean {
  const isLoud = words.length > 0 && words.every((word) => /^\p{Lu}{2,}$/u.test(word))
  return isLoud && partyClasses((words.at(-1) ?? '').toLowerCase()).has('person')
}

/** "The Arctic" is not the Arctic Council. */
function isPlacePart(name: NameSpan, rule: string, sentences: readonly Sentence[]): boolean {
  const guess = guessOf(sentences[name.sentence], name)
  return /^alias\/(?:first|last)-words$/u.test(rule) && guess?.kind === 'place' && guess.score >= A_PLACE
}

/** Of a company or body the reader is never that sure that it is a place. */
const A_PLACE = 0.6

/** "Rohingya refugees" are a group of their own. */
function isPeopleBefore({ words, sentence, to }: NameSpan, sentences: readonly Sentence[]): boolean {
  const isOne = words.length === 1 && PEOPLES.has(words[0] ?? '')
  return isOne && sentences[sentence]?.tokens[to]?.tag === 'NOUN'
}

/** "Rapid Support Forces (RSF)": letters that a text gives to a name of its own are not the table's body of those letters. */
function withOwnAcronyms(names: readonly NameSpan[]): readonly NameSpan[] {
  const long = names.filter(({ words }) => words.length > 1)
  const own = new Set(long.flatMap(({ words }) => acronymOf(coreWords(words))))
  const isOwn = ({ entry, words: [word = '', ...others] }: NameSpan) =>
    entry !== null &&
    !/^(?:Country|InternationalOrganization)$/u.test(entry.kind) &&
    others.length === 0 &&
    isAcronym(word) &&
    own.has(word) &&
    !isWritten(entry)
  const isWritten = (entry: NonNullable<NameSpan['entry']>) =>
    names.some((name) => name.entry === entry && (name.words.length > 1 || !isAcronym(name.words[0] ?? '')))
  return names.map((name) => (isOwn(name) ? { ...name, entry: null, kind: null, country: null } : name))
}

/** "Americans", "nine Nicaraguans": people of a country; "the Russians" is the country itself. */
function peopleOf(
  cast: Cast,
  { entry, form, sentence, from, to, words }: NameSpan,
  sentences: readonly Sentence[],
): ActorDraft | null {
  const [word = ''] = words
  if (entry === null || form !== 'demonym' || !/[^s]s$/u.test(word)) return null
  const tokens = sentences[sentence]?.tokens ?? []
  if (/^(?:the|The)$/u.test(tokens[from - 1]?.text ?? '') || tokens[to]?.tag === 'NOUN') return null
  return cast.add({
    key: ['group', word.toLowerCase()],
    name: word,
    kind: 'Group',
    country: entry.country,
    wikidata: null,
    isPlural: true,
  })
}

/** "Rohingya"; "Catalans": a people of no table, in the plural; by the reader's guess or the word's ending. */
function peopleByGuess(cast: Cast, name: NameSpan, sentences: readonly Sentence[]): ActorDraft | null {
  const [word = ''] = name.words
  const sentence = sentences[name.sentence]
  if (name.words.length > 1) return null
  if (PEOPLES.has(word)) return peopleNamed(cast, word)
  if (name.kind !== null || !/\p{Ll}s$/u.test(word)) return null
  const isEnding = /(?:ans|urs|ites)$/u.test(word)
  const guess = guessOf(sentence, name)
  const isPlural = isEnding || sentence?.tokens[name.from]?.fineTag === 'NNPS'
  const isPeople = guess === null ? isEnding && name.from > 0 : guess.kind !== 'organization'
  return isPlural && isPeople ? peopleNamed(cast, word) : null
}

function peopleNamed(cast: Cast, word: string): ActorDraft {
  return cast.add({
    key: ['group', word.toLowerCase()],
    name: word,
    kind: 'Group',
    country: null,
    wikidata: null,
    isPlural: true,
  })
}

const PEOPLES: ReadonlySet<string> = new Set(readTable('peoples').map(({ word = '' }) => word))

/** "the commission" may be the FCC. */
function nounsOfEntry({ entry }: NameSpan): readonly string[] {
  return entry === null || entry.kind === 'Country' || entry.kind === 'Person' ? [] : nounsOf(entry.name.split(' '))
}

/** A form of address or a given name tells the gender. */
function genderIn({ words, title }: NameSpan, sentences: readonly Sentence[]): Gender {
  const address =
    title === null ? [] : (sentences[title.sentence]?.tokens ?? []).slice(title.from, title.to).map(({ text }) => text)
  const found = address.map(genderOf).find((gender) => gender !== null)
  return found ?? (words.length > 1 ? genderOf(words[0] ?? '') : null)
}

/** Long names before short ones, of these what brackets explain first, names of headlines last; equal ones in text order. */
function inLinkingOrder(names: readonly NameSpan[], sentences: readonly Sentence[]): readonly NameSpan[] {
  const isExplained = ({ sentence, from }: NameSpan) => sentences[sentence]?.tokens[from - 1]?.text === '('
  const rank = (name: NameSpan) =>
    (name.isWeak ? 100 : 0) - coreWords(name.words).length - (isExplained(name) ? HALF : 0)
  return names.filter(({ entry }) => entry === null).sort((a, b) => rank(a) - rank(b))
}

/** Less than the difference of one word. */
const HALF = 0.5

/** Words of office before a name may stand for the person later: "the deputy secretary", "the secretary". */
function titleNouns(name: NameSpan, sentences: readonly Sentence[]): readonly string[] {
  const { title } = name
  if (title === null) return []
  const tokens = sentences[title.sentence]?.tokens ?? []
  let from = title.from
  while (from > 0 && isTitleModifier(tokens[from - 1]?.text ?? '')) from -= 1
  const words = tokens.slice(from, title.to).map(({ text }) => text.toLowerCase())
  return [words.join(' '), ...wordsOfOffice(words)]
}

/** A vice president is not "the president". */
export function wordsOfOffice(words: readonly string[]): readonly string[] {
  return words.filter((word) => word.length > 3 && (word !== 'president' || !words.includes('vice')))
}

/** A headline's run of capitals may hold a name of the text: "Nordlift Wins Appeal". */
function partsOf(name: NameSpan, full: FullNames): readonly { readonly name: NameSpan; readonly actor: ActorDraft }[] {
  for (let length = name.words.length - 1; length > 0; length -= 1) {
    for (let from = 0; from + length <= name.words.length; from += 1) {
      const words = name.words.slice(from, from + length)
      const known = full.same(words)
      if (known === undefined) continue
      const part = { ...name, from: name.from + from, to: name.from + from + length, words, text: words.join(' ') }
      return [{ name: part, actor: known.actor }]
    }
  }
  return []
}
