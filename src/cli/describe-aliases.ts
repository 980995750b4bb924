import type { GraphNode } from '../core/graph.ts'
import { plural } from './text-format.ts'

/** The other names of an actor; where a person corrected it, each with what brought it. */
export function describeAliases({ properties }: GraphNode): readonly string[] {
  const [aliases, origins] = [listOf(properties.aliases), listOf(properties.aliasOrigins)]
  return aliases.map((alias, index) =>
    origins[index] === undefined ? alias : `${alias} (${nameOrigin(origins[index])})`,
  )
}

/** "corrected: no. 1, no. 3 (whodid log)". */
export function describeCorrections({ properties }: GraphNode): readonly string[] {
  const numbers = listOf(properties.corrections)
  if (numbers.length === 0) return []
  return [`  by your ${plural(numbers.length, 'correction').replace(/^1 /u, '')}: no. ${numbers.join(', ')}`]
}

/** "documents, correction 3" -> "documents, by your correction no. 3". */
function nameOrigin(origin: string): string {
  return `from ${origin}`
    .replace(/^from correction (\d+)$/u, 'your correction no. $1')
    .replace(/, correction (\d+)$/u, ', by your correction no. $1')
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value : []
}
