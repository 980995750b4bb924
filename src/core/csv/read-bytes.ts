import { readFile, stat } from 'node:fs/promises'
import { WhodidError } from '../errors.ts'
import { refuseTable, type TableSpec } from './table-faults.ts'

const MAX_BYTES = 20_000_000

/**
 * The text of a table's file.
 * @throws PATH_MISSING, PATH_UNREADABLE, or the code of the table where the file is none.
 */
export async function readTableText<Column extends string>(path: string, spec: TableSpec<Column>): Promise<string> {
  const bytes = await readBytes(path, spec)
  if (bytes.length === 0) throw refuseTable(path, spec, { what: 'is empty (0 bytes)', hint: headerHint(spec) })
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes) // drops a byte order mark
    if (text.includes('\0')) throw new TypeError('zero byte')
    return text
  } catch {
    const hint = 'Save it as "CSV UTF-8", or convert it: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW'
    throw refuseTable(path, spec, { what: 'is not UTF-8', hint })
  }
}

export function headerHint<Column extends string>({ columns, required }: TableSpec<Column>): string {
  return `The first row names the columns: ${columns.join(',')}; only ${required.join(' and ')} must be there.`
}

async function readBytes<Column extends string>(path: string, spec: TableSpec<Column>): Promise<Uint8Array> {
  const named = `the table of ${spec.option}, ${path},`
  const refuse = (what: string, hint: string) => refuseTable(path, spec, { what, hint })
  try {
    const stats = await stat(path)
    if (stats.isDirectory()) throw refuse('is a folder', 'Name the CSV file itself.')
    if (!stats.isFile()) throw refuse('is a pipe, a socket or a device', 'Save the table to a file first.')
    if (stats.size > MAX_BYTES) throw refuse('is larger than 20 MB', 'Keep the rows that your articles need.')
    return await readFile(path)
  } catch (cause) {
    if (cause instanceof WhodidError) throw cause
    const { code = '' } = cause as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      const hint = 'Check the spelling, and that the path is right from the folder you are in.'
      throw new WhodidError('PATH_MISSING', `${named} does not exist`, { hint, cause })
    }
    const hint = `Make it readable for you, or leave ${spec.option} out.`
    throw new WhodidError('PATH_UNREADABLE', `${named} cannot be read (${code})`, { hint, cause })
  }
}
