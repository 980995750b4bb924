import type { ExportFile } from '../../graph-export/tables.ts'

/** What a folder of an export would hold, by file name; the pieces of each as one text. */
export function joinFiles(files: Iterable<ExportFile>): Readonly<Record<string, string>> {
  const entries = [...files].map(({ name, pieces }) => [name, [...pieces].join('')] as const)
  return Object.fromEntries(entries)
}
