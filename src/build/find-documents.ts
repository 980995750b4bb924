import { basename, resolve } from 'node:path'
import { WhodidError } from '../core/errors.ts'
import { compareCodeUnits } from '../core/snapshot.ts'
import type { FileOf } from './inputs.ts'
import type { Entry } from './ledger.ts'

/** A text of the graph, with what the user may call its document. */
export interface NamedEntry {
  readonly entry: Entry
  readonly id: string
  readonly title: string | null
}

const MAX_CHOICES = 10
/** From the surest way to name a document to the vaguest: the first that fits anything counts. */
const WAYS: readonly ((wanted: string, named: NamedEntry, fileOf: FileOf) => boolean)[] = [
  (wanted, { id }) => id === wanted,
  (wanted, { entry }, fileOf) => fileOf(entry) === resolve(wanted) || entry.path === wanted,
  (wanted, { entry }, fileOf) => basename(fileOf(entry)) === wanted || entry.name === wanted,
  (wanted, { title }) => title !== null && plain(title) === plain(wanted),
]

/**
 * The texts that the user means by the path or name of a file, or by the title or id of a document. A file may hold many.
 * @throws NAME_UNKNOWN where there are none, or where a name or title fits several files, with the choices.
 */
export function findDocuments(wanted: string, all: readonly NamedEntry[], fileOf: FileOf): readonly Entry[] {
  for (const [way, fits] of WAYS.entries()) {
    const found = all.filter((named) => fits(wanted, named, fileOf))
    if (found.length === 0) continue
    // One id, or one path, is one thing; of one name there may be several.
    const isOne = way < 2 || new Set(found.map(({ entry }) => fileOf(entry))).size === 1 || isOneText(found)
    if (isOne) return found.map(({ entry }) => entry)
    throw unknown(`"${wanted}" may mean ${found.length} articles`, 'Say which by its path or id:', found)
  }
  const near = all.filter(({ entry, title }) =>
    [entry.name, entry.path, title ?? ''].some((name) => isNear(name, wanted)),
  )
  const hint =
    near.length > 0
      ? 'Did you mean one of these?'
      : 'Check the spelling. whodid query "MATCH (d:Document) RETURN d.id, d.file, d.title" lists all.'
  throw unknown(`no article of the graph is called "${wanted}"`, hint, near)
}

/** The same text in several files. */
function isOneText(found: readonly NamedEntry[]): boolean {
  return new Set(found.map(({ id }) => id)).size === 1
}

function isNear(name: string, wanted: string): boolean {
  return plain(name).includes(plain(wanted)) || (name !== '' && plain(wanted).includes(plain(name)))
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
}

function unknown(message: string, hint: string, choices: readonly NamedEntry[]): WhodidError {
  const lines = [...choices]
    .sort((a, b) => compareCodeUnits(a.entry.path, b.entry.path))
    .slice(0, MAX_CHOICES)
    .map(({ entry, id, title }) => `\n    ${id}  ${entry.path}${title === null ? '' : ` (${title})`}`)
  const more = choices.length > MAX_CHOICES ? `\n    and ${choices.length - MAX_CHOICES} more` : ''
  return new WhodidError('NAME_UNKNOWN', message, { hint: hint + lines.join('') + more })
}
