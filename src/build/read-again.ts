import { resolve } from 'node:path'
import type { Diagnostic } from '../core/diagnostic.ts'
import type { InputFile } from '../ingest/index.ts'
import type { StoreWriter } from '../store/open-store.ts'
import { createLazyExtractor } from './extractor.ts'
import type { FormerGraph } from './former-graph.ts'
import type { GrowOptions } from './grow-graph.ts'
import { readInputs } from './read-inputs.ts'

export interface ReadAgain {
  /** Whole paths of those that gave an article. */
  readonly files: ReadonlySet<string>
  readonly diagnostics: readonly Diagnostic[]
  /** For people alone. */
  readonly warnings: readonly Diagnostic[]
}

interface Context {
  readonly options: GrowOptions
  readonly store: StoreWriter
  readonly former: FormerGraph
}

/** Reads files into the ledger; what it had of them makes room, unless a file gives nothing at all. */
export async function readAgain(given: readonly InputFile[], { options, store, former }: Context): Promise<ReadAgain> {
  if (given.length === 0) return { files: new Set(), diagnostics: [], warnings: [] }
  const { ledger, inputs, fileOf } = former
  const files = fromFolder(given, inputs.folder)
  const paths = new Set(files.map(({ path }) => resolve(path)))
  const dropped = ledger.drop((entry) => paths.has(fileOf(entry)))
  const kept = new Set(ledger.all())
  const { choice, settings } = inputs
  const extractor = options.extractor ?? createLazyExtractor({ jobs: options.jobs, choice, settings })
  try {
    const { diagnostics } = await readInputs(files, { cache: store.cache, extractor, ledger, asked: options })
    const fresh = ledger.all().filter((entry) => !kept.has(entry))
    const read = new Set(fresh.map((entry) => fileOf(entry)))
    const restored = dropped.filter((entry) => !read.has(fileOf(entry)))
    for (const entry of restored) ledger.add(entry)
    return { files: read, diagnostics, warnings: restored.map(({ path }) => stays(path)) }
  } finally {
    if (options.extractor === undefined) await extractor.close()
  }
}

/** Paths in the graph are meant from the folder of the build: from elsewhere only whole ones mean the same. */
function fromFolder(files: readonly InputFile[], folder: string): readonly InputFile[] {
  if (process.cwd() === folder) return files
  return files.map((file) => ({ ...file, path: resolve(file.path) }))
}

function stays(path: string): Diagnostic {
  return {
    code: 'FILE_UNREADABLE',
    severity: 'warning',
    path,
    span: null,
    message: `${path} gave no article: what the graph has of it stays`,
    hint: 'Mend the file and add it again, or take it out: npx whodid remove FILE',
  }
}
