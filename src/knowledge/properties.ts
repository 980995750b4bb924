import type { Evidence } from '../core/actor.ts'
import type { PropertyValue } from '../core/graph.ts'
import { compareCodeUnits } from '../core/snapshot.ts'

/** Properties in alphabetical order; unknown values (null) and empty lists are left out. */
export function makeProperties(values: Readonly<Record<string, PropertyValue | null>>): Record<string, PropertyValue> {
  const known = Object.entries(values).filter(
    (entry): entry is [string, PropertyValue] =>
      entry[1] !== null && !(Array.isArray(entry[1]) && entry[1].length === 0),
  )
  return Object.fromEntries(known.sort(([a], [b]) => compareCodeUnits(a, b)))
}

/** Where an edge's words stand, with the document's id: enough to look them up again. */
export function evidenceProperties(evidence: Evidence, document: string): Record<string, PropertyValue> {
  const { quote, start, end, sentence, sentenceStart, rule } = evidence
  return { document, quote, start, end, sentence, sentenceStart, rule }
}

/** 0 to 1 in steps of .001: a sum of floats must not show its dust in exports. */
export function roundScore(value: number): number {
  return Math.round(value * 1000) / 1000
}
