import type { Correction } from '../core/correction.ts'
import type { Diagnostic } from '../core/diagnostic.ts'
import type { Findings } from '../core/findings.ts'
import type { DocumentId } from '../core/ids.ts'
import { type FoundChange, findChange, type PartIndex, type Touched } from '../knowledge/growth/index.ts'
import { writeEngineFile } from '../query/embedded/write-engine-file.ts'
import { graphDamaged, type Source } from '../store/graph-generations.ts'
import type { StoreWriter } from '../store/open-store.ts'
import { type BuildReport, makeReport, sortDiagnostics } from './build-report.ts'
import type { FormerGraph } from './former-graph.ts'
import { entryOf, inputsOf, type StoredInputs } from './inputs.ts'
import { isUnfit, joinFindings, unfitDiagnostic } from './join-findings.ts'
import type { Entry } from './ledger.ts'
import { joiningVersion } from './pipeline-version.ts'
import { readFindings, sourceOf } from './read-findings.ts'
import { syncParts } from './sync-parts.ts'

export interface Grown extends FormerGraph {
  /** Of the files that were read. */
  readonly noticed: readonly Diagnostic[]
  /** Whether what was said of a place holds no longer. */
  readonly isOutdated: (path: string) => boolean
  /** The user's corrections. */
  readonly log: readonly Correction[]
}

/** One article as it was in the graph, and as it is to be. */
interface Exchange {
  readonly old: Source | null
  readonly entry: Entry | null
  readonly before: Findings | null
  readonly after: Findings | null
}

/** Writes the graph of what the ledger has now, by what differs from the former one. @returns The new report. */
export async function writeGrown(store: StoreWriter, grown: Grown): Promise<BuildReport> {
  const exchanges = findExchanges(store, grown)
  const report = reportOf(exchanges, grown)
  const { choice, settings, folder } = grown.inputs
  const inputs = inputsOf({ choice, settings }, grown.ledger, folder)
  const isCorrected = (grown.log.at(-1)?.number ?? null) === (grown.report.lastCorrection ?? null)
  if (exchanges.length === 0 && isCorrected && isSame(inputs, grown.inputs) && isSame(report, grown.report))
    return report
  const found = isPartial(grown) ? findChange(touchedBy(exchanges), indexOf(store, grown.sources)) : null
  if (found === null) return await writeWhole(store, grown, { report, inputs })
  const sources = sourcesOf(exchanges, grown)
  const counted = addCounts(report, found)
  await store.writeChange({ change: found.change, sources, report: counted, inputs })
  await syncParts(store.cache, sources)
  return counted
}

/** Whether the graph can be changed in part: this version has joined it, and there are no corrections before or after. */
function isPartial({ inputs, report, log }: Grown): boolean {
  return inputs.joinedBy === joiningVersion() && log.length === 0 && report.lastCorrection === undefined
}

interface Whole {
  readonly report: BuildReport
  readonly inputs: StoredInputs
}

/** Joins all articles anew. */
async function writeWhole(store: StoreWriter, { ledger, log }: Grown, { report, inputs }: Whole): Promise<BuildReport> {
  const joined = joinFindings(ledger.entries(), { storeDir: store.dir, cache: store.cache, log })
  const { graph, sources, words, unfit } = joined
  const ofArticles = report.diagnostics.filter((diagnostic) => !isUnfit(diagnostic))
  const whole = makeReport(graph, { words, diagnostics: [...ofArticles, ...unfit.map(unfitDiagnostic)], log })
  await store.writeGraph({ graph, sources, report: whole, inputs, writeEngineFile })
  await syncParts(store.cache, sources)
  return whole
}

function isSame(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function findExchanges({ dir, cache }: StoreWriter, { sources, ledger }: Grown): Exchange[] {
  const read = (article: Source | Entry | null) =>
    article === null ? null : readFindings(article, { storeDir: dir, cache })
  const former = new Map(sources.map((source) => [entryOf(source).sha256, source]))
  const pairs = ledger.entries().map((entry) => {
    const old = former.get(entry.sha256) ?? null
    former.delete(entry.sha256)
    return { old, entry }
  })
  const gone = [...former.values()].map((old) => ({ old, entry: null }))
  return [...pairs, ...gone]
    .filter(({ old, entry }) => old?.key !== entry?.key || old?.name !== entry?.name || old?.path !== entry?.path)
    .map(({ old, entry }) => ({ old, entry, before: read(old), after: read(entry) }))
}

/** Where only the path differs the graph stays as it is. */
function touchedBy(exchanges: readonly Exchange[]): Map<DocumentId, Touched> {
  const touched = new Map<DocumentId, Touched>()
  const note = (when: keyof Touched, findings: Findings | null) => {
    if (findings === null) return
    const { id } = findings.document
    touched.set(id, { before: null, after: null, ...touched.get(id), [when]: findings })
  }
  for (const { old, entry, before, after } of exchanges) {
    if (old?.key === entry?.key && old?.name === entry?.name) continue
    note('before', before)
    note('after', after)
  }
  return touched
}

function indexOf({ dir, cache, readActs }: StoreWriter, sources: readonly Source[]): PartIndex {
  const byId = new Map<string, Source>(sources.map((source) => [source.id, source]))
  return {
    slicesOf: (key) => cache.parts.slicesOf(key),
    findingsOf: (id) => {
      const source = byId.get(id)
      if (source === undefined) throw graphDamaged(dir, `${id} is unknown`)
      return readFindings(source, { storeDir: dir, cache })
    },
    acts: readActs,
  }
}

/** In the order of a build. */
function sourcesOf(exchanges: readonly Exchange[], { sources, ledger }: Grown): Source[] {
  const bySha = new Map(sources.map((source) => [entryOf(source).sha256, source]))
  for (const { entry, after } of exchanges) {
    if (entry !== null && after !== null) bySha.set(entry.sha256, sourceOf(after, entry))
  }
  return ledger.entries().flatMap(({ sha256 }) => bySha.get(sha256) ?? [])
}

function reportOf(exchanges: readonly Exchange[], { report, ledger, noticed, isOutdated }: Grown): BuildReport {
  const outdated = new Set(exchanges.flatMap(({ old, entry }) => [old, entry].flatMap((place) => place?.path ?? [])))
  const standing = report.diagnostics.filter(
    ({ code, path }) => code !== 'DUPLICATE_DOCUMENT' && !outdated.has(path) && !isOutdated(path),
  )
  const read = exchanges.flatMap(({ after }) => after?.diagnostics ?? [])
  const words = exchanges.reduce((sum, { before, after }) => sum + (after?.words ?? 0) - (before?.words ?? 0), 0)
  return {
    ...report,
    words: report.words + words,
    diagnostics: sortDiagnostics([...standing, ...noticed, ...read, ...ledger.duplicates()]),
  }
}

function addCounts(report: BuildReport, { more }: FoundChange): BuildReport {
  return {
    ...report,
    documents: report.documents + (more.Document ?? 0),
    actors: report.actors + (more.Actor ?? 0),
    events: report.events + (more.Event ?? 0),
    measures: report.measures + (more.Measure ?? 0),
  }
}
