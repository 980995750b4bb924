import { mkdirSync, rmSync } from 'node:fs'
import { type Database, open, type RootDatabase } from 'lmdb'
import type { Document } from '../core/document.ts'
import type { Findings } from '../core/findings.ts'
import { isCacheSound, sealCache } from './cache-health.ts'
import { makeFolder } from './make-folder.ts'
import { isPacked, unpack } from './pack.ts'
import { openPartTable, type PartTable } from './part-table.ts'

/** What one text gave, packed. */
export interface PackedExtraction {
  readonly findings: Uint8Array
  readonly document: Uint8Array
}

/** Parts of this many documents may be under way. */
const MAX_PENDING_PARTS = 20_000
/** Commits that may be under way before the next write waits: bounds the memory that they hold. */
const MAX_PENDING_WRITES = 64

/** Extractions by key (pipeline version, then what identifies the text). */
export interface ExtractionCache {
  /** Whether the entry is there and sound. */
  has(key: string): boolean
  /** Queues the entry; a failure to write shows here or in a later call. */
  put(key: string, extraction: PackedExtraction): Promise<void>
  /** Waits until every queued entry can be read. */
  flush(): Promise<void>
  getFindings(key: string): Findings | null
  getDocument(key: string): Document | null
  /** Of the documents of the graph; only in a cache that is open for writing. */
  readonly parts: PartTable
  /** Removes every entry whose key does not begin with `prefix`. */
  evictAllBut(prefix: string): Promise<void>
  close(): Promise<void>
}

/**
 * Opens the cache for writing; one that is damaged is thrown away, since all of it can be computed again.
 * @returns `wasDamaged` for the warning.
 */
export async function openCacheForWriting(dir: string): Promise<{ cache: ExtractionCache; wasDamaged: boolean }> {
  makeFolder(dir)
  const wasDamaged = !(await isCacheSound(dir, 'write'))
  if (wasDamaged) {
    rmSync(dir, { recursive: true })
    mkdirSync(dir)
  }
  return { cache: openCache(dir, 'write'), wasDamaged }
}

/** Opens the cache for reading; null if it is missing or damaged. */
export async function openCacheForReading(dir: string): Promise<ExtractionCache | null> {
  return (await isCacheSound(dir, 'read')) ? openCache(dir, 'read') : null
}

function openCache(dir: string, mode: 'read' | 'write'): ExtractionCache {
  const root: RootDatabase<Buffer, string> = open({
    path: dir,
    maxDbs: 4,
    encoding: 'binary',
    readOnly: mode === 'read',
  })
  const findings = root.openDB<Buffer, string>({ name: 'findings', encoding: 'binary' })
  const documents = root.openDB<Buffer, string>({ name: 'documents', encoding: 'binary' })
  const writes = trackWrites()
  let parts: PartTable | null = null
  return {
    get parts() {
      parts ??= openPartTable(root, (queued) => {
        for (const write of queued) writes.add(write)
        return writes.settle(MAX_PENDING_PARTS)
      })
      return parts
    },
    has: (key) => isSound(findings.get(key)) && isSound(documents.get(key)),
    put: async (key, extraction) => {
      writes.add(findings.put(key, Buffer.from(extraction.findings)))
      writes.add(documents.put(key, Buffer.from(extraction.document)))
      await writes.settle(MAX_PENDING_WRITES)
    },
    flush: () => writes.settle(0),
    // The checksum and the pipeline version in the key stand for the shape.
    getFindings: (key) => read(findings, key) as Findings | null,
    getDocument: (key) => read(documents, key) as Document | null,
    evictAllBut: async (prefix) => {
      for (const table of [findings, documents]) {
        for (const key of table.getKeys()) if (!key.startsWith(prefix)) writes.add(table.remove(key))
      }
      await writes.settle(0)
    },
    close: async () => {
      try {
        await writes.settle(0)
        await root.flushed
      } finally {
        await root.close()
      }
      if (mode === 'write') sealCache(dir)
    },
  }
}

function isSound(bytes: Buffer | undefined): boolean {
  return bytes !== undefined && isPacked(bytes)
}

function read(table: Database<Buffer, string>, key: string): unknown {
  const bytes = table.get(key)
  return bytes === undefined ? null : unpack(bytes)
}

/** Commits under way. The first failure is kept and thrown at the next chance, so that no promise is left unheard. */
function trackWrites() {
  const pending = new Set<Promise<void>>()
  let failure: { readonly error: unknown } | null = null
  return {
    add(write: Promise<boolean>): void {
      const heard: Promise<void> = write
        .then(() => undefined)
        .catch((error: unknown) => {
          failure ??= { error }
        })
        .finally(() => pending.delete(heard))
      pending.add(heard)
    },
    async settle(limit: number): Promise<void> {
      while (pending.size > limit) await Promise.race(pending)
      if (failure !== null) throw failure.error
    },
  }
}
