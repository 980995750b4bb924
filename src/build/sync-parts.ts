import type { DocumentId } from '../core/ids.ts'
import { partsOf } from '../knowledge/growth/index.ts'
import type { ExtractionCache } from '../store/extraction-cache.ts'
import type { Source } from '../store/graph-generations.ts'

/**
 * Brings the parts in the cache to those of the graph's documents: what a change of the graph will look at. Nothing
 * depends on its having been done before: a change does what was left undone.
 */
export async function syncParts(cache: ExtractionCache, sources: readonly Source[]): Promise<void> {
  if (await removeOthers(cache, sources)) return await addMissing(cache, sources)
  await cache.parts.clear()
  await addMissing(cache, sources)
}

/** @returns Whether it could be done: the findings of what is to go may be gone themselves. */
async function removeOthers({ parts, getFindings, flush }: ExtractionCache, sources: readonly Source[]) {
  const keys = new Map<string, string>(sources.map(({ id, key }) => [id, key]))
  for (const [id, { key }] of parts.documents()) {
    if (keys.get(id) === key) continue
    const findings = getFindings(key)
    if (findings === null) return false
    await parts.remove(id, partsOf(findings).keys())
  }
  await flush()
  return true
}

async function addMissing({ parts, getFindings, flush }: ExtractionCache, sources: readonly Source[]): Promise<void> {
  const known = parts.documents()
  for (const { id, key } of sources) {
    if (known.has(id as DocumentId)) continue
    const findings = getFindings(key)
    if (findings === null) continue // whoever wants to read them says so
    await parts.add(id as DocumentId, { key, title: findings.document.title }, partsOf(findings))
  }
  await flush()
}
