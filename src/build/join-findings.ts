import { type Correction, describeDecision, type UnfitCorrection } from '../core/correction.ts'
import type { Diagnostic } from '../core/diagnostic.ts'
import type { GraphSnapshot } from '../core/graph.ts'
import {
  type MarkedFindings,
  markParts,
  mayHaveParts,
  mergeCorrected,
  namesToSplit,
  toSnapshot,
} from '../knowledge/index.ts'
import { CORRECTIONS_FILE } from '../store/corrections-file.ts'
import type { ExtractionCache } from '../store/extraction-cache.ts'
import { graphDamaged, type Source } from '../store/graph-generations.ts'
import { type Article, readFindings, sourceOf } from './read-findings.ts'

export interface JoinContext {
  readonly storeDir: string
  readonly cache: ExtractionCache
  readonly log: readonly Correction[]
}

export interface Joined {
  readonly graph: GraphSnapshot
  readonly sources: readonly Source[]
  readonly words: number
  /** What was noticed while the articles were read. */
  readonly noticed: readonly Diagnostic[]
  readonly unfit: readonly UnfitCorrection[]
}

/** The graph of the articles, from their findings in the cache. One article's findings are in memory at a time. */
export function joinFindings(articles: readonly Article[], { storeDir, cache, log }: JoinContext): Joined {
  const noticed: Diagnostic[] = []
  const sources: Source[] = []
  const names = namesToSplit(log)
  let words = 0
  function* findAll(): Generator<MarkedFindings> {
    for (const article of articles) {
      const findings = readFindings(article, { storeDir, cache })
      noticed.push(...findings.diagnostics)
      sources.push(sourceOf(findings, article))
      words += findings.words
      if (!mayHaveParts(findings, names)) {
        yield findings
        continue
      }
      const text = cache.getDocument(article.key)?.text
      if (text === undefined) throw graphDamaged(storeDir, `the text of ${article.path} cannot be read back`)
      yield markParts(findings, text, names)
    }
  }
  const { graph, unfit } = mergeCorrected(findAll(), log)
  return { graph: toSnapshot(graph), sources, words, noticed, unfit }
}

/** A correction that does not fit the articles at hand is no reason to stop. */
export function unfitDiagnostic({ correction, missing }: UnfitCorrection): Diagnostic {
  const { number } = correction
  return {
    code: 'CORRECTION_UNFIT',
    severity: 'warning',
    path: CORRECTIONS_FILE,
    span: null,
    message: `correction no. ${number} (${describeDecision(correction)}) is not carried out: no article tells of ${missing}`,
    hint: `It counts again once one does. To be rid of it: whodid undo ${number}`,
  }
}

export function isUnfit({ code }: Diagnostic): boolean {
  return code === 'CORRECTION_UNFIT'
}
