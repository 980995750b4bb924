import { relative } from 'node:path'
import type { FileChange } from '../build/former-graph.ts'
import type { GrowRun } from '../build/grow-graph.ts'
import { describeTrouble } from './summarize-build.ts'
import { formatCount, plural, printable } from './text-format.ts'

/** Of each kind of change this many files are named; the rest is counted. */
const MAX_NAMED = 5
const SAID: Readonly<Record<FileChange, string>> = {
  added: 'Added',
  replaced: 'Replaced',
  removed: 'Removed',
  unchanged: 'Already in the graph, with the same content',
}

/** What `add` and `remove` say at the end, line by line. */
export function summarizeGrowth({ files, report, diagnostics, storeWarnings }: GrowRun, seconds: number): string[] {
  const changes = (Object.keys(SAID) as FileChange[]).flatMap((change) =>
    describeFiles(
      SAID[change],
      [...files].filter(([, what]) => what === change).map(([file]) => file),
    ),
  )
  const { documents, actors, events, measures } = report
  return [
    ...storeWarnings,
    ...changes,
    ...describeTrouble(diagnostics),
    `The graph now: ${plural(documents, 'document')}, ${plural(actors, 'actor')}, ${plural(events, 'event')}, ` +
      `${plural(measures, 'measure')} (${seconds.toFixed(1)} s)`,
  ]
}

function describeFiles(what: string, files: readonly string[]): string[] {
  if (files.length === 0) return []
  const [only] = files
  if (only !== undefined && files.length === 1) return [`${what}: ${fromHere(only)}`]
  const named = files.slice(0, MAX_NAMED).map((file) => `  ${fromHere(file)}`)
  const more = files.length > MAX_NAMED ? [`  and ${formatCount(files.length - MAX_NAMED)} more`] : []
  return [`${what}: ${plural(files.length, 'file')}`, ...named, ...more]
}

/** The shorter way to name a file for who stands here. */
export function fromHere(file: string): string {
  const way = relative(process.cwd(), file)
  return printable(way === '' || way.startsWith('..') ? file : way)
}
