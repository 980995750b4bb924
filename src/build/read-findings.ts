import type { Findings } from '../core/findings.ts'
import type { ExtractionCache } from '../store/extraction-cache.ts'
import { graphDamaged, type Source } from '../store/graph-generations.ts'
import { restampFindings } from './restamp-findings.ts'

/** One article's place in the cache and where it was found. */
export type Article = Pick<Source, 'key' | 'name' | 'path'>

export interface FindingsPlace {
  readonly storeDir: string
  readonly cache: Pick<ExtractionCache, 'getFindings'>
}

/** @throws GRAPH_DAMAGED if they are not there, or not as they were written. */
export function readFindings(article: Article, { storeDir, cache }: FindingsPlace): Findings {
  const cached = cache.getFindings(article.key)
  if (cached === null) throw graphDamaged(storeDir, `the findings of ${article.path} cannot be read back`)
  return restampFindings(cached, article)
}

export function sourceOf({ document }: Findings, { name, path, key }: Article): Source {
  return { id: document.id, name, path, key }
}
