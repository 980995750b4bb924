import neo4j, { type Session } from 'neo4j-driver'
import { WhodidError } from '../src/core/errors.ts'
import type { GraphSnapshot } from '../src/core/graph.ts'
import { connectToNeo4j } from '../src/neo4j/connect.ts'
import { explainNeo4jError } from '../src/neo4j/errors.ts'
import type { Neo4jTarget, Neo4jUse } from '../src/neo4j/target.ts'
import { makeStatements, type Statement } from './neo4j-statements.ts'

export interface ExportTarget extends Neo4jTarget {
  /** Called with the entities written so far and their number in all. */
  readonly onProgress?: (done: number, total: number) => void
}

export interface Neo4jExport {
  readonly nodes: number
  readonly relationships: number
  /** What was not there before; 0 and 0 when the same graph is exported again. */
  readonly nodesCreated: number
  readonly relationshipsCreated: number
}

const USE: Neo4jUse = {
  option: '--uri',
  right: 'the right to write and to create a constraint',
  again: 'What was written before stays; export again when the cause is mended.',
}
const CONSTRAINT = 'CREATE CONSTRAINT whodid_entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE'

/**
 * Put the graph into a Neo4j server. Nodes and relationships are found by id and replaced whole, so that a second
 * export changes nothing; whatever else the database holds stays as it is, as does what an earlier export left.
 * @throws NEO4J_UNREACHABLE, NEO4J_UNAUTHORIZED, NEO4J_REFUSED; OPTION_INVALID for an address that is none.
 */
export async function exportToNeo4j(snapshot: GraphSnapshot, target: ExportTarget): Promise<Neo4jExport> {
  const driver = await connectToNeo4j(target, USE)
  try {
    const session = driver.session({ database: target.database })
    try {
      await session.run(CONSTRAINT)
      return await writeAll(session, snapshot, target)
    } finally {
      await session.close()
    }
  } catch (error) {
    throw error instanceof WhodidError ? error : explainNeo4jError(error, target, USE)
  } finally {
    await driver.close()
  }
}

async function writeAll(session: Session, snapshot: GraphSnapshot, target: ExportTarget): Promise<Neo4jExport> {
  const total = snapshot.nodes.length + snapshot.edges.length
  const created = { nodesCreated: 0, relationshipsCreated: 0 }
  let done = 0
  for (const statement of makeStatements(snapshot)) {
    const counters = await write(session, statement)
    created.nodesCreated += counters.nodesCreated
    created.relationshipsCreated += counters.relationshipsCreated
    done += statement.rows.length
    target.onProgress?.(done, total)
  }
  return { nodes: snapshot.nodes.length, relationships: snapshot.edges.length, ...created }
}

/** One transaction, tried again by the driver where the server asks for it. */
async function write(session: Session, { cypher, rows }: Statement) {
  return await session.executeWrite(async (transaction) => {
    const { records, summary } = await transaction.run(cypher, { rows })
    const written = neo4j.integer.toNumber(records[0]?.get('written') ?? 0)
    if (written !== rows.length) throw new Error(`${rows.length} rows gave ${written} entities: ${cypher}`)
    return summary.counters.updates()
  })
}
