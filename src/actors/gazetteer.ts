import type { MentionForm } from '../core/actor.ts'
import type { Token } from '../core/language.ts'
import type { OwnTable } from '../core/own-table.ts'
import { GazetteerIndex } from './gazetteer-index.ts'
import { readKnownRows } from './known-rows.ts'
import type { Entry } from './model.ts'
import type { WordList } from './name-trie.ts'
import { mergeRows } from './own-table/merge-rows.ts'

export interface Match {
  readonly entry: Entry
  readonly form: MentionForm
  /** Token index behind the match. */
  readonly to: number
}

const KNOWN_ROWS = readKnownRows()
const BUILT_IN = new GazetteerIndex(KNOWN_ROWS)
/** The last own table met: a build has one for all its articles. */
let own: { readonly hash: string; readonly index: GazetteerIndex } | null = null
let current = BUILT_IN
let isSmall = false

/** What the names of one document are held against. */
export interface Lookup {
  /** The user's own table, beside the built-in ones. */
  readonly own: OwnTable | null
  /** Whether the document is written without capitals: then names are known in small letters too. */
  readonly isSmall: boolean
}

/** Runs `work` with these look-ups. `work` must not wait for anything: they count until it returns, and only for it. */
export function withLookup<T>(lookup: Lookup, work: () => T): T {
  const former = { current, isSmall }
  current = lookup.own === null ? BUILT_IN : indexOf(lookup.own)
  isSmall = lookup.isSmall
  try {
    return work()
  } finally {
    current = former.current
    isSmall = former.isSmall
  }
}

function indexOf(table: OwnTable): GazetteerIndex {
  if (own?.hash !== table.hash) own = { hash: table.hash, index: new GazetteerIndex(mergeRows(KNOWN_ROWS, table)) }
  return own.index
}

/**
 * The longest known name that begins at `from`; capitals must agree ("WHO" is not "who"). In a text without capitals
 * the tagger must take one of its words for a name: "turkey" is a bird, too.
 */
export function matchEntry(tokens: readonly Token[], from: number): Match | null {
  const words = { length: tokens.length, wordAt: (at: number) => tokens[at]?.text ?? '' }
  const found = current.names.longest(words, from) ?? (isSmall ? smallMatch(tokens, words, from) : null)
  if (found === null || (found.to === from + 1 && tokens[from]?.fineTag === 'PRP')) return null // "GIVE US TIME"
  return { ...found.known, to: found.to }
}

function smallMatch(tokens: readonly Token[], words: WordList, from: number) {
  const found = current.smallNames.longest(words, from)
  return found !== null && tokens.slice(from, found.to).some(({ tag }) => tag === 'PROPN') ? found : null
}

/** The entry of exactly this name. */
export function entryNamed(name: string): Entry | null {
  return current.names.get(name)?.entry ?? null
}

/** The country that words name on their own, as in "Government of [the Russian Federation]". */
export function countryNamed(words: readonly string[]): Entry | null {
  const found = current.names.get(words.join(' '))
  return found?.entry.kind === 'Country' && found.form !== 'metonym' ? found.entry : null
}

export function countryByCode(code: string): Entry | null {
  return current.countries.get(code) ?? null
}

/** "Chinese", "US": the country as it stands before a noun. */
export function countryAdjective(code: string): string {
  return current.adjectives.get(code) ?? current.countries.get(code)?.name ?? code
}

/** Heads of state or government of that surname. */
export function leadersBySurname(surname: string): readonly Entry[] {
  return current.leaders(surname)
}

/** Known people of that surname, in office or not. */
export function peopleBySurname(surname: string): readonly Entry[] {
  return current.people(surname)
}
