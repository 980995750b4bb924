import type { ActorKind, MentionForm } from '../core/actor.ts'
import type { Token } from '../core/language.ts'
import type { Entry } from './model.ts'
import { listCell, readTable } from './read-table.ts'

export interface Match {
  readonly entry: Entry
  readonly form: MentionForm
  /** Token index behind the match. */
  readonly to: number
}

interface Node {
  readonly next: Map<string, Node>
  found: { readonly entry: Entry; readonly form: MentionForm } | null
}

const root: Node = { next: new Map(), found: null }
const countries = new Map<string, Entry>()
const adjectives = new Map<string, string>()
const leaders = new Map<string, Entry[]>()
const people = new Map<string, Entry[]>()

/** The longest known name that begins at `from`; capitals must agree ("WHO" is not "who"). */
export function matchEntry(tokens: readonly Token[], from: number): Match | null {
  let node: Node = root
  let best: Match | null = null
  for (let at = from; at < tokens.length; at += 1) {
    const next = node.next.get(plain(tokens[at]?.text ?? ''))
    if (next === undefined) break
    node = next
    if (node.found !== null) best = { ...node.found, to: at + 1 }
  }
  return best
}

/** The entry of exactly this name. */
export function entryNamed(name: string): Entry | null {
  let node: Node | undefined = root
  for (const word of wordsOf(name)) node = node?.next.get(word)
  return node?.found?.entry ?? null
}

/** The country that words name on their own, as in "Government of [the Russian Federation]". */
export function countryNamed(words: readonly string[]): Entry | null {
  let node: Node | undefined = root
  for (const word of words) node = node?.next.get(plain(word))
  const entry = node?.found?.entry
  return entry?.kind === 'Country' && node?.found?.form !== 'metonym' ? entry : null
}

export function countryByCode(code: string): Entry | null {
  return countries.get(code) ?? null
}

/** "Chinese", "US": the country as it stands before a noun. */
export function countryAdjective(code: string): string {
  return adjectives.get(code) ?? countries.get(code)?.name ?? code
}

/** Heads of state or government of that surname. */
export function leadersBySurname(surname: string): readonly Entry[] {
  return leaders.get(surname) ?? []
}

/** Known people of that surname, in office or not. */
export function peopleBySurname(surname: string): readonly Entry[] {
  return people.get(surname) ?? []
}

/** Curly apostrophes, full stops and all-capital names read as the plain form. */
function plain(word: string): string {
  return word.replaceAll('’', "'")
}

function add(name: string, entry: Entry, form: MentionForm): void {
  let node = root
  for (const word of wordsOf(name)) {
    const next: Node = node.next.get(word) ?? { next: new Map(), found: null }
    node.next.set(word, next)
    node = next
  }
  node.found ??= { entry, form }
}

/** Words as `language` cuts them: possessive, comma and hyphen apart. */
function wordsOf(name: string): readonly string[] {
  const spaced = name
    .replace(/[’']s\b/gu, " 's")
    .replace(/,/gu, ' ,')
    .replace(/(?<=\p{L}{2})-(?=\p{Lu}\p{L})/gu, ' - ')
    .replace(/(?<=\p{Lu})\/(?=\p{Lu})/gu, ' / ')
  return plain(spaced)
    .split(' ')
    .filter((word) => word !== '')
}

function addAll(name: string, entry: Entry, form: MentionForm): void {
  add(name, entry, form)
  const upper = name.toUpperCase()
  if (upper !== name && name.length > 4 && !/[’']/u.test(name)) add(upper, entry, form)
  const tail = /^(.+) (News Agency|Agency|Ministry|Department|Commission|Administration|Party)$/u.exec(name)
  if (tail !== null) add(`${tail[1]} ${tail[2]?.toLowerCase()}`, entry, form)
}

function loadCountries(): void {
  for (const row of readTable('countries')) {
    const { name = '', code = '' } = row
    const entry = entryOf(row, { key: `country:${name}`, kind: 'Country', country: code === '' ? null : code })
    if (code !== '') countries.set(code, entry)
    addAll(name, entry, 'name')
    for (const other of listCell(row.names)) addAll(other, entry, /^(?:\p{Lu}\.?)+$/u.test(other) ? 'acronym' : 'alias')
    const demonyms = listCell(row.demonyms)
    for (const demonym of demonyms) add(demonym, entry, 'demonym')
    adjectives.set(code, demonyms[0] ?? name)
    for (const capital of listCell(row.capitals)) addAll(capital, entry, 'metonym')
  }
  adjectives.set('US', 'US')
  adjectives.set('EU', 'EU')
  adjectives.set('GB', 'British')
  const us = countries.get('US')
  if (us !== undefined) {
    add('US', us, 'acronym')
    add('U.S', us, 'acronym')
    add('White House', us, 'metonym')
    add('Oval Office', us, 'metonym')
    add('Capitol Hill', us, 'metonym')
  }
  addMetonym('RU', 'Kremlin')
  addMetonym('GB', 'Downing Street')
  addMetonym('GB', 'Whitehall')
  addMetonym('CN', 'Zhongnanhai')
  addMetonym('FR', 'Elysée')
}

function addMetonym(code: string, name: string): void {
  const entry = countries.get(code)
  if (entry !== undefined) add(name, entry, 'metonym')
}

function loadNames(): void {
  for (const table of ['regions', 'international-organisations', 'bodies', 'media', 'companies', 'people']) {
    for (const row of readTable(table)) {
      const { name = '', kind = '', country = '' } = row
      const known = { key: `${table}:${name}`, kind: kind as ActorKind, country: country === '' ? null : country }
      const entry = entryOf(row, known)
      addAll(name, entry, 'name')
      for (const form of listCell(row.forms)) addAll(form, entry, /^[\p{Lu}.&\d-]+$/u.test(form) ? 'acronym' : 'alias')
      if (entry.kind === 'Person') addPerson(entry)
    }
  }
}

function addPerson(entry: Entry): void {
  const words = entry.name.split(' ')
  const isEastern = entry.country !== null && /^(?:CN|KP|KR|TW|HK|VN|SG|KH)$/u.test(entry.country)
  const surname = isEastern ? words[0] : words.at(-1) === 'Jr.' ? words.at(-2) : words.at(-1)
  if (surname === undefined) return
  people.set(surname, [...(people.get(surname) ?? []), entry])
  if (entry.leads) leaders.set(surname, [...(leaders.get(surname) ?? []), entry])
}

function entryOf(row: Readonly<Record<string, string>>, known: Pick<Entry, 'key' | 'kind' | 'country'>): Entry {
  const { name = '', wikidata = '', leads = '' } = row
  return { ...known, name, wikidata: wikidata === '' ? null : wikidata, leads: leads === 'yes' }
}

loadCountries()
loadNames()
