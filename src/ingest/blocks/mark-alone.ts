import { matchFurniture } from './furniture-rules.ts'
import type { Line, Mark } from './lines.ts'
import { matchMetadata } from './metadata-rules.ts'

/** What the line is by its own words; `null`: that takes a look around. */
export function markAlone(line: Line): Mark | null {
  const metadata = matchMetadata(line)
  if (metadata !== null) return { kind: 'metadata', rule: metadata }
  const furniture = matchFurniture(line)
  return furniture === null ? null : { kind: 'furniture', rule: furniture }
}
