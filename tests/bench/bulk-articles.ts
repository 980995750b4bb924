import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { PACKAGE_ROOT } from '../../src/core/package-root.ts'

const bulk = join(process.env.WHODID_SHARED ?? join(PACKAGE_ROOT, '..', 'shared'), 'data', 'bulk')

/** Why the bulk set cannot be read, or null. */
export function reasonForNoBulk(): string | null {
  return existsSync(bulk) ? null : `there is no ${bulk}. Set WHODID_SHARED to the folder that holds data/.`
}

/** The articles of the bulk set as lines of JSON, from the start of each file, turn about. */
export function bulkArticles(): readonly string[] {
  const files = readdirSync(bulk)
    .filter((name) => name.endsWith('.jsonl.gz'))
    .sort()
    .map((name) =>
      gunzipSync(readFileSync(join(bulk, name)))
        .toString('utf8')
        .trimEnd()
        .split('\n'),
    )
  const longest = Math.max(0, ...files.map(({ length }) => length))
  return Array.from({ length: longest }, (_, at) => files.flatMap((file) => file[at] ?? [])).flat()
}
