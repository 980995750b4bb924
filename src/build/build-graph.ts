import { resolve, sep } from 'node:path'
import type { Correction } from '../core/correction.ts'
import type { Diagnostic } from '../core/diagnostic.ts'
import { WhodidError } from '../core/errors.ts'
import type { InputFile } from '../ingest/index.ts'
import { listInputs } from '../ingest/index.ts'
import { writeEngineFile } from '../query/embedded/write-engine-file.ts'
import { openStoreForBuild, type StoreWriter } from '../store/open-store.ts'
import { type BuildOptions, BuildStopped } from './build-options.ts'
import { type BuildRun, makeReport } from './build-report.ts'
import { createExtractor } from './extractor.ts'
import { joinFindings, unfitDiagnostic } from './join-findings.ts'
import { type Entry, Ledger } from './ledger.ts'
import { pipelineVersion } from './pipeline-version.ts'
import { type Reading, readInputs } from './read-inputs.ts'

/**
 * Reads everything below `paths` and puts the graph of it into the store, in the place of the former one.
 * @returns What was found and what was left out. The graph's bytes depend on the texts, their file names and the
 *   corrections in the store, not on order, folders or the number of jobs.
 * @throws NOTHING_TO_READ if not one document could be read; the former graph stays. BuildStopped by the signal.
 */
export async function buildGraph(options: BuildOptions): Promise<BuildRun> {
  const { files, diagnostics } = await listOutside(options.storeDir, options.paths)
  if (files.length === 0) throw nothingToRead(options.paths, diagnostics)
  const store = await openStoreForBuild(options.storeDir)
  try {
    const { corrections: log, warning } = store.readCorrections()
    const ledger = new Ledger(pipelineVersion(options.choice, options.settings))
    const reading = await readAll(files, { options, store, ledger })
    stopIfAsked(options)
    const left = [...diagnostics, ...reading.diagnostics, ...ledger.duplicates()]
    const entries = ledger.entries()
    if (entries.length === 0) throw nothingToRead(options.paths, left)
    options.onProgress?.({ phase: 'joining', done: 1, total: 1, documents: entries.length })
    const report = await joinAndWrite(entries, { options, store, left, log })
    const { cached, read, wordsRead, readingMs } = reading
    const storeWarnings = [...store.warnings, ...(warning === null ? [] : [warning])]
    return { report, cached, read, wordsRead, readingMs, storeWarnings }
  } finally {
    await store.close()
  }
}

/** A store that lies among the articles is not read itself. */
async function listOutside(storeDir: string, paths: readonly string[]) {
  const isOutside = ({ path }: { readonly path: string }) =>
    !`${resolve(path)}${sep}`.startsWith(`${resolve(storeDir)}${sep}`)
  const inside = paths.find((path) => !isOutside({ path }))
  if (inside !== undefined) {
    throw new WhodidError('OPTION_INVALID', `${inside} lies in the store folder ${storeDir}`, {
      hint: 'Keep the articles elsewhere, or name another folder with --store DIR.',
    })
  }
  const { files, diagnostics } = await listInputs(paths)
  return { files: files.filter(isOutside), diagnostics: diagnostics.filter(isOutside) }
}

interface ReadAllContext {
  readonly options: BuildOptions
  readonly store: StoreWriter
  readonly ledger: Ledger
}

async function readAll(files: readonly InputFile[], { options, store, ledger }: ReadAllContext): Promise<Reading> {
  const extractor = createExtractor(options)
  try {
    return await readInputs(files, {
      cache: store.cache,
      extractor,
      ledger,
      maxInFlight: extractor.capacity,
      signal: options.signal,
      onProgress: (progress) => options.onProgress?.({ phase: 'reading', ...progress }),
    })
  } finally {
    await extractor.close()
  }
}

interface JoinContext {
  readonly options: BuildOptions
  readonly store: StoreWriter
  /** What was left out so far. */
  readonly left: readonly Diagnostic[]
  readonly log: readonly Correction[]
}

async function joinAndWrite(entries: readonly Entry[], { options, store, left, log }: JoinContext) {
  const joined = joinFindings(entries, { storeDir: store.dir, cache: store.cache, log })
  stopIfAsked(options)
  const { graph, sources, words, noticed, unfit } = joined
  const diagnostics = [...left, ...noticed, ...unfit.map(unfitDiagnostic)]
  const report = makeReport(graph, { words, diagnostics, log })
  await store.writeGraph({ graph, sources, report, writeEngineFile })
  await store.cache.evictAllBut(`${pipelineVersion(options.choice, options.settings)}/`)
  return report
}

function stopIfAsked({ signal }: BuildOptions): void {
  if (signal?.aborted === true) throw new BuildStopped('the build was stopped')
}

function nothingToRead(paths: readonly string[], left: readonly Diagnostic[]): WhodidError {
  const reasons = left.slice(0, 5).map(({ message, hint }) => `\n  ${message}. ${hint}`)
  const more = left.length > reasons.length ? `\n  and ${left.length - reasons.length} more` : ''
  return new WhodidError(
    'NOTHING_TO_READ',
    `no article could be read in ${paths.join(', ')}${reasons.join('')}${more}`,
    {
      hint: 'Name a folder with articles: .txt, .md, .html, .jsonl or .jsonl.gz. A graph built before is untouched.',
    },
  )
}
