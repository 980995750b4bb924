// Run in a process of its own: node probe-cache.mjs FOLDER read|write
// lmdb maps its file into memory and believes what it finds there: on a damaged or truncated file it dies by a signal
// that nothing can catch. Here it may; the parent then knows. Reads every entry; in `write` mode also writes one.
import { open } from 'lmdb'

const [path, mode] = process.argv.slice(2)
const root = open({ path, maxDbs: 4, encoding: 'binary', readOnly: mode === 'read' })
for (const name of ['findings', 'documents']) {
  const table = root.openDB({ name, encoding: 'binary' })
  if (table === undefined) continue // read-only, and the first build ended before it had written anything
  for (const { value } of table.getRange()) value.at(-1)
  if (mode !== 'write') continue
  table.putSync('probe', new Uint8Array(1))
  table.removeSync('probe')
}
await root.close()
