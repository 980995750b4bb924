import { resolve, sep } from 'node:path'
import type { Diagnostic } from '../core/diagnostic.ts'
import { WhodidError } from '../core/errors.ts'
import { listInputs } from '../ingest/index.ts'

/** A store that lies among the articles is not read itself. */
export async function listOutside(storeDir: string, paths: readonly string[]) {
  const isOutside = ({ path }: { readonly path: string }) =>
    !`${resolve(path)}${sep}`.startsWith(`${resolve(storeDir)}${sep}`)
  const inside = paths.find((path) => !isOutside({ path }))
  if (inside !== undefined) {
    throw new WhodidError('OPTION_INVALID', `${inside} lies in the store folder ${storeDir}`, {
      hint: 'Keep the articles elsewhere, or name another folder with --store DIR.',
    })
  }
  const { files, diagnostics } = await listInputs(paths)
  return { files: files.filter(isOutside), diagnostics: diagnostics.filter(isOutside) }
}

export function nothingToRead(paths: readonly string[], left: readonly Diagnostic[]): WhodidError {
  const reasons = left.slice(0, 5).map(({ message, hint }) => `\n  ${message}. ${hint}`)
  const more = left.length > reasons.length ? `\n  and ${left.length - reasons.length} more` : ''
  return new WhodidError(
    'NOTHING_TO_READ',
    `no article could be read in ${paths.join(', ')}${reasons.join('')}${more}`,
    {
      hint: 'Name a folder with articles: .txt, .md, .html, .jsonl or .jsonl.gz. A graph built before is untouched.',
    },
  )
}
