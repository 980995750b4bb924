import { readInputsFile, readReportFile, readSourcesFile, type Source } from '../store/graph-generations.ts'
import type { BuildReport } from './build-report.ts'
import {
  type AskedFor,
  assertSameReading,
  entryOf,
  type FileOf,
  rememberFiles,
  requireSameRules,
  type StoredInputs,
} from './inputs.ts'
import { Ledger } from './ledger.ts'

/** The graph that is to be changed. */
export interface FormerGraph {
  readonly inputs: StoredInputs
  readonly sources: readonly Source[]
  readonly report: BuildReport
  readonly fileOf: FileOf
  /** Becomes what the new graph is made of. */
  readonly ledger: Ledger
}

/** @throws GRAPH_MISSING before the first build; OPTION_INVALID where articles would be read otherwise than it was. */
export function readFormer(storeDir: string, asked: AskedFor): FormerGraph {
  const sources = readSourcesFile(storeDir)
  // Both were written by this folder, and are not meant for other hands.
  const { inputs, version } = requireSameRules(readInputsFile(storeDir) as StoredInputs | null, sources)
  assertSameReading(inputs, asked)
  const ledger = new Ledger(version)
  for (const entry of [...sources.map(entryOf), ...inputs.copies]) ledger.add(entry)
  return {
    inputs,
    sources,
    fileOf: rememberFiles(inputs.folder),
    report: readReportFile(storeDir) as BuildReport,
    ledger,
  }
}

export type FileChange = 'added' | 'replaced' | 'removed' | 'unchanged'

/** What each file gave, by its whole path. */
export type FileContents = ReadonlyMap<string, string>

export function contentsOf({ ledger, fileOf }: FormerGraph): FileContents {
  const contents = new Map<string, string>()
  for (const entry of ledger.all()) {
    const file = fileOf(entry)
    contents.set(file, `${contents.get(file) ?? ''}${entry.key} ${entry.path}\n`)
  }
  return contents
}

/** What became of each file that is not as before, or that was looked at again. */
export function compareContents(
  before: FileContents,
  after: FileContents,
  lookedAt: ReadonlySet<string>,
): ReadonlyMap<string, FileChange> {
  const changes = new Map<string, FileChange>()
  for (const [file, content] of after) {
    const former = before.get(file)
    if (former === undefined) changes.set(file, 'added')
    else if (sorted(former) !== sorted(content)) changes.set(file, 'replaced')
    else if (lookedAt.has(file)) changes.set(file, 'unchanged')
  }
  for (const file of before.keys()) if (!after.has(file)) changes.set(file, 'removed')
  return changes
}

function sorted(content: string): string {
  return content.split('\n').sort().join('\n')
}
