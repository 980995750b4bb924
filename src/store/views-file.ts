import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { WhodidError } from '../core/errors.ts'
import type { SavedView, ViewChange } from '../core/saved-view.ts'
import { changeViews } from './change-views.ts'
import { withStoreErrors } from './store-errors.ts'
import { replaceFileDurably } from './write-durably.ts'

export const VIEWS_FILE = 'views.json'

const viewsSchema = z.object({
  format: z.literal('whodid-views'),
  version: z.literal(1),
  views: z.array(z.object({ name: z.string().min(1), view: z.string() })),
})

/** @throws VIEWS_DAMAGED; a store without the file has no saved views. */
export async function readViews(storeDir: string): Promise<readonly SavedView[]> {
  const path = join(storeDir, VIEWS_FILE)
  const text = await withStoreErrors(storeDir, () => (existsSync(path) ? readFileSync(path, 'utf8') : null))
  if (text === null) return []
  try {
    return viewsSchema.parse(JSON.parse(text)).views
  } catch (cause) {
    throw new WhodidError('VIEWS_DAMAGED', `${path} cannot be read as saved views`, {
      hint: 'Mend it, take it from a copy, or delete it (the saved views are then lost). The graph is untouched.',
      cause,
    })
  }
}

let former: Promise<unknown> = Promise.resolve()

/**
 * Changes what is saved, one change after another, and waits until it is on the disk. It needs no lock: no build reads
 * or writes the file.
 * @returns The views after it.
 * @throws VIEW_REFUSED, NAME_UNKNOWN, VIEWS_DAMAGED, STORE_UNREACHABLE, STORE_FULL; nothing is changed then.
 */
export function changeViewsFile(storeDir: string, change: ViewChange): Promise<readonly SavedView[]> {
  const run = former.then(async () => {
    const views = changeViews(await readViews(storeDir), change)
    await withStoreErrors(storeDir, () => replaceFileDurably(join(storeDir, VIEWS_FILE), writeViews(views)))
    return views
  })
  former = run.catch(() => undefined)
  return run
}

/** A view a line: a copy of the file can be compared and put together by hand. */
function writeViews(views: readonly SavedView[]): string {
  const lines = views.map((view) => `\n${JSON.stringify(view)}`)
  return `{"format":"whodid-views","version":1,"views":[${lines.join(',')}\n]}\n`
}
