import { join } from 'node:path'
import type { Document } from '../core/document.ts'
import type { Findings } from '../core/findings.ts'
import type { DocumentId } from '../core/ids.ts'
import { cacheFileId } from './cache-health.ts'
import { type ExtractionCache, openCacheForReading } from './extraction-cache.ts'
import { graphDamaged, readGenerationName, readSourcesFile, type Source } from './graph-generations.ts'
import { toStoreError } from './store-errors.ts'

export interface StoredReading {
  readonly findings: Findings
  readonly text: string
}

/** The cache is opened with the first article that is asked for, and again when a build has put another in its place. */
export function openDocuments(dir: string) {
  const cacheDir = join(dir, 'cache')
  let opened: { readonly cache: ExtractionCache; readonly fileId: string } | null = null
  let sources: { readonly generation: string | null; readonly byId: ReadonlyMap<string, Source> } | null = null

  const openCache = async (): Promise<ExtractionCache> => {
    if (opened !== null && opened.fileId === readFileId(cacheDir)) return opened.cache
    await opened?.cache.close()
    opened = null
    const cache = await openCacheForReading(cacheDir)
    if (cache === null) throw graphDamaged(dir, 'the texts of the articles cannot be read')
    opened = { cache, fileId: readFileId(cacheDir) }
    return cache
  }
  const findSource = (id: DocumentId): Source | undefined => {
    const generation = readGenerationName(dir)
    if (sources === null || sources.generation !== generation) {
      sources = { generation, byId: new Map(readSourcesFile(dir).map((source) => [source.id, source])) }
    }
    return sources.byId.get(id)
  }
  return {
    async get(id: DocumentId): Promise<Document | null> {
      const source = findSource(id)
      if (source === undefined) return null
      const document = (await openCache()).getDocument(source.key)
      if (document === null) throw graphDamaged(dir, `the text of ${source.name} cannot be read`)
      return { ...document, name: source.name }
    },
    /** What each article gave, with its text, one at a time. */
    async *readings(): AsyncGenerator<StoredReading> {
      for (const { name, key } of readSourcesFile(dir)) {
        const cache = await openCache()
        const [findings, document] = [cache.getFindings(key), cache.getDocument(key)]
        if (findings === null || document === null) throw graphDamaged(dir, `what ${name} gave cannot be read`)
        yield { findings: { ...findings, document: { ...findings.document, name } }, text: document.text }
      }
    },
    close: async () => {
      await opened?.cache.close()
      opened = null
    },
  }
}

function readFileId(cacheDir: string): string {
  try {
    return cacheFileId(cacheDir)
  } catch (error) {
    throw toStoreError(error, cacheDir)
  }
}
