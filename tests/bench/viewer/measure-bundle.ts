import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { PACKAGE_ROOT } from '../../../src/core/package-root.ts'
import type { Row } from './print-table.ts'

/** What a visit loads, packed; what only the query page loads is a file of its own. */
export function measureBundle(): readonly Row[] {
  const folder = join(PACKAGE_ROOT, 'dist', 'viewer', 'assets')
  const files = readdirSync(folder).sort()
  const sizeOf = (name: string) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length / 1000
  const total = files.reduce((sum, name) => sum + sizeOf(name), 0)
  return files.map((name) => ({
    what: `bundle: ${name.replace(/-[\w-]{8}(?=\.)/u, '')}, gzip`,
    measured: `${sizeOf(name).toFixed(0)} kB`,
    compared: `${(sizeOf(name) / total).toFixed(2)} of all`,
  }))
}
