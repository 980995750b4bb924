import type { Diagnostic } from '../core/diagnostic.ts'
import type { Findings } from '../core/findings.ts'
import type { GraphSnapshot } from '../core/graph.ts'
import { mergeFindings, toSnapshot } from '../knowledge/index.ts'
import type { ExtractionCache } from '../store/extraction-cache.ts'
import type { Source } from '../store/graph-generations.ts'
import { type Article, readFindings, sourceOf } from './read-findings.ts'

export interface Joined {
  readonly graph: GraphSnapshot
  readonly sources: readonly Source[]
  readonly words: number
  /** What was noticed when the articles were read. */
  readonly noticed: readonly Diagnostic[]
}

export interface JoinOptions {
  readonly storeDir: string
  readonly cache: ExtractionCache
}

/** Merges what the cache holds of the articles. One article's findings are in memory at a time, beside the graph. */
export function joinFindings(articles: readonly Article[], { storeDir, cache }: JoinOptions): Joined {
  const noticed: Diagnostic[] = []
  const sources: Source[] = []
  let words = 0
  function* findAll(): Generator<Findings> {
    for (const article of articles) {
      const findings = readFindings(article, { storeDir, cache })
      noticed.push(...findings.diagnostics)
      sources.push(sourceOf(findings, article))
      words += findings.words
      yield findings
    }
  }
  return { graph: toSnapshot(mergeFindings(findAll())), sources, words, noticed }
}
