import type { MentionForm } from '../core/actor.ts'
import { isEasternSurname } from './hint-kind.ts'
import type { KnownRow, RowName } from './known-rows.ts'
import type { Entry } from './model.ts'
import { NameTrie } from './name-trie.ts'

/** Countries whose people mostly bear the family name first. */
const FAMILY_FIRST = /^(?:CN|KP|KR|TW|HK|VN|SG|KH)$/u

/** Rows made ready for look-ups. */
export class GazetteerIndex {
  readonly names = new NameTrie()
  readonly countries = new Map<string, Entry>()
  readonly adjectives = new Map<string, string>()
  readonly #leaders = new Map<string, Entry[]>()
  readonly #people = new Map<string, Entry[]>()
  readonly #rows: readonly KnownRow[]
  #small: NameTrie | null = null

  /** @param rows - Of two rows with one name the first has it. */
  constructor(rows: readonly KnownRow[]) {
    this.#rows = rows
    for (const row of rows) this.#add(row)
  }

  /** The names in small letters throughout, for texts without capitals; made at the first such text. */
  get smallNames(): NameTrie {
    this.#small ??= new NameTrie()
    if (this.#small.isEmpty)
      for (const { entry, names } of this.#rows)
        for (const { text, form } of names) this.#small.add(text.toLowerCase(), { entry, form })
    return this.#small
  }

  leaders(surname: string): readonly Entry[] {
    return this.#leaders.get(surname) ?? []
  }

  people(surname: string): readonly Entry[] {
    return this.#people.get(surname) ?? []
  }

  #add({ entry, names, adjective }: KnownRow): void {
    for (const name of names) this.#addName(name, entry)
    if (entry.kind === 'Person') this.#addPerson(entry, names)
    if (entry.kind !== 'Country' || entry.country === null || this.countries.has(entry.country)) return
    this.countries.set(entry.country, entry)
    if (adjective !== null) this.adjectives.set(entry.country, adjective)
  }

  #addName({ text, form, hasVariants }: RowName, entry: Entry): void {
    const add = (name: string, as: MentionForm) => this.names.add(name, { entry, form: as })
    add(text, form)
    if (!hasVariants) return
    const upper = text.toUpperCase()
    if (upper !== text && text.length > 4 && !/[’']/u.test(text)) add(upper, form)
    const tail = /^(.+) (News Agency|Agency|Ministry|Department|Commission|Administration|Party)$/u.exec(text)
    if (tail !== null) add(`${tail[1]} ${tail[2]?.toLowerCase()}`, form)
  }

  /** By every way in which the surname is written: Lukashenka, Lukashenko. */
  #addPerson(entry: Entry, names: readonly RowName[]): void {
    const forms = [entry.name, ...names.map(({ text }) => text)].map((name) => name.split(' '))
    const surnames = forms.filter((words) => words.length > 1).flatMap((words) => surnameOf(words, entry.country) ?? [])
    for (const surname of new Set(surnames)) {
      this.#people.set(surname, [...this.people(surname), entry])
      if (entry.leads) this.#leaders.set(surname, [...this.leaders(surname), entry])
    }
  }
}

/** "Xi" of Xi Jinping, but "Lam" of Carrie Lam and "Ma" of Jack Ma. */
function surnameOf(words: readonly string[], country: string | null): string | undefined {
  const last = /^(?:Jr\.|II|III)$/u.test(words.at(-1) ?? '') ? words.at(-2) : words.at(-1)
  const isFirst = country !== null && FAMILY_FIRST.test(country)
  const isTurned = isEasternSurname(last ?? '') && !isEasternSurname(words[0] ?? '')
  return isFirst && !isTurned ? words[0] : last
}
