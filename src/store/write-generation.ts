import { randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { GraphSnapshot } from '../core/graph.ts'
import type { GraphChange } from '../knowledge/growth/index.ts'
import { type GraphSums, writeChangedGraph, writeWholeGraph } from './graph-file.ts'
import {
  CURRENT,
  type Current,
  damage,
  ENGINE_FILE,
  GRAPHS,
  INPUTS_FILE,
  REPORT_FILE,
  readCurrent,
  requireCurrent,
  SOURCES_FILE,
  type Source,
  type WriteEngineFile,
} from './graph-generations.ts'
import { makeFolder } from './make-folder.ts'
import { replaceFileDurably, syncFile, syncFolder, writeFileDurably } from './write-durably.ts'

interface Surroundings {
  readonly sources: readonly Source[]
  /** What the build has to say about itself: plain data. */
  readonly report: object
  /** What a later change must know of the inputs: plain data. Absent: as before. */
  readonly inputs?: object
}

/** One state of the graph, as it is written. */
export interface Generation extends Surroundings {
  readonly graph: GraphSnapshot
  readonly writeEngineFile: WriteEngineFile
}

/** A state of the graph by what makes it differ from the current one. The engine's file is made when it is wanted. */
export interface ChangedGeneration extends Surroundings {
  readonly change: GraphChange
}

/**
 * Writes the generation aside, waits until it is on the disk, and only then makes it the current one: at any moment a
 * reader finds the former or the new graph, whole.
 * @param assertHeld - Asked last, so that a build that has lost the lock never takes the place of another's graph.
 */
export function writeGeneration(storeDir: string, generation: Generation, assertHeld: () => void): Promise<void> {
  const { graph, writeEngineFile } = generation
  return putInPlace(storeDir, generation, {
    assertHeld,
    writeGraph: async (aside) => {
      const sums = await writeWholeGraph(aside, graph)
      await writeEngineFile(graph, join(aside, ENGINE_FILE))
      await syncFile(join(aside, ENGINE_FILE))
      return sums
    },
  })
}

/** `writeGeneration` for a graph that differs little from the current one. */
export function writeChange(storeDir: string, generation: ChangedGeneration, assertHeld: () => void): Promise<void> {
  const former = requireCurrent(storeDir)
  const folder = join(storeDir, GRAPHS, former.generation)
  const writeGraph = (aside: string) =>
    writeChangedGraph(aside, generation.change, { folder, sums: former, onDamage: damage(storeDir) })
  return putInPlace(storeDir, generation, { assertHeld, writeGraph })
}

interface PutInPlace {
  readonly assertHeld: () => void
  readonly writeGraph: (aside: string) => Promise<GraphSums>
}

async function putInPlace(storeDir: string, written: Surroundings, { assertHeld, writeGraph }: PutInPlace) {
  const graphs = join(storeDir, GRAPHS)
  makeFolder(graphs)
  removeAsides(graphs)
  const former = readCurrent(storeDir)
  // Not mkdtemp: that would hide the graph from everybody else on a shared disk.
  const aside = join(graphs, `.new-${randomUUID()}`)
  mkdirSync(aside)
  try {
    const { name: wanted, ...sums } = await writeGraph(aside)
    await writeSurroundings(aside, written, former === null ? null : join(graphs, former.generation))
    await syncFolder(aside)
    const name = findFreeName(graphs, wanted)
    assertHeld()
    renameSync(aside, join(graphs, name))
    await syncFolder(graphs)
    await replaceFileDurably(
      join(storeDir, CURRENT),
      `${JSON.stringify({ generation: name, ...sums } satisfies Current)}\n`,
    )
    removeAllBut(graphs, [name, ...(former === null ? [] : [former.generation])])
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

async function writeSurroundings(aside: string, { sources, report, inputs }: Surroundings, former: string | null) {
  await writeFileDurably(join(aside, SOURCES_FILE), `${JSON.stringify(sources)}\n`)
  await writeFileDurably(join(aside, REPORT_FILE), `${JSON.stringify(report, null, 2)}\n`)
  if (inputs !== undefined) await writeFileDurably(join(aside, INPUTS_FILE), `${JSON.stringify(inputs)}\n`)
  else if (former !== null && existsSync(join(former, INPUTS_FILE)))
    copyFileSync(join(former, INPUTS_FILE), join(aside, INPUTS_FILE))
}

/** A generation that is already there is never written to, even if it has the same graph: it may be damaged, or in use. */
function findFreeName(graphs: string, base: string): string {
  let name = base
  for (let count = 2; existsSync(join(graphs, name)); count += 1) name = `${base}-${count}`
  return name
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
