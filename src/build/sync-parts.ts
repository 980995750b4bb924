import type { DocumentId } from '../core/ids.ts'
import { partsOf } from '../knowledge/growth/index.ts'
import type { ExtractionCache } from '../store/extraction-cache.ts'
import type { Source } from '../store/graph-generations.ts'
import type { PartedDocument } from '../store/part-table.ts'
import { joiningVersion } from './pipeline-version.ts'

/**
 * Brings the parts in the cache to those of the graph's documents: what a change of the graph will look at. Nothing
 * depends on its having been done before: a change does what was left undone.
 */
export async function syncParts(cache: ExtractionCache, sources: readonly Source[]): Promise<void> {
  const known = new Map(cache.parts.documents())
  const isDone = await removeOthers(cache, sources, known)
  if (!isDone) {
    await cache.parts.clear()
    known.clear()
  }
  await addMissing(cache, sources, known)
}

type Known = Map<DocumentId, PartedDocument>

/** @returns Whether it could be done: parts of another version are not known, and findings may be gone themselves. */
async function removeOthers(cache: ExtractionCache, sources: readonly Source[], known: Known): Promise<boolean> {
  const { parts, getFindings, flush } = cache
  const keys = new Map<string, string>(sources.map(({ id, key }) => [id, key]))
  for (const [id, { key, madeBy }] of known) {
    if (madeBy !== joiningVersion()) return false
    if (keys.get(id) === key) continue
    known.delete(id)
    const findings = getFindings(key)
    if (findings === null) return false
    await parts.remove(id, partsOf(findings).keys())
  }
  await flush()
  return true
}

async function addMissing(cache: ExtractionCache, sources: readonly Source[], known: Known): Promise<void> {
  const { parts, getFindings, flush } = cache
  for (const { id, key } of sources) {
    if (known.has(id as DocumentId)) continue
    const findings = getFindings(key)
    if (findings === null) continue // whoever wants to read them says so
    const document = { key, madeBy: joiningVersion(), title: findings.document.title }
    await parts.add(id as DocumentId, document, partsOf(findings))
  }
  await flush()
}
