import { ACTOR_KINDS, type ActorKind } from '../../core/actor.ts'
import { cleanCell as clean, showCell as show } from '../../core/csv/cells.ts'
import type { RawRow } from '../../core/csv/read-csv-table.ts'
import type { Fault } from '../../core/csv/table-faults.ts'
import type { OwnRow } from '../../core/own-table.ts'
import { readTable } from '../read-table.ts'
import { kindNamed } from './kind-words.ts'

export const COLUMNS = ['name', 'kind', 'aliases', 'country', 'wikidata'] as const
export type Column = (typeof COLUMNS)[number]

/** The rows as actors. Rows with a fault are left out: nothing is built while there is one. */
export function checkRows(rows: readonly RawRow<Column>[]): {
  readonly rows: readonly OwnRow[]
  readonly faults: readonly Fault<Column>[]
} {
  const faults: Fault<Column>[] = []
  const seen = new Seen(faults)
  const checked = rows.flatMap(({ number, cells }) => {
    const blame = (column: Column, what: string, hint: string) => faults.push({ row: number, column, what, hint })
    const name = clean(cells.name)
    const row = {
      name,
      kind: readKind(cells.kind, blame),
      aliases: [...new Set(cells.aliases.split(';').map(clean))].filter((alias) => alias !== '' && alias !== name),
      country: readCountry(cells.country, blame),
      wikidata: readWikidata(cells.wikidata, blame),
    }
    if (name === '') blame('name', 'the name is empty', 'Write a name, or delete the row.')
    for (const [column, text] of [
      ['name', name] as const,
      ...row.aliases.map((alias) => ['aliases', alias] as const),
    ]) {
      if (text !== '' && !/[\p{L}\p{N}]/u.test(text))
        blame(column, `${show(text)} has no letter`, 'Write the name as it stands in articles.')
    }
    seen.note(number, row)
    return row.kind === null ? [] : [{ ...row, kind: row.kind }]
  })
  return { rows: checked, faults }
}

type Blame = (column: Column, what: string, hint: string) => void

function readKind(cell: string, blame: Blame): ActorKind | null {
  const kind = kindNamed(clean(cell))
  if (kind === null) {
    const what = clean(cell) === '' ? 'the kind is empty' : `${show(clean(cell))} is no kind`
    blame('kind', what, `Use one of ${ACTOR_KINDS.join(', ')}, or a plain word for it (ministry, think tank, army).`)
  }
  return kind
}

const COUNTRIES = readTable('countries').filter(({ code }) => code !== '')
const CODES: ReadonlyMap<string, string> = new Map(
  COUNTRIES.flatMap(({ name = '', code = '' }) => [name, code].map((text) => [text.toLowerCase(), code] as const)),
)

function readCountry(cell: string, blame: Blame): string | null {
  const text = clean(cell)
  if (text === '') return null
  const code = CODES.get(text.toLowerCase())
  if (code === undefined)
    blame(
      'country',
      `${show(text)} is no country`,
      'Use the two letters of ISO 3166-1 (CN, US, GB), or leave it empty.',
    )
  return code ?? null
}

function readWikidata(cell: string, blame: Blame): string | null {
  const id = clean(cell).toUpperCase()
  if (id === '') return null
  if (!/^Q[1-9]\d{0,11}$/.test(id))
    blame('wikidata', `${show(clean(cell))} is no Wikidata id`, 'Use the Q number, such as Q160120, or leave it empty.')
  return id
}

/** Each name and each Wikidata id belongs to one row. */
class Seen {
  readonly #names = new Map<string, number>()
  readonly #faults: Fault<Column>[]

  constructor(faults: Fault<Column>[]) {
    this.#faults = faults
  }

  note(row: number, { name, aliases, wikidata }: Pick<OwnRow, 'name' | 'aliases' | 'wikidata'>): void {
    this.#claim(row, 'name', name)
    for (const alias of aliases) this.#claim(row, 'aliases', alias)
    this.#claim(row, 'wikidata', wikidata ?? '')
  }

  #claim(row: number, column: Column, text: string): void {
    const key = text.toLowerCase()
    const former = this.#names.get(key)
    if (text === '' || former === row) return
    if (former === undefined) this.#names.set(key, row)
    else {
      const hint = 'Make one row of the two, or tell them apart: "Indian Ministry of Commerce".'
      this.#faults.push({ row, column, what: `${show(text)} stands in row ${former} already`, hint })
    }
  }
}
