import { overlaps } from '../core/span.ts'
import { ownerBefore } from './owner-before.ts'
import { escapePattern, type Scene } from './sentence-scene.ts'
import type { Sighting } from './sighting.ts'

const DEFINITION = /^\s+\((?:the\s+)?["“‘']?(?<short>\p{Lu}[\p{L}&-]{0,8}\p{Lu})["”’']?\)/u

/** "Watched Ships List (WSL)": further places of the document that name the measure by its abbreviation. */
export function findAbbreviated(scenes: readonly Scene[], named: readonly Sighting[]): readonly Sighting[] {
  const meant = new Map<string, Sighting>()
  for (const sighting of named) {
    const { scene, start, end } = sighting
    const short = DEFINITION.exec(scene.document.text.slice(end, scene.end))?.groups?.short
    const name = scene.document.text.slice(start, end)
    if (short !== undefined && !meant.has(short) && isMadeOf(short, name)) meant.set(short, sighting)
  }
  if (meant.size === 0) return []
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}(-])(?:${[...meant.keys()].map(escapePattern).join('|')})(?![\p{L}\p{N})-])`,
    'gu',
  )
  return scenes.flatMap((scene) =>
    [...scene.text.matchAll(pattern)].flatMap((match) => {
      const long = meant.get(match[0])
      const start = scene.start + match.index
      const span = { start, end: start + match[0].length }
      if (long === undefined || named.some((other) => other.scene === scene && overlaps(other, span))) return []
      return [{ ...long, ...span, scene, owner: ownerBefore(scene, start), topic: null }]
    }),
  )
}

/** The letters of the abbreviation come in the name in their order. */
function isMadeOf(short: string, name: string): boolean {
  const letters = short.toLowerCase().replace(/[^\p{L}]/gu, '')
  let at = -1
  return [...letters].every((letter) => {
    at = name.toLowerCase().indexOf(letter, at + 1)
    return at >= 0
  })
}
