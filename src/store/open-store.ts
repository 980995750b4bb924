import { join } from 'node:path'
import type { Correction } from '../core/correction.ts'
import type { Document } from '../core/document.ts'
import type { GraphSnapshot } from '../core/graph.ts'
import type { DocumentId } from '../core/ids.ts'
import type { SavedView, ViewChange } from '../core/saved-view.ts'
import type { Act } from '../knowledge/growth/index.ts'
import { appendCorrection, type CorrectionLog, readCorrections } from './corrections-file.ts'
import {
  type ExtractionCache,
  openCacheForReading,
  openCacheForWriting,
  type PackedExtraction,
} from './extraction-cache.ts'
import {
  findEngineFile,
  graphDamaged,
  makeEngineFile,
  readActsFile,
  readGenerationName,
  readGraphFile,
  readReportFile,
  readSourcesFile,
  type WriteEngineFile,
} from './graph-generations.ts'
import { openDocuments, type StoredReading } from './open-documents.ts'
import { withStoreErrors } from './store-errors.ts'
import { checkStoreFolder, prepareStoreFolder, sweepLeftovers } from './store-folder.ts'
import { acquireStoreLock, type StoreLock } from './store-lock.ts'
import { changeViewsFile, readViews } from './views-file.ts'
import { type ChangedGeneration, type Generation, writeChange, writeGeneration } from './write-generation.ts'

/** A built graph, for reading. Each call looks at the newest one: a build may end while the store is open. */
export interface StoreReader {
  readonly dir: string
  /** @throws GRAPH_MISSING before the first build, GRAPH_DAMAGED if the file was changed. */
  readGraph(): GraphSnapshot
  /** The report of the build that wrote the graph, as it was given. */
  readReport(): unknown
  /** Changes with every build; null without a graph. To be compared, not read. */
  generation(): string | null
  /** The query engine's file, made where it is not there yet. */
  makeEngineFile(write: WriteEngineFile): Promise<string>
  /** The query engine's file. Ask anew for every engine that is started. */
  enginePath(): string
  /** A person's decisions. @throws CORRECTIONS_DAMAGED. */
  readCorrections(): CorrectionLog
  /** @throws VIEWS_DAMAGED. */
  readViews(): Promise<readonly SavedView[]>
  /** @returns The views after it. @throws VIEW_REFUSED, NAME_UNKNOWN, VIEWS_DAMAGED. */
  changeViews(change: ViewChange): Promise<readonly SavedView[]>
  /** The article with its text and blocks; null if the graph has no such document. */
  getDocument(id: DocumentId): Promise<Document | null>
  /** What the articles of the graph gave, one at a time. */
  readings(): AsyncIterable<StoredReading>
  close(): Promise<void>
}

/** The store in the hands of the one build that may write to it. */
export interface StoreWriter {
  readonly dir: string
  /** What had to be mended when it was opened, for people. */
  readonly warnings: readonly string[]
  readonly cache: ExtractionCache
  /** The acts of the former graph. @throws GRAPH_DAMAGED if the file was changed. */
  readActs(): readonly Act[]
  /** A person's decisions. @throws CORRECTIONS_DAMAGED. */
  readCorrections(): CorrectionLog
  /** @returns Takes the line away again. */
  appendCorrection(correction: Correction): Promise<() => Promise<void>>
  /** Puts a new graph in the place of the former one, whole or not at all. */
  writeGraph(generation: Generation): Promise<void>
  /** The same for a graph that differs little from the former. */
  writeChange(generation: ChangedGeneration): Promise<void>
  close(): Promise<void>
}

/** Opens a store for reading. It need not hold a graph yet: the calls that want one say so. */
export async function openStore(dir: string): Promise<StoreReader> {
  await withStoreErrors(dir, () => checkStoreFolder(dir))
  const documents = openDocuments(dir)
  return {
    dir,
    readGraph: () => readGraphFile(dir),
    readReport: () => readReportFile(dir),
    generation: () => readGenerationName(dir),
    makeEngineFile: (write) => withStoreErrors(dir, () => makeEngineFile(dir, write)),
    enginePath: () => findEngineFile(dir),
    readCorrections: () => readCorrections(dir),
    readViews: () => readViews(dir),
    changeViews: (change) => changeViewsFile(dir, change),
    getDocument: (id) => withStoreErrors(dir, () => documents.get(id)),
    readings: () => documents.readings(),
    close: () => documents.close(),
  }
}

/**
 * Opens a store for a build, creating it if need be.
 * @throws STORE_LOCKED while another build has it; STORE_UNREACHABLE, STORE_FULL for what the file system refuses.
 */
export async function openStoreForBuild(dir: string): Promise<StoreWriter> {
  return withStoreErrors(dir, async () => {
    await prepareStoreFolder(dir)
    const lock = acquireStoreLock(dir)
    try {
      sweepLeftovers(dir)
      const { cache, wasDamaged } = await openCacheForWriting(join(dir, 'cache'))
      const warnings = wasDamaged ? [`The cache in ${dir} was damaged: every article is read anew.`] : []
      return makeWriter({ dir, lock, cache: guardCache(dir, cache), warnings })
    } catch (error) {
      lock.release()
      throw error
    }
  })
}

/**
 * Opens a built store to change the graph without reading an article: its cache is read, and never mended.
 * @throws GRAPH_MISSING before the first build, GRAPH_DAMAGED if the cache cannot be read; STORE_LOCKED as for a build.
 */
export async function openStoreForCorrection(dir: string): Promise<StoreWriter> {
  return withStoreErrors(dir, async () => {
    checkStoreFolder(dir)
    readSourcesFile(dir) // says what is missing
    const lock = acquireStoreLock(dir)
    try {
      sweepLeftovers(dir)
      const cache = await openCacheForReading(join(dir, 'cache'))
      if (cache === null) throw graphDamaged(dir, 'what the articles gave cannot be read')
      return makeWriter({ dir, lock, cache, warnings: [] })
    } catch (error) {
      lock.release()
      throw error
    }
  })
}

function makeWriter({ dir, lock, cache, warnings }: WriterParts): StoreWriter {
  return {
    dir,
    warnings,
    cache,
    readActs: () => readActsFile(dir),
    readCorrections: () => readCorrections(dir),
    appendCorrection: (correction) =>
      withStoreErrors(dir, () => {
        lock.assertHeld()
        return appendCorrection(dir, correction)
      }),
    writeGraph: (generation) => withStoreErrors(dir, () => writeGeneration(dir, generation, lock.assertHeld)),
    writeChange: (generation) => withStoreErrors(dir, () => writeChange(dir, generation, lock.assertHeld)),
    close: () =>
      withStoreErrors(dir, async () => {
        try {
          await cache.close()
        } finally {
          lock.release()
        }
      }),
  }
}

interface WriterParts {
  readonly dir: string
  readonly lock: StoreLock
  readonly cache: ExtractionCache
  readonly warnings: readonly string[]
}

/** Full disks and the like show in the cache first. */
function guardCache(dir: string, cache: ExtractionCache): ExtractionCache {
  return {
    ...cache,
    put: (key: string, extraction: PackedExtraction) => withStoreErrors(dir, () => cache.put(key, extraction)),
    flush: () => withStoreErrors(dir, () => cache.flush()),
    evictAllBut: (prefix) => withStoreErrors(dir, () => cache.evictAllBut(prefix)),
    close: () => withStoreErrors(dir, () => cache.close()),
  }
}
