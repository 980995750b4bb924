import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { WhodidError } from '../core/errors.ts'
import type { GraphSnapshot } from '../core/graph.ts'
import type { Act } from '../knowledge/growth/index.ts'
import { loadActs, loadGraph } from './graph-file.ts'
import { graphMissing } from './store-folder.ts'

export const GRAPHS = 'graphs'
export const CURRENT = 'current'
export const REPORT_FILE = 'report.json'
export const SOURCES_FILE = 'sources.json'
export const INPUTS_FILE = 'inputs.json'
export const ENGINE_FILE = 'engine.grafeo'

const currentSchema = z.object({
  generation: z.string().regex(/^[0-9a-f]{16}(?:-\d+)?$/),
  /** Of graph.json; then of changes.json and acts.json where they are there. */
  sha256: z.string(),
  changes: z.string().optional(),
  acts: z.string().optional(),
})
export type Current = z.infer<typeof currentSchema>

/** Where a document of the graph came from. */
export interface Source {
  readonly id: string
  readonly name: string
  /** As the user named it. */
  readonly path: string
  /** Of its entry in the cache. */
  readonly key: string
}

/** Writes the file that the query engine opens. */
export type WriteEngineFile = (graph: GraphSnapshot, path: string) => void | Promise<void>

/** @throws GRAPH_MISSING before the first build; GRAPH_DAMAGED if the file is not what the build wrote. */
export function readGraphFile(storeDir: string): GraphSnapshot {
  return readFromCurrent(storeDir, 'graph.json', (folder, current) => loadGraph(folder, current, damage(storeDir)))
}

/** All acts of the graph, as `readGraphFile` has them, at a tenth of the cost. */
export function readActsFile(storeDir: string): readonly Act[] {
  return readFromCurrent(storeDir, 'acts.json', (folder, current) => loadActs(folder, current, damage(storeDir)))
}

export function readReportFile(storeDir: string): unknown {
  return readFromCurrent(storeDir, REPORT_FILE, readJson(REPORT_FILE))
}

/** Null in a store that a former version built. */
export function readInputsFile(storeDir: string): unknown {
  return readFromCurrent(storeDir, INPUTS_FILE, (folder) =>
    existsSync(join(folder, INPUTS_FILE)) ? readJson(INPUTS_FILE)(folder) : null,
  )
}

export function readSourcesFile(storeDir: string): readonly Source[] {
  return readFromCurrent(storeDir, SOURCES_FILE, readJson(SOURCES_FILE)) as readonly Source[]
}

/**
 * Makes the file that the query engine opens where a change of the graph has left it out. Two who make it at once make
 * the same.
 * @returns The file. It may by then be that of the former graph: it takes seconds, and stays until two changes later.
 */
export async function makeEngineFile(storeDir: string, write: WriteEngineFile): Promise<string> {
  const { generation } = requireCurrent(storeDir)
  const path = join(storeDir, GRAPHS, generation, ENGINE_FILE)
  if (existsSync(path)) return path
  const aside = `${path}.${randomUUID()}`
  try {
    await write(readGraphFile(storeDir), aside)
    renameSync(aside, path)
    return path
  } catch (error) {
    rmSync(aside, { force: true })
    // A change has come between: the next graph wants its own.
    if (readCurrent(storeDir)?.generation === generation) throw error
    return await makeEngineFile(storeDir, write)
  }
}

/** The file that the query engine opens. It stays in place until two builds later. */
export function findEngineFile(storeDir: string): string {
  const path = join(storeDir, GRAPHS, requireCurrent(storeDir).generation, ENGINE_FILE)
  if (!existsSync(path)) throw graphDamaged(storeDir, 'the file for queries is missing')
  return path
}

/** Changes whenever a build has put a new graph in place; null without a graph. */
export function readGenerationName(storeDir: string): string | null {
  return readCurrent(storeDir)?.generation ?? null
}

export function graphDamaged(storeDir: string, what: string, cause?: unknown): WhodidError {
  return new WhodidError('GRAPH_DAMAGED', `the graph in ${storeDir} is damaged: ${what}`, {
    hint: 'Run the build again (npx whodid build, with the same paths): it writes a new graph.',
    cause,
  })
}

export function damage(storeDir: string): (what: string) => WhodidError {
  return (what) => graphDamaged(storeDir, what)
}

function readJson(file: string): (folder: string) => unknown {
  return (folder) => JSON.parse(readFileSync(join(folder, file), 'utf8'))
}

function readFromCurrent<T>(storeDir: string, file: string, read: (folder: string, current: Current) => T): T {
  const current = requireCurrent(storeDir)
  try {
    return read(join(storeDir, GRAPHS, current.generation), current)
  } catch (error) {
    if (error instanceof WhodidError) throw error
    // Two builds may have ended between reading the pointer and opening the file.
    if (readCurrent(storeDir)?.generation !== current.generation) return readFromCurrent(storeDir, file, read)
    throw graphDamaged(storeDir, `${file} cannot be read`, error)
  }
}

export function requireCurrent(storeDir: string): Current {
  const current = readCurrent(storeDir)
  if (current !== null) return current
  if (existsSync(join(storeDir, CURRENT))) throw graphDamaged(storeDir, 'the file "current" cannot be read')
  throw graphMissing(storeDir)
}

export function readCurrent(storeDir: string): Current | null {
  try {
    const parsed = currentSchema.safeParse(JSON.parse(readFileSync(join(storeDir, CURRENT), 'utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
