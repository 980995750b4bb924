import type { Driver } from 'neo4j-driver'
import type { GraphSnapshot } from '../../src/core/graph.ts'

type Stored = Pick<GraphSnapshot, 'nodes' | 'edges'>

/** The whole database as our snapshot would have it. The order of labels, of which Neo4j has none, is alphabetical. */
export async function readBack(driver: Driver): Promise<Stored> {
  const nodes = await rowsOf(driver, 'MATCH (n:Entity) RETURN properties(n), labels(n) ORDER BY n.id')
  const edges = await rowsOf(
    driver,
    'MATCH (a:Entity)-[r]->(b:Entity) RETURN properties(r), type(r), a.id, b.id ORDER BY r.id',
  )
  return {
    nodes: nodes.map(([all, labels]) => {
      const { id, name, ...properties } = all as Record<string, unknown>
      return { id, name, labels: [...(labels as string[])].sort(), properties }
    }) as unknown as GraphSnapshot['nodes'],
    edges: edges.map(([all, type, from, to]) => {
      const { id, ...properties } = all as Record<string, unknown>
      return { id, type, from, to, properties }
    }) as unknown as GraphSnapshot['edges'],
  }
}

/** A snapshot in the form of `readBack`. */
export function asStored({ nodes, edges }: GraphSnapshot): Stored {
  const sorted = nodes.map((node) => ({ ...node, labels: [...node.labels].sort() }))
  return { nodes: sorted as unknown as GraphSnapshot['nodes'], edges }
}

async function rowsOf(driver: Driver, cypher: string): Promise<readonly unknown[][]> {
  const { records } = await driver.executeQuery(cypher, {}, { database: 'neo4j' })
  return records.map((record) => [...record.values()])
}
