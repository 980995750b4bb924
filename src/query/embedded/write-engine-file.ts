import { rm } from 'node:fs/promises'
import type { GraphEdge, GraphNode, GraphSnapshot } from '../../core/graph.ts'
import { fractionalKeys } from '../../core/property-types.ts'
import { Grafeo, type GrafeoDB } from './grafeo.ts'

/** Entities a call: one call of a million would hold all of them twice. */
const BATCH = 10_000

/**
 * Write the graph in the form that the embedded engine opens. Lists stay lists, numbers that may have a fraction are
 * floating-point throughout (so that `confidence / 2` never divides whole numbers), dates are text.
 * @param path - A file there is replaced; syncing it to the disk is the caller's.
 */
export async function writeEngineFile(snapshot: GraphSnapshot, path: string): Promise<void> {
  const database = Grafeo.create()
  try {
    const numbers = await writeNodes(database, snapshot.nodes)
    await writeEdges(database, snapshot.edges, numbers)
    await makeFractional(database, snapshot)
    for (const property of ['id', 'name']) {
      await database.executeCypher(`CREATE INDEX entity_${property} FOR (n:Entity) ON (n.${property})`)
    }
    await rm(path, { force: true }) // `save` writes no file that exists
    database.save(path)
  } finally {
    database.close()
  }
}

/** The engine's number of each node, by id. */
async function writeNodes(database: GrafeoDB, nodes: readonly GraphNode[]): Promise<ReadonlyMap<string, number>> {
  const numbers = new Map<string, number>()
  for (const group of byLabels(nodes)) {
    for (const batch of batches(group)) {
      const rows = batch.map(({ id, name, properties }) => ({ ...properties, id, name }))
      const made = await database.batchCreateNodesWithProps([...(batch[0]?.labels ?? [])], rows)
      batch.forEach((node, i) => void numbers.set(node.id, made[i] ?? -1))
    }
  }
  return numbers
}

async function writeEdges(
  database: GrafeoDB,
  edges: readonly GraphEdge[],
  numbers: ReadonlyMap<string, number>,
): Promise<void> {
  for (const batch of batches(edges)) {
    const rows = batch.map(({ id, type, from, to, properties }) => ({
      src: numberOf(numbers, from),
      dst: numberOf(numbers, to),
      type,
      properties: { ...properties, id },
    }))
    await database.batchCreateEdges(rows)
  }
}

function numberOf(numbers: ReadonlyMap<string, number>, id: string): number {
  const number = numbers.get(id)
  if (number === undefined) throw new Error(`an edge ends at ${id}, which is no node of the graph`)
  return number
}

/** JavaScript has one kind of number: the engine takes 1 for an integer and 0.5 for a fraction. */
async function makeFractional(database: GrafeoDB, { nodes, edges }: GraphSnapshot): Promise<void> {
  for (const key of fractionalKeys(nodes)) {
    await database.executeCypher(
      `MATCH (n:Entity) WHERE n.\`${key}\` IS NOT NULL SET n.\`${key}\` = toFloat(n.\`${key}\`)`,
    )
  }
  for (const key of fractionalKeys(edges)) {
    await database.executeCypher(
      `MATCH (:Entity)-[r]->(:Entity) WHERE r.\`${key}\` IS NOT NULL SET r.\`${key}\` = toFloat(r.\`${key}\`)`,
    )
  }
}

/** Map.groupBy is not in Node 20. */
function byLabels(nodes: readonly GraphNode[]): Iterable<readonly GraphNode[]> {
  const groups = new Map<string, GraphNode[]>()
  for (const node of nodes) {
    const labels = node.labels.join(' ')
    const group = groups.get(labels)
    if (group === undefined) groups.set(labels, [node])
    else group.push(node)
  }
  return groups.values()
}

function* batches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += BATCH) yield items.slice(at, at + BATCH)
}
