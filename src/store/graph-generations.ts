import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { WhodidError } from '../core/errors.ts'
import type { GraphSnapshot } from '../core/graph.ts'
import { serializeSnapshot } from '../core/snapshot.ts'
import { makeFolder } from './make-folder.ts'
import { graphMissing } from './store-folder.ts'
import { replaceFileDurably, syncFile, syncFolder, writeFileDurably } from './write-durably.ts'

const GRAPHS = 'graphs'
const CURRENT = 'current'
const GRAPH_FILE = 'graph.json'
const REPORT_FILE = 'report.json'
const SOURCES_FILE = 'sources.json'
const ENGINE_FILE = 'engine.grafeo'

const currentSchema = z.object({ generation: z.string().regex(/^[0-9a-f]{16}(?:-\d+)?$/), sha256: z.string() })
type Current = z.infer<typeof currentSchema>

/** Where a document of the graph came from. */
export interface Source {
  readonly id: string
  readonly name: string
  /** As the user named it. */
  readonly path: string
  /** Of its entry in the cache. */
  readonly key: string
}

/** One state of the graph, as it is written. */
export interface Generation {
  readonly graph: GraphSnapshot
  readonly sources: readonly Source[]
  /** What the build has to say about itself: plain data. */
  readonly report: object
  /** Writes the file that the query engine opens. */
  readonly writeEngineFile: (graph: GraphSnapshot, path: string) => void | Promise<void>
}

/**
 * Writes the generation aside, waits until it is on the disk, and only then makes it the current one: at any moment a
 * reader finds the former or the new graph, whole.
 * @param assertHeld - Asked last, so that a build that has lost the lock never takes the place of another's graph.
 */
export async function writeGeneration(storeDir: string, generation: Generation, assertHeld: () => void): Promise<void> {
  const graphs = join(storeDir, GRAPHS)
  makeFolder(graphs)
  removeAsides(graphs)
  // Not mkdtemp: that would hide the graph from everybody else on a shared disk.
  const aside = join(graphs, `.new-${randomUUID()}`)
  mkdirSync(aside)
  try {
    const sha256 = await writeFiles(aside, generation)
    const name = findFreeName(graphs, sha256.slice(0, 16))
    assertHeld()
    renameSync(aside, join(graphs, name))
    await syncFolder(graphs)
    const former = readCurrent(storeDir)
    await replaceFileDurably(
      join(storeDir, CURRENT),
      `${JSON.stringify({ generation: name, sha256 } satisfies Current)}\n`,
    )
    removeAllBut(graphs, [name, ...(former === null ? [] : [former.generation])])
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

/** @throws GRAPH_MISSING before the first build; GRAPH_DAMAGED if the file is not what the build wrote. */
export function readGraphFile(storeDir: string): GraphSnapshot {
  return readFromCurrent(storeDir, GRAPH_FILE, (bytes, { sha256 }) => {
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      throw graphDamaged(storeDir, 'graph.json was changed')
    // The checksum says that these are the bytes that serializeSnapshot wrote.
    return JSON.parse(bytes.toString('utf8')) as GraphSnapshot
  })
}

export function readReportFile(storeDir: string): unknown {
  return readFromCurrent(storeDir, REPORT_FILE, (bytes) => JSON.parse(bytes.toString('utf8')))
}

export function readSourcesFile(storeDir: string): readonly Source[] {
  return readFromCurrent(storeDir, SOURCES_FILE, (bytes) => JSON.parse(bytes.toString('utf8')) as readonly Source[])
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

async function writeFiles(aside: string, { graph, sources, report, writeEngineFile }: Generation): Promise<string> {
  const hash = createHash('sha256')
  await writeFileDurably(join(aside, GRAPH_FILE), hashPieces(serializeSnapshot(graph), hash))
  await writeFileDurably(join(aside, SOURCES_FILE), `${JSON.stringify(sources)}\n`)
  await writeFileDurably(join(aside, REPORT_FILE), `${JSON.stringify(report, null, 2)}\n`)
  await writeEngineFile(graph, join(aside, ENGINE_FILE))
  await syncFile(join(aside, ENGINE_FILE))
  await syncFolder(aside)
  return hash.digest('hex')
}

function* hashPieces(pieces: Iterable<string>, hash: { update(piece: string): unknown }): Generator<string> {
  for (const piece of pieces) {
    hash.update(piece)
    yield piece
  }
}

/** A generation that is already there is never written to, even if it has the same graph: it may be damaged, or in use. */
function findFreeName(graphs: string, base: string): string {
  let name = base
  for (let count = 2; existsSync(join(graphs, name)); count += 1) name = `${base}-${count}`
  return name
}

function readFromCurrent<T>(storeDir: string, file: string, parse: (bytes: Buffer, current: Current) => T): T {
  const current = requireCurrent(storeDir)
  try {
    return parse(readFileSync(join(storeDir, GRAPHS, current.generation, file)), current)
  } catch (error) {
    if (error instanceof WhodidError) throw error
    // Two builds may have ended between reading the pointer and opening the file.
    if (readCurrent(storeDir)?.generation !== current.generation) return readFromCurrent(storeDir, file, parse)
    throw graphDamaged(storeDir, `${file} cannot be read`, error)
  }
}

function requireCurrent(storeDir: string): Current {
  const current = readCurrent(storeDir)
  if (current !== null) return current
  if (existsSync(join(storeDir, CURRENT))) throw graphDamaged(storeDir, 'the file "current" cannot be read')
  throw graphMissing(storeDir)
}

function readCurrent(storeDir: string): Current | null {
  try {
    const parsed = currentSchema.safeParse(JSON.parse(readFileSync(join(storeDir, CURRENT), 'utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

function removeAsides(graphs: string): void {
  for (const name of readdirSync(graphs)) if (name.startsWith('.new-')) rmSync(join(graphs, name), { recursive: true })
}

/** The former generation stays until the next build, for a viewer or a query that has it open. */
function removeAllBut(graphs: string, kept: readonly string[]): void {
  for (const name of readdirSync(graphs)) {
    if (!kept.includes(name)) rmSync(join(graphs, name), { recursive: true, force: true })
  }
}
