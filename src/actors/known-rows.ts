import type { ActorKind, MentionForm } from '../core/actor.ts'
import type { Entry } from './model.ts'
import { listCell, readTable } from './read-table.ts'

/** One way to write an actor. */
export interface RowName {
  readonly text: string
  readonly form: MentionForm
  /** Whether it is also known in capitals throughout, and with a small last word ("Xinhua news agency"). */
  readonly hasVariants: boolean
}

/** One actor of the gazetteer with all its names, the main one first. */
export interface KnownRow {
  readonly entry: Entry
  readonly names: readonly RowName[]
  /** "Chinese", for a country. */
  readonly adjective: string | null
}

/** The tables of actors, in the order in which they claim a name. */
const TABLES = [
  'regions',
  'international-organisations',
  'bodies',
  'parties',
  'armed-forces',
  'institutions',
  'media',
  'companies',
  'people',
] as const

/** Names of governments that are no capitals, and what stands before a noun. */
const METONYMS: Readonly<Record<string, string>> = {
  US: 'White House|Oval Office|Capitol Hill',
  RU: 'Kremlin',
  GB: 'Downing Street|Whitehall',
  CN: 'Zhongnanhai',
  FR: 'Elysée|Élysée',
}
const ADJECTIVES: Readonly<Record<string, string>> = { US: 'US', EU: 'EU', GB: 'British' }

/** Everything that comes with the program. */
export function readKnownRows(): readonly KnownRow[] {
  return [...readTable('countries').map(countryRow), ...TABLES.flatMap((table) => readTable(table).map(rowOf(table)))]
}

/** Whether a name is written as an acronym is. */
export function formOf(name: string): MentionForm {
  return /^[\p{Lu}.&\d-]+$/u.test(name) ? 'acronym' : 'alias'
}

type Cells = Readonly<Record<string, string>>

function countryRow(cells: Cells): KnownRow {
  const { name = '', code = '' } = cells
  const named = (text: string): RowName => ({ text, form: countryForm(text), hasVariants: true })
  const exact = (form: MentionForm) => (text: string) => ({ text, form, hasVariants: false })
  const demonyms = listCell(cells.demonyms)
  return {
    entry: entryOf(cells, { key: `country:${name}`, kind: 'Country', country: code === '' ? null : code }),
    names: [
      { text: name, form: 'name', hasVariants: true },
      ...listCell(cells.names).map(named),
      ...(code === 'US' ? ['US', 'U.S'] : []).map(exact('acronym')),
      ...demonyms.map(exact('demonym')),
      ...listCell(cells.capitals).map((text): RowName => ({ text, form: 'metonym', hasVariants: true })),
      ...listCell(METONYMS[code]).map(exact('metonym')),
    ],
    adjective: ADJECTIVES[code] ?? demonyms[0] ?? name,
  }
}

function countryForm(name: string): MentionForm {
  return /^(?:\p{Lu}\.?)+$/u.test(name) ? 'acronym' : 'alias'
}

function rowOf(table: string): (cells: Cells) => KnownRow {
  return (cells) => {
    const { name = '', kind = '', country = '' } = cells
    const known = { key: `${table}:${name}`, kind: kind as ActorKind, country: country === '' ? null : country }
    const forms = listCell(cells.forms)
    const written = new Set([...forms, ...[name, ...forms].flatMap(withAmerica)])
    written.delete(name)
    const others = [...written].map((text): RowName => ({ text, form: formOf(text), hasVariants: true }))
    return {
      entry: entryOf(cells, known),
      names: [{ text: name, form: 'name', hasVariants: true }, ...others],
      adjective: null,
    }
  }
}

/** "US Navy" is the U.S. Navy and the United States Navy. */
function withAmerica(name: string): readonly string[] {
  const rest = OF_AMERICA.exec(name)?.[1]
  return rest === undefined ? [] : [`US ${rest}`, `U.S. ${rest}`, `United States ${rest}`]
}

/** A body of America whose name begins with the country's. */
export const OF_AMERICA = /^(?:US|U\.S\.|United States) (\p{Lu}.*)$/u

function entryOf(cells: Cells, known: Pick<Entry, 'key' | 'kind' | 'country'>): Entry {
  const { name = '', wikidata = '', leads = '' } = cells
  return { ...known, name, wikidata: wikidata === '' ? null : wikidata, leads: leads === 'yes' }
}
