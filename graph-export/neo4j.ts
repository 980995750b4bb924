import type { Session } from 'neo4j-driver'
import { WhodidError } from '../src/core/errors.ts'
import type { GraphSnapshot } from '../src/core/graph.ts'
import { connectToNeo4j } from '../src/neo4j/connect.ts'
import { explainNeo4jError } from '../src/neo4j/errors.ts'
import type { Neo4jTarget, Neo4jUse } from '../src/neo4j/target.ts'
import { NOTHING_GONE, pruneGone } from './neo4j-prune.ts'
import { CONSTRAINT, makeStatements } from './neo4j-statements.ts'
import { findDifference, write } from './neo4j-write.ts'

export interface ExportTarget extends Neo4jTarget {
  /** Delete what an earlier export of ours has left and this graph has no more. */
  readonly prune?: boolean
  /** Write nothing, only count. */
  readonly dryRun?: boolean
  /** Called with the entities written so far and their number in all. */
  readonly onProgress?: (done: number, total: number) => void
}

export interface Neo4jExport {
  readonly nodes: number
  readonly relationships: number
  /** What was not there before; 0 and 0 when the same graph is exported again. */
  readonly nodesCreated: number
  readonly relationshipsCreated: number
  /** What was there with other properties or labels. */
  readonly nodesChanged: number
  readonly relationshipsChanged: number
  readonly nodesDeleted: number
  readonly relationshipsDeleted: number
}

const USE: Neo4jUse = {
  option: '--uri',
  right: 'the right to write and to create a constraint (the role architect)',
  again: 'What was written before stays; export again when the cause is mended.',
}

/**
 * Put the graph into a Neo4j server. Nodes and relationships are found by id, and replaced whole where they differ: a
 * second export writes nothing, and one that was broken off goes on where it was. Whatever else the database holds stays
 * as it is, as does, unless `prune` is set, what an earlier export left.
 * @throws NEO4J_UNREACHABLE, NEO4J_UNAUTHORIZED, NEO4J_REFUSED; OPTION_INVALID for an address that is none.
 */
export async function exportToNeo4j(snapshot: GraphSnapshot, target: ExportTarget): Promise<Neo4jExport> {
  const driver = await connectToNeo4j(target, USE)
  try {
    const session = driver.session({ database: target.database })
    try {
      if (target.dryRun !== true) await session.run(CONSTRAINT)
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
  const isDry = target.dryRun === true
  const counts = { nodesCreated: 0, relationshipsCreated: 0, nodesChanged: 0, relationshipsChanged: 0 }
  let done = 0
  for (const statement of makeStatements(snapshot)) {
    const difference = await findDifference(session, statement)
    if (!isDry && difference.rows.length > 0) await write(session, { ...statement, rows: difference.rows })
    const isNode = statement.labels.length > 0
    counts[isNode ? 'nodesCreated' : 'relationshipsCreated'] += difference.missing
    counts[isNode ? 'nodesChanged' : 'relationshipsChanged'] += difference.rows.length - difference.missing
    done += statement.rows.length
    target.onProgress?.(done, total)
  }
  const gone = target.prune === true ? await pruneGone(session, snapshot, { isDry }) : NOTHING_GONE
  return { nodes: snapshot.nodes.length, relationships: snapshot.edges.length, ...counts, ...gone }
}
