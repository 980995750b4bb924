import type { Document } from '../core/document.ts'
import type { ActorLayer, EventLayer, MeasureLayer } from '../core/findings.ts'
import type { Sentence } from '../core/language.ts'

/** Lists, laws, bans and other measures that a document names. */
export function findMeasures(
  _document: Document,
  _sentences: readonly Sentence[],
  _actors: ActorLayer,
  _events: EventLayer,
): MeasureLayer {
  return { measures: [], links: [] }
}
