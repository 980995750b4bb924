import { stat } from 'node:fs/promises'
import { listOutside } from './list-outside.ts'

/** What tells one state of a file from another, by path. */
export type FolderState = ReadonlyMap<string, string>

export interface FolderChange {
  /** New, or other than before. */
  readonly changed: readonly string[]
  readonly gone: readonly string[]
}

/** The articles in a folder as they are now; a store among them is none. */
export async function lookAtFolder(folder: string, storeDir: string): Promise<FolderState> {
  const { files } = await listOutside(storeDir, [folder])
  const state = new Map<string, string>()
  for (const { path } of files) {
    const stats = await stat(path, { bigint: true }).catch(() => null)
    if (stats !== null) state.set(path, `${stats.mtimeNs} ${stats.size} ${stats.ino}`)
  }
  return state
}

export function compareStates(before: FolderState, after: FolderState): FolderChange {
  return {
    changed: [...after].filter(([path, state]) => before.get(path) !== state).map(([path]) => path),
    gone: [...before.keys()].filter((path) => !after.has(path)),
  }
}
