import type { PropertyValue } from './graph.ts'

/** Measurements: they may have a fraction even where all of one graph are whole. All other numbers are counts. */
export const FRACTIONAL_PROPERTIES = [
  'confidence',
  'conflict',
  'cooperation',
  'intensity',
  'pageRank',
  'tone',
  'x',
  'y',
] as const

interface HasProperties {
  readonly properties: Readonly<Record<string, PropertyValue>>
}

/** The properties that formats with typed numbers must hold as floating-point, sorted. */
export function fractionalKeys(entities: readonly HasProperties[]): readonly string[] {
  const known = new Set<string>(FRACTIONAL_PROPERTIES)
  const keys = new Set<string>()
  for (const { properties } of entities) {
    for (const [key, value] of Object.entries(properties)) {
      if (typeof value === 'number' && (known.has(key) || !Number.isInteger(value))) keys.add(key)
    }
  }
  return [...keys].sort()
}
