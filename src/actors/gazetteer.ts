import type { MentionForm } from '../core/actor.ts'
import type { Token } from '../core/language.ts'
import type { OwnTable } from '../core/own-table.ts'
import { GazetteerIndex } from './gazetteer-index.ts'
import { readKnownRows } from './known-rows.ts'
import type { Entry } from './model.ts'
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

/**
 * Runs `work` with the user's own table beside the built-in ones. `work` must not wait for anything: the table counts
 * until it returns, and only for it.
 */
export function withTable<T>(table: OwnTable | null, work: () => T): T {
  const former = current
  current = table === null ? BUILT_IN : indexOf(table)
  try {
    return work()
  } finally {
    current = former
  }
}

function indexOf(table: OwnTable): GazetteerIndex {
  if (own?.hash !== table.hash) own = { hash: table.hash, index: new GazetteerIndex(mergeRows(KNOWN_ROWS, table)) }
  return own.index
}

/** The longest known name that begins at `from`; capitals must agree ("WHO" is not "who"). */
export function matchEntry(tokens: readonly Token[], from: number): Match | null {
  const found = current.names.longest({ length: tokens.length, wordAt: (at) => tokens[at]?.text ?? '' }, from)
  return found === null ? null : { ...found.known, to: found.to }
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
