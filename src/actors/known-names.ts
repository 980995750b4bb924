import type { MentionForm } from '../core/actor.ts'
import { makeId } from '../core/ids.ts'
import { readKnownRows } from './known-rows.ts'

/** What is a name of the actor, and not of its people or its capital. */
const NAMES: ReadonlySet<MentionForm> = new Set(['name', 'alias', 'acronym'])

/** All names of the built-in tables by the id of their actor, also those that no article uses: 华为 for Huawei. */
export function knownNames(): ReadonlyMap<string, readonly string[]> {
  return new Map(
    readKnownRows().map(({ entry, names }) => [
      makeId('actor', entry.key),
      names.flatMap(({ text, form }) => (NAMES.has(form) ? [text] : [])),
    ]),
  )
}
