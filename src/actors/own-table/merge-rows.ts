import type { OwnRow, OwnTable } from '../../core/own-table.ts'
import { formOf, type KnownRow, type RowName, readKnownRows } from '../known-rows.ts'
import type { Entry } from '../model.ts'

/** The user's rows before all others, so that their names are theirs; built-in rows that they override are gone. */
export function mergeRows(known: readonly KnownRow[], { rows }: OwnTable): readonly KnownRow[] {
  const finder = new KnownFinder(known)
  const own = rows.map((row) => overrideRow(row, finder.find(row)))
  const gone = new Set(own.map(({ entry }) => entry.key))
  return [...own, ...known.filter(({ entry }) => !gone.has(entry.key))]
}

/** A row that cannot be joined with the built-in ones; what is wrong and what to do, as in `Fault`. */
export interface Clash {
  readonly name: string
  readonly column: 'name' | 'wikidata'
  readonly what: string
  readonly hint: string
}

/** Rows that fit two built-in rows at once, or one that another row of the table overrides already. */
export function conflictsWithKnown(rows: readonly OwnRow[]): readonly Clash[] {
  const finder = new KnownFinder(readKnownRows())
  const taken = new Map<string, string>()
  return rows.flatMap((row): readonly Clash[] => {
    const { name, wikidata } = row
    const [byName, byId] = [finder.byName(row), finder.byId(row)]
    if (byName !== null && byId !== null && byName !== byId) {
      const what = `${wikidata} is ${byId.entry.name} in the built-in tables, which know ${name} as another`
      return [{ name, column: 'wikidata', what, hint: 'Correct the name or the Wikidata id, or leave the id out.' }]
    }
    const key = (byName ?? byId)?.entry.key
    const former = key === undefined ? undefined : taken.get(key)
    if (key !== undefined) taken.set(key, former ?? name)
    if (former === undefined) return []
    const what = `it is the same actor as ${JSON.stringify(former)}`
    const hint = 'Make one row of the two: put one name among the aliases of the other.'
    return [{ name, column: byName === null ? 'wikidata' : 'name', what, hint }]
  })
}

/** "Beijing" and "Chinese" denote China, but are not its name. */
function isOwnName({ form }: RowName): boolean {
  return form === 'alias' || form === 'acronym'
}

class KnownFinder {
  readonly #names: ReadonlyMap<string, KnownRow>
  readonly #aliases: ReadonlyMap<string, KnownRow>
  readonly #ids: ReadonlyMap<string, KnownRow>

  constructor(known: readonly KnownRow[]) {
    this.#names = new Map(known.toReversed().map((row) => [row.entry.name.toLowerCase(), row]))
    this.#aliases = new Map(
      known.toReversed().flatMap((row) => row.names.filter(isOwnName).map(({ text }) => [text.toLowerCase(), row])),
    )
    this.#ids = new Map(known.map((row) => [row.entry.wikidata ?? '', row]))
  }

  find(row: OwnRow): KnownRow | null {
    return this.byName(row) ?? this.byId(row)
  }

  /** By the main name; by another name only what is of the same kind and country: "Huawei Technologies" is Huawei. */
  byName({ name, kind, country, wikidata }: OwnRow): KnownRow | null {
    const key = name.toLowerCase()
    const other = this.#aliases.get(key)
    const agrees = <T>(one: T | null, two: T | null) => one === null || two === null || one === two
    const isSame =
      other?.entry.kind === kind && agrees(country, other.entry.country) && agrees(wikidata, other.entry.wikidata)
    return this.#names.get(key) ?? (isSame ? other : null)
  }

  byId({ wikidata }: OwnRow): KnownRow | null {
    return wikidata === null ? null : (this.#ids.get(wikidata) ?? null)
  }
}

/** What the row says counts; what it leaves empty, and other names, stay as the built-in row has them. */
function overrideRow(row: OwnRow, former: KnownRow | null): KnownRow {
  const entry: Entry = {
    key: former?.entry.key ?? `own:${row.name.toLowerCase()}`,
    name: row.name,
    kind: row.kind,
    country: row.country ?? former?.entry.country ?? null,
    wikidata: row.wikidata ?? former?.entry.wikidata ?? null,
    leads: former?.entry.leads ?? false,
  }
  const given: readonly RowName[] = [
    { text: withCapital(row.name), form: 'name', hasVariants: true },
    ...row.aliases.map((alias): RowName => ({ text: withCapital(alias), form: formOf(alias), hasVariants: true })),
  ]
  return { entry, names: [...given, ...(former?.names ?? [])], adjective: former?.adjective ?? null }
}

/** One small word ("apple") is a common noun as it stands: as a name it has a capital. */
function withCapital(name: string): string {
  return /^\p{Ll}+$/u.test(name) ? name.charAt(0).toUpperCase() + name.slice(1) : name
}
