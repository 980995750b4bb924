import type { FullName, FullNames } from './full-names.ts'
import { isTradeWord } from './hint-kind.ts'
import type { NamedMention } from './join-names.ts'
import type { ActorDraft, NameSpan } from './model.ts'
import { acronymOf, coreWords, foldLetters, isAcronym } from './name-forms.ts'
import type { NameContext } from './weigh-names.ts'
import { headKind } from './word-lists.ts'

interface Link {
  readonly actor: ActorDraft
  readonly rule: string
}

/** The actor that a short form points at: acronym, part of a person's name, beginning or end of a longer name. */
export function shortForm(
  name: NameSpan,
  full: FullNames,
  context: NameContext,
  linked: ReadonlyMap<NameSpan, NamedMention>,
): Link | null {
  const words = coreWords(name.words)
  const same = full.same(
    words,
    ({ actor, spots }) => name.kind === null || actor.kind === name.kind || spots.some(({ entry }) => entry === null),
  )
  if (same !== undefined) return { actor: same.actor, rule: name.rule }
  return acronymLink(name, words, full, context, linked) ?? personLink(name, words, full) ?? partLink(name, words, full)
}

function acronymLink(
  name: NameSpan,
  words: readonly string[],
  full: FullNames,
  { sentences, inSentence }: NameContext,
  linked: ReadonlyMap<NameSpan, NamedMention>,
): Link | null {
  const [word = ''] = words
  if (words.length !== 1) return null
  const tokens = sentences[name.sentence]?.tokens ?? []
  if (tokens[name.from - 1]?.text === '(' && /^[),;]$/u.test(tokens[name.to]?.text ?? '')) {
    const before = inSentence.get(name.sentence)?.find((other) => other.to === name.from - 1)
    const actor = before === undefined ? undefined : linked.get(before)?.actor
    if (actor !== undefined && actor.kind !== 'Country') return { actor, rule: 'alias/parenthesis' }
  }
  const letters = word.replaceAll('.', '').toUpperCase()
  if (!isAcronym(word) || NO_BODY.test(letters)) return null
  const actor = nearest(
    name,
    full.filter((other) => other.words.length > 1 && initialsOf(other).includes(letters)),
  )
  return actor === null ? null : { actor, rule: 'alias/initials' }
}

/** A ship's prefix, laws, a city and degrees, whichever body has the same initials. */
const NO_BODY = /^(?:USS|USC|HR|DC|JD|MD|BA|BS|PHD|MBA|LLM)$/u

/** Of the words with and without what is left out in comparing: NDIC is the Nordland Deposit Insurance Corporation. */
function initialsOf({ words, spots }: FullName): readonly string[] {
  return [words, ...spots.map((spot) => spot.words.filter((word) => !/^the$/iu.test(word)))].flatMap(acronymOf)
}

function personLink(name: NameSpan, words: readonly string[], full: FullNames): Link | null {
  if (name.kind !== null && name.kind !== 'Person') return null
  const actor = nearest(
    name,
    full.filter((other) => other.actor.kind === 'Person' && isNameOf(words, other.words)),
  )
  return actor === null ? null : { actor, rule: 'alias/part-of-person-name' }
}

/** Many bodies begin so: "Federal" is no bureau of investigation. */
const COMMON_FIRST =
  /^(?:Federal|National|Central|International|General|State|United|Supreme|Public|Royal|World|Global|European|African|Asian|American|Arab|New|North|South|East|West|Northern|Southern|Eastern|Western|Permanent|Joint|Special|High|First|Free)$/u

/** And so do these, after where they are: "the Arctic" is no council. */
const REGION =
  /^(?:Arctic|Antarctic|Pacific|Atlantic|Indo-Pacific|Gulf|Caribbean|Mediterranean|Mekong|Nile|Amazon|Sahel|Balkans?|Baltic|Caucasus|Levant|Maghreb|Americas)$/u

function partLink(name: NameSpan, words: readonly string[], full: FullNames): Link | null {
  if (name.kind === 'Person') return null
  const others = full.filter(({ actor }) => actor.kind !== 'Person' && actor.kind !== 'Country')
  const [first = '', ...more] = words
  const isOwnBeginning = more.length > 0 || !(COMMON_FIRST.test(first) || REGION.test(first))
  const prefix = nearest(
    name,
    others.filter((other) => isOwnBeginning && startsWith(other.words, words)),
  )
  if (prefix !== null) return { actor: prefix, rule: 'alias/first-words' }
  const suffix = nearest(
    name,
    others.filter(
      (other) =>
        endsWith(other.words, words) && (words.length > 1 || other.words.at(-2) === 'of' || isOwnLastWord(other)),
    ),
  )
  return suffix === null ? null : { actor: suffix, rule: 'alias/last-words' }
}

/** "Lixin" of Ningbo Lixin: the second of two words, where it is none that many companies bear. */
function isOwnLastWord({ words, actor }: FullName): boolean {
  const last = words.at(-1) ?? ''
  return actor.kind === 'Company' && words.length === 2 && headKind(last) === null && !isTradeWord(last)
}

/** The one named last before the short form, else first behind it: a headline comes before the full name. */
function nearest(name: NameSpan, found: readonly FullName[]): ActorDraft | null {
  const order = (a: NameSpan, b: NameSpan) => a.sentence - b.sentence || a.from - b.from
  const spots = found.flatMap(({ actor, spots }) => spots.map((spot) => ({ actor, spot })))
  const before = spots.filter(({ spot }) => order(spot, name) < 0)
  const last = before.reduce<(typeof spots)[number] | null>(
    (best, next) => (best === null || order(next.spot, best.spot) > 0 ? next : best),
    null,
  )
  const first = spots.reduce<(typeof spots)[number] | null>(
    (best, next) => (best === null || order(next.spot, best.spot) < 0 ? next : best),
    null,
  )
  return (last ?? first)?.actor ?? null
}

/** A surname, a given name, first and last without the middle, or a surname of several words ("Al Nahyan"). */
function isNameOf(short: readonly string[], long: readonly string[]): boolean {
  if (short.length >= long.length) return false
  const fold = (word: string | undefined) => foldLetters(word ?? '').replace(/^(?:al|el)-|\.$/gu, '')
  const [first, last] = [fold(long[0]), fold(long.at(-1) === 'Jr.' ? long.at(-2) : long.at(-1))]
  if (short.length === 1) return fold(short[0]) === last || fold(short[0]) === first
  if (short.every((word, i) => fold(word) === fold(long[long.length - short.length + i]))) return true
  return fold(short.at(-1)) === last && fold(short[0]) === first
}

function startsWith(long: readonly string[], short: readonly string[]): boolean {
  return short.length < long.length && short.every((word, i) => word.toLowerCase() === long[i]?.toLowerCase())
}

function endsWith(long: readonly string[], short: readonly string[]): boolean {
  const from = long.length - short.length
  return from > 0 && short.every((word, i) => word.toLowerCase() === long[from + i]?.toLowerCase())
}
