import type { Correction } from '../core/correction.ts'
import type { Diagnostic } from '../core/diagnostic.ts'
import type { GraphSnapshot, NodeLabel } from '../core/graph.ts'
import { compareCodeUnits } from '../core/snapshot.ts'

/** What a build did; kept beside the graph. The same input gives the same report but for `reading`. */
export interface BuildReport {
  readonly documents: number
  readonly words: number
  readonly actors: number
  readonly events: number
  readonly measures: number
  /** The number of the last line of the user's corrections that it was made with; absent: there were none. */
  readonly lastCorrection?: number
  /** By path. */
  readonly diagnostics: readonly Diagnostic[]
}

/** How the build went, this time. */
export interface BuildRun {
  readonly report: BuildReport
  /** Articles taken from the cache, and read anew. */
  readonly cached: number
  readonly read: number
  readonly wordsRead: number
  readonly readingMs: number
  /** What the store had to mend. */
  readonly storeWarnings: readonly string[]
}

export interface ReportParts {
  readonly words: number
  readonly diagnostics: readonly Diagnostic[]
  readonly log: readonly Correction[]
}

export function makeReport(graph: GraphSnapshot, { words, diagnostics, log }: ReportParts): BuildReport {
  const lastCorrection = log.at(-1)?.number
  return {
    documents: countNodes(graph, 'Document'),
    words,
    actors: countNodes(graph, 'Actor'),
    events: countNodes(graph, 'Event'),
    measures: countNodes(graph, 'Measure'),
    ...(lastCorrection === undefined ? {} : { lastCorrection }),
    diagnostics: sortDiagnostics(diagnostics),
  }
}

export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compareCodeUnits(a.path, b.path) ||
      compareCodeUnits(a.code, b.code) ||
      (a.span?.start ?? 0) - (b.span?.start ?? 0),
  )
}

function countNodes({ nodes }: GraphSnapshot, label: NodeLabel): number {
  return nodes.filter(({ labels }) => labels[1] === label).length
}
