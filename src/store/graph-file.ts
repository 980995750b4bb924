import { createHash } from 'node:crypto'
import { copyFileSync, linkSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { GraphSnapshot } from '../core/graph.ts'
import { serializeSnapshot } from '../core/snapshot.ts'
import {
  type Act,
  actsOf,
  applyChange,
  applyToActs,
  combineChanges,
  type GraphChange,
  NO_CHANGE,
} from '../knowledge/growth/index.ts'
import { writeFileDurably } from './write-durably.ts'

const GRAPH_FILE = 'graph.json'
const CHANGES_FILE = 'changes.json'
/** The acts in `graph.json`, so that a change need not read all of it. */
const ACTS_FILE = 'acts.json'

/** A graph of this size is written as fast as its changes are looked after. */
const WHOLE_BELOW_BYTES = 8 * 1024 * 1024
/** Changes that are larger than this part of the graph would make every reader slow: the graph is written anew. */
const MAX_CHANGES_SHARE = 1 / 8

/** What the files of a graph must hash to. */
export interface GraphSums {
  readonly name: string
  readonly sha256: string
  readonly changes?: string | undefined
  /** Absent in a store of a former version. */
  readonly acts?: string | undefined
}

type Sums = Omit<GraphSums, 'name'>

/** Where the former graph lies. */
export interface FormerGraph {
  readonly folder: string
  readonly sums: Sums
  readonly onDamage: OnDamage
}

type OnDamage = (what: string) => Error

export async function writeWholeGraph(folder: string, graph: GraphSnapshot): Promise<GraphSums> {
  const hash = createHash('sha256')
  await writeFileDurably(join(folder, GRAPH_FILE), hashPieces(serializeSnapshot(graph), hash))
  const sha256 = hash.digest('hex')
  const acts = JSON.stringify(actsOf(graph.nodes, graph.edges))
  await writeFileDurably(join(folder, ACTS_FILE), acts)
  return { name: sha256.slice(0, 16), sha256, acts: sha256Of(acts) }
}

/** The former file and, beside it, all that has changed since it was written; or a new file where that is better. */
export async function writeChangedGraph(folder: string, change: GraphChange, former: FormerGraph): Promise<GraphSums> {
  const base = join(former.folder, GRAPH_FILE)
  const { size } = statSync(base)
  const writeWhole = () =>
    writeWholeGraph(folder, applyChange(loadGraph(former.folder, former.sums, former.onDamage), change))
  if (size < WHOLE_BELOW_BYTES) return await writeWhole()
  const changes = JSON.stringify(combineChanges(loadChanges(former.folder, former.sums, former.onDamage), change))
  if (changes.length >= size * MAX_CHANGES_SHARE) return await writeWhole()
  linkOrCopy(base, join(folder, GRAPH_FILE))
  await writeFileDurably(join(folder, CHANGES_FILE), changes)
  const { sha256, acts } = former.sums
  if (acts !== undefined) linkOrCopy(join(former.folder, ACTS_FILE), join(folder, ACTS_FILE))
  const sum = sha256Of(changes)
  return { name: sha256Of(`${sha256} ${sum}`).slice(0, 16), sha256, changes: sum, acts }
}

/** @throws What `onDamage` makes of it where a file is not what was written. */
export function loadGraph(folder: string, sums: Sums, onDamage: OnDamage): GraphSnapshot {
  const bytes = readFileSync(join(folder, GRAPH_FILE))
  if (sha256Of(bytes) !== sums.sha256) throw onDamage(`${GRAPH_FILE} was changed`)
  // The checksum says that these are the bytes that serializeSnapshot wrote.
  const graph = JSON.parse(bytes.toString('utf8')) as GraphSnapshot
  return sums.changes === undefined ? graph : applyChange(graph, loadChanges(folder, sums, onDamage))
}

/** All acts of the graph. @throws What `onDamage` makes of it where a file is not what was written. */
export function loadActs(folder: string, sums: Sums, onDamage: OnDamage): readonly Act[] {
  if (sums.acts === undefined) {
    const { nodes, edges } = loadGraph(folder, sums, onDamage)
    return actsOf(nodes, edges)
  }
  const bytes = readFileSync(join(folder, ACTS_FILE))
  if (sha256Of(bytes) !== sums.acts) throw onDamage(`${ACTS_FILE} was changed`)
  return applyToActs(JSON.parse(bytes.toString('utf8')) as readonly Act[], loadChanges(folder, sums, onDamage))
}

function loadChanges(folder: string, { changes }: Sums, onDamage: OnDamage): GraphChange {
  if (changes === undefined) return NO_CHANGE
  const bytes = readFileSync(join(folder, CHANGES_FILE))
  if (sha256Of(bytes) !== changes) throw onDamage(`${CHANGES_FILE} was changed`)
  return JSON.parse(bytes.toString('utf8')) as GraphChange
}

/** Not every disk has hard links. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}

function sha256Of(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex')
}

function* hashPieces(pieces: Iterable<string>, hash: { update(piece: string): unknown }): Generator<string> {
  for (const piece of pieces) {
    hash.update(piece)
    yield piece
  }
}
