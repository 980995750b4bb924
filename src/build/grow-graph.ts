import { resolve } from 'node:path'
import type { Diagnostic } from '../core/diagnostic.ts'
import { WhodidError } from '../core/errors.ts'
import type { DocumentId } from '../core/ids.ts'
import { readSourcesFile } from '../store/graph-generations.ts'
import { openStoreForBuild, type StoreWriter } from '../store/open-store.ts'
import { type BuildProgress, BuildStopped } from './build-options.ts'
import type { BuildReport } from './build-report.ts'
import type { Extractor } from './extractor.ts'
import { findDocuments } from './find-documents.ts'
import { compareContents, contentsOf, type FileChange, type FormerGraph, readFormer } from './former-graph.ts'
import { type AskedFor, entryOf } from './inputs.ts'
import { isUnfit } from './join-findings.ts'
import type { Entry } from './ledger.ts'
import { listOutside, nothingToRead } from './list-outside.ts'
import { readAgain } from './read-again.ts'
import { syncParts } from './sync-parts.ts'
import { writeGrown } from './write-grown.ts'

export interface GrowOptions {
  readonly storeDir: string
  /** Files and folders to read. What the graph has of a file already makes room. */
  readonly add?: readonly string[]
  /** Documents to take out: by file name, path, title or id. */
  readonly remove?: readonly string[]
  /** Files that are gone; it does not matter whether the graph has anything of them. */
  readonly removeFiles?: readonly string[]
  readonly asked: AskedFor
  readonly jobs: number
  /** Kept by whoever changes the graph often; else one is made where it is needed. */
  readonly extractor?: Extractor
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: BuildProgress) => void
}

/** What a change did. */
export interface GrowRun {
  /** By the file's whole path. */
  readonly files: ReadonlyMap<string, FileChange>
  /** Of the files that were read: left out, or read with a loss. And corrections that no longer fit. */
  readonly diagnostics: readonly Diagnostic[]
  readonly report: BuildReport
  readonly storeWarnings: readonly string[]
}

/**
 * Changes the graph of the store by some articles: its bytes are then those of a build of all that are left.
 * @throws GRAPH_MISSING before the first build; OPTION_INVALID if it was built otherwise; NAME_UNKNOWN for a document
 *   that it does not have; NOTHING_TO_READ if no article would be left. The graph is then as before.
 */
export async function growGraph(options: GrowOptions): Promise<GrowRun> {
  readSourcesFile(options.storeDir) // says that there is no graph, before a folder is made
  const listed = await listOutside(options.storeDir, options.add ?? [])
  const store = await openStoreForBuild(options.storeDir)
  try {
    const { corrections: log, warning } = store.readCorrections()
    const former = readFormer(store.dir, options.asked)
    const before = contentsOf(former)
    await syncParts(store.cache, former.sources)
    takeOut(options, store, former)
    const reading = await readAgain(listed.files, { options, store, former })
    if (options.signal?.aborted === true) throw new BuildStopped('the change was stopped')
    if (former.ledger.all().length === 0) throw nothingLeft(store.dir)
    const noticed = [...listed.diagnostics, ...reading.diagnostics]
    if (options.add !== undefined && options.removeFiles === undefined && reading.files.size === 0)
      throw nothingToRead(options.add, noticed)
    const isGiven = isIn(listed.files)
    const report = await writeGrown(store, { ...former, noticed, isOutdated: isGiven, log })
    const files = compareContents(before, contentsOf(former), reading.files)
    const copies = former.ledger.duplicates().filter(({ path }) => isGiven(path))
    const diagnostics = [...noticed, ...reading.warnings, ...copies, ...newlyUnfit(former.report, report)]
    return { files, report, diagnostics, storeWarnings: [...store.warnings, ...(warning === null ? [] : [warning])] }
  } finally {
    await store.close()
  }
}

function newlyUnfit(before: BuildReport, after: BuildReport): readonly Diagnostic[] {
  const former = new Set(before.diagnostics.filter(isUnfit).map(({ message }) => message))
  return after.diagnostics.filter((diagnostic) => isUnfit(diagnostic) && !former.has(diagnostic.message))
}

function takeOut({ remove = [], removeFiles = [] }: GrowOptions, store: StoreWriter, former: FormerGraph): void {
  const { ledger, fileOf } = former
  const gone = new Set<Entry>()
  if (remove.length > 0) {
    const all = nameEntries(store, former)
    for (const wanted of remove) for (const entry of findDocuments(wanted, all, fileOf)) gone.add(entry)
  }
  const files = new Set(removeFiles.map((path) => resolve(path)))
  ledger.drop((entry) => gone.has(entry) || files.has(fileOf(entry)))
}

function nameEntries({ cache }: StoreWriter, { ledger, sources }: FormerGraph) {
  const ids = new Map(sources.map((source) => [entryOf(source).sha256, source.id]))
  const documents = cache.parts.documents()
  return ledger.all().map((entry) => {
    const id = ids.get(entry.sha256) ?? ''
    return { entry, id, title: documents.get(id as DocumentId)?.title ?? null }
  })
}

/** Whether a place is a file that was read again, or a line of it. */
function isIn(files: readonly { readonly path: string }[]): (path: string) => boolean {
  const paths = new Set(files.map(({ path }) => path))
  return (path) => paths.has(path) || paths.has(path.replace(/:\d+$/, ''))
}

function nothingLeft(storeDir: string): WhodidError {
  return new WhodidError('NOTHING_TO_READ', 'no article would be left in the graph', {
    hint: `To be rid of the whole graph, delete the folder ${storeDir}. Nothing was changed.`,
  })
}
