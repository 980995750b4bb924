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

/** Rows that fit two built-in rows at once, or one that another row of the table overrides already. */
export function conflictsWithKnown(
  rows: readonly OwnRow[],
): readonly { readonly name: string; readonly what: string }[] {
  const finder = new KnownFinder(readKnownRows())
  const taken = new Map<string, string>()
  return rows.flatMap((row) => {
    const { name, wikidata } = row
    const [byName, byId] = [finder.byName(row), finder.byId(row)]
    if (byName !== null && byId !== null && byName !== byId) {
      return [{ name, what: `${wikidata} is ${byId.entry.name} in the built-in tables, which know ${name} as another` }]
    }
    const key = (byName ?? byId)?.entry.key
    const former = key === undefined ? undefined : taken.get(key)
    if (key !== undefined) taken.set(key, former ?? name)
    return former === undefined
      ? []
      : [{ name, what: `it is the same actor as ${JSON.stringify(former)}, by its Wikidata id` }]
  })
}

class KnownFinder {
  readonly #names: ReadonlyMap<string, KnownRow>
  readonly #ids: ReadonlyMap<string, KnownRow>

  constructor(known: readonly KnownRow[]) {
    this.#names = new Map(known.toReversed().map((row) => [row.entry.name.toLowerCase(), row]))
    this.#ids = new Map(known.map((row) => [row.entry.wikidata ?? '', row]))
  }

  find(row: OwnRow): KnownRow | null {
    return this.byName(row) ?? this.byId(row)
  }

  byName({ name }: OwnRow): KnownRow | null {
    return this.#names.get(name.toLowerCase()) ?? null
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
