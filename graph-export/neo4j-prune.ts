import type { Session } from 'neo4j-driver'
import type { GraphSnapshot } from '../src/core/graph.ts'

export interface Gone {
  readonly nodesDeleted: number
  readonly relationshipsDeleted: number
}

export const NOTHING_GONE: Gone = { nodesDeleted: 0, relationshipsDeleted: 0 }

const IDS_PER_TRANSACTION = 1000

/** What has an id of ours was written by us: "actor:" and 16 digits, see `makeId`. */
const FIND_NODES = `MATCH (n:Entity)
WHERE n.id =~ '(?:actor|doc|event|measure|place|topic):[0-9a-f]{16}'
RETURN n.id AS id, elementId(n) AS element`
const FIND_RELATIONSHIPS = `MATCH (:Entity)-[r]->(:Entity)
WHERE r.id =~ 'rel:[0-9a-f]{16}'
RETURN r.id AS id, elementId(r) AS element`
const DELETE_NODES = 'MATCH (n:Entity) WHERE elementId(n) IN $elements DETACH DELETE n'
const DELETE_RELATIONSHIPS = 'MATCH ()-[r]->() WHERE elementId(r) IN $elements DELETE r'

/**
 * Delete the nodes and relationships of ours that the graph has no more, a node with all that hangs on it.
 * @param options - `isDry`: only count them.
 */
export async function pruneGone(
  session: Session,
  { nodes, edges }: GraphSnapshot,
  { isDry }: { readonly isDry: boolean },
): Promise<Gone> {
  const relationships = await findGone(session, FIND_RELATIONSHIPS, new Set(edges.map(({ id }) => id)))
  const lost = await findGone(session, FIND_NODES, new Set(nodes.map(({ id }) => id)))
  if (!isDry) {
    await deleteAll(session, DELETE_RELATIONSHIPS, relationships)
    await deleteAll(session, DELETE_NODES, lost)
  }
  return { nodesDeleted: lost.length, relationshipsDeleted: relationships.length }
}

async function findGone(session: Session, cypher: string, kept: ReadonlySet<string>): Promise<readonly string[]> {
  return await session.executeRead(async (transaction) => {
    const gone: string[] = []
    for await (const record of transaction.run(cypher)) {
      if (!kept.has(record.get('id'))) gone.push(record.get('element'))
    }
    return gone
  })
}

async function deleteAll(session: Session, cypher: string, elements: readonly string[]): Promise<void> {
  for (let start = 0; start < elements.length; start += IDS_PER_TRANSACTION) {
    const some = elements.slice(start, start + IDS_PER_TRANSACTION)
    await session.executeWrite((transaction) => transaction.run(cypher, { elements: some }))
  }
}
