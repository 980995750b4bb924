import type { Database, RootDatabase } from 'lmdb'
import type { DocumentId } from '../core/ids.ts'
import type { Slice } from '../knowledge/growth/index.ts'

/** What is known of a document that has its parts in the table. */
export interface PartedDocument {
  /** Of its entry in the cache. */
  readonly key: string
  /** Version of the code that made its parts. */
  readonly madeBy: string
  readonly title: string | null
}

/** What each document says, by what it is about: what a change of the graph wants to know of all the others. */
export interface PartTable {
  documents(): ReadonlyMap<DocumentId, PartedDocument>
  slicesOf(key: string): Iterable<{ readonly document: DocumentId; readonly slice: Slice }>
  /** All or nothing: lmdb writes what is queued in one turn of the event loop in one transaction. */
  add(id: DocumentId, document: PartedDocument, parts: ReadonlyMap<string, Slice>): Promise<void>
  remove(id: DocumentId, keys: Iterable<string>): Promise<void>
  clear(): Promise<void>
}

/** No key of a part holds one. */
const SEPARATOR = '|'
const AFTER_SEPARATOR = '}'

/** @param settle - Hears of every write, and waits while too many are under way. */
export function openPartTable(root: RootDatabase<Buffer, string>, settle: Settle): PartTable {
  const table: Database<Slice, string> = root.openDB({ name: 'parts', encoding: 'json' })
  const known: Database<PartedDocument, string> = root.openDB({ name: 'parted', encoding: 'json' })
  return {
    documents: () => new Map([...known.getRange()].map(({ key, value }) => [key as DocumentId, value])),
    *slicesOf(key) {
      const start = `${key}${SEPARATOR}`
      for (const entry of table.getRange({ start, end: `${key}${AFTER_SEPARATOR}` })) {
        yield { document: entry.key.slice(start.length) as DocumentId, slice: entry.value }
      }
    },
    add: (id, document, parts) => {
      const writes = [...parts].map(([key, slice]) => table.put(`${key}${SEPARATOR}${id}`, slice))
      return settle([...writes, known.put(id, document)])
    },
    remove: (id, keys) => {
      const writes = [...keys].map((key) => table.remove(`${key}${SEPARATOR}${id}`))
      return settle([...writes, known.remove(id)])
    },
    clear: async () => {
      await known.clearAsync()
      await table.clearAsync()
    },
  }
}

type Settle = (writes: readonly Promise<boolean>[]) => Promise<void>
