import type { Correction, Decision, UnfitCorrection } from '../core/correction.ts'
import type { GraphSnapshot } from '../core/graph.ts'
import { writeEngineFile } from '../query/embedded/write-engine-file.ts'
import { readGraphFile, readReportFile, readSourcesFile } from '../store/graph-generations.ts'
import { openStoreForCorrection, type StoreWriter } from '../store/open-store.ts'
import { type BuildReport, makeReport } from './build-report.ts'
import { isUnfit, type Joined, joinFindings, unfitDiagnostic } from './join-findings.ts'

/** Who decides, and why. */
export interface Decider {
  readonly by: string
  readonly why: string | null
  /** The time for the log; nothing else looks at it. */
  readonly now: () => Date
}

/** What there is to decide on. */
export interface Stand {
  readonly graph: GraphSnapshot
  readonly log: readonly Correction[]
}

export interface CorrectOptions extends Decider {
  readonly storeDir: string
  /** Asked while nobody else can write; null: there is nothing to do. May throw to refuse. */
  readonly decide: (stand: Stand) => Decision | null
  /** Looks at the new graph before anything is written; throws to refuse it. */
  readonly check?: (run: CorrectionRun) => void
}

export interface CorrectionRun {
  readonly before: GraphSnapshot
  readonly after: GraphSnapshot
  readonly log: readonly Correction[]
  /** The new line. */
  readonly correction: Correction
  readonly unfit: readonly UnfitCorrection[]
  readonly warning: string | null
}

/**
 * Adds one decision to the store's log and makes the graph anew from the findings at hand; no article is read.
 * @returns null where there was nothing to do.
 * @throws What `decide` and `check` throw, and what the disk refuses: log and graph are then as before.
 */
export async function correctGraph(options: CorrectOptions): Promise<CorrectionRun | null> {
  const store = await openStoreForCorrection(options.storeDir)
  try {
    const { corrections, warning } = store.readCorrections()
    const pending = await finishPending(store, corrections, options)
    if (pending?.isAgain === true) return { ...pending.run, warning }
    const before = pending?.run.after ?? readGraphFile(store.dir)
    const decision = options.decide({ graph: before, log: corrections })
    if (decision === null) return null
    const correction = makeLine(decision, corrections, options)
    const log = [...corrections, correction]
    const joined = join(store, log)
    const run: CorrectionRun = { before, after: joined.graph, log, correction, unfit: joined.unfit, warning }
    options.check?.(run)
    const withdraw = await store.appendCorrection(correction)
    try {
      await write(store, joined, log)
    } catch (error) {
      await withdraw().catch(() => undefined) // the first refusal says more
      throw error
    }
    return run
  } finally {
    await store.close()
  }
}

/**
 * Carries out what was written down and not carried out: the program was killed in between. Else whoever says it once
 * more would have it in the log twice, or with `undo` take back another.
 * @returns null where graph and log agree. `isAgain`: what is asked for now is just that line.
 */
async function finishPending(store: StoreWriter, log: readonly Correction[], options: CorrectOptions) {
  const last = log.at(-1)
  if (last === undefined || (readReportFile(store.dir) as BuildReport).lastCorrection === last.number) return null
  const before = readGraphFile(store.dir)
  const isAgain = isSameDecision(askAgain({ graph: before, log: log.slice(0, -1) }, options), last)
  const joined = join(store, log)
  await write(store, joined, log)
  const run = { before, after: joined.graph, log, correction: last, unfit: joined.unfit }
  return { isAgain, run }
}

/** What would be decided if the last line were not there; null also where that is refused. */
function askAgain(stand: Stand, { decide }: CorrectOptions): Decision | null {
  try {
    return decide(stand)
  } catch {
    return null
  }
}

function isSameDecision(decision: Decision | null, { number: _, at: __, by: ___, why: ____, ...line }: Correction) {
  if (decision === null) return false
  const inOrder = (value: object) => JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
  return inOrder(decision) === inOrder(line)
}

/** Writes decisions down and leaves the graph as it is: for many in a row, with `rejoinGraph` at the end. */
export async function recordDecision(storeDir: string, decision: Decision, decider: Decider): Promise<Correction> {
  const store = await openStoreForCorrection(storeDir)
  try {
    const correction = makeLine(decision, store.readCorrections().corrections, decider)
    await store.appendCorrection(correction)
    return correction
  } finally {
    await store.close()
  }
}

/** Makes the graph anew with all decisions in the log. */
export async function rejoinGraph(storeDir: string): Promise<BuildReport> {
  const store = await openStoreForCorrection(storeDir)
  try {
    const log = store.readCorrections().corrections
    return await write(store, join(store, log), log)
  } finally {
    await store.close()
  }
}

function makeLine(decision: Decision, log: readonly Correction[], { by, why, now }: Decider): Correction {
  return { number: (log.at(-1)?.number ?? 0) + 1, at: now().toISOString(), by, ...decision, why }
}

function join(store: StoreWriter, log: readonly Correction[]): Joined {
  return joinFindings(readSourcesFile(store.dir), { storeDir: store.dir, cache: store.cache, log })
}

/** What was said of the articles when they were read still holds. */
async function write(store: StoreWriter, joined: Joined, log: readonly Correction[]): Promise<BuildReport> {
  const { graph, sources, words, unfit } = joined
  const former = (readReportFile(store.dir) as BuildReport).diagnostics
  const ofArticles = former.filter((diagnostic) => !isUnfit(diagnostic))
  const report = makeReport(graph, { words, diagnostics: [...ofArticles, ...unfit.map(unfitDiagnostic)], log })
  await store.writeGraph({ graph, sources, report, writeEngineFile })
  return report
}
