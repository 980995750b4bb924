import neo4j, { type Driver, type Record as Row, type Transaction } from 'neo4j-driver'
import { WhodidError } from '../../core/errors.ts'
import { connectToNeo4j } from '../../neo4j/connect.ts'
import type { Neo4jTarget } from '../../neo4j/target.ts'
import type { QueryEngine, QueryParameters, QueryResult } from '../query-engine.ts'
import { refuseWrites } from '../refuse-writes.ts'
import { endsIn, type NodeIdOf, plainValue } from './plain-values.ts'
import { explainQueryError, QUERY_USE, tookTooLong } from './query-errors.ts'

/** A server looks at its clock every other second; one that is gone is not waited for longer than this. */
const GRACE_MS = 5000

/**
 * Cypher on a server that `export neo4j` has filled, with the same rules as the embedded engine: queries that write or
 * read files are refused before they are sent, the transaction can only read, and answers have the same form.
 * Connects with the first query; then it throws as `connectToNeo4j` does, and QUERY_TIMEOUT, QUERY_INVALID ...
 */
export function openNeo4j(target: Neo4jTarget, limits: { readonly timeoutMs: number }): QueryEngine {
  return new Neo4jEngine(target, limits.timeoutMs)
}

class Neo4jEngine implements QueryEngine {
  readonly #target: Neo4jTarget
  readonly #timeoutMs: number
  #driver: Promise<Driver> | null = null

  constructor(target: Neo4jTarget, timeoutMs: number) {
    this.#target = target
    this.#timeoutMs = timeoutMs
  }

  async run(cypher: string, parameters: QueryParameters = {}): Promise<QueryResult> {
    refuseWrites(cypher)
    this.#driver ??= connectToNeo4j(this.#target, QUERY_USE)
    const driver = await this.#driver.catch((error: unknown) => {
      this.#driver = null // the next query tries anew
      throw error
    })
    try {
      return await this.#inTime(answer(driver, { cypher, parameters, ...this.#target, timeoutMs: this.#timeoutMs }))
    } catch (error) {
      throw error instanceof WhodidError ? error : explainQueryError(error, this.#target, this.#timeoutMs)
    }
  }

  async close(): Promise<void> {
    const driver = await this.#driver?.catch(() => null)
    await driver?.close()
  }

  async #inTime<T>(result: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(tookTooLong(this.#timeoutMs)), this.#timeoutMs + GRACE_MS)
    })
    try {
      return await Promise.race([result, silence])
    } finally {
      clearTimeout(timer)
    }
  }
}

interface Question {
  readonly cypher: string
  readonly parameters: QueryParameters
  readonly database: string
  readonly timeoutMs: number
}

async function answer(driver: Driver, question: Question): Promise<QueryResult> {
  const { cypher, parameters, database, timeoutMs } = question
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ })
  try {
    const transaction = await session.beginTransaction({ timeout: timeoutMs })
    const result = transaction.run(cypher, typed(parameters) as QueryParameters)
    const columns = await result.keys()
    const { records } = await result
    const nodeIdOf = await findEnds(transaction, records)
    await transaction.commit()
    const rows = records.map((record) => [...record.values()].map((value) => plainValue(value, nodeIdOf)))
    return { columns: columns.map(String), rows }
  } finally {
    await session.close()
  }
}

/** A relationship comes with its ends as the server calls them; our ids have to be asked for. */
async function findEnds(transaction: Transaction, records: readonly Row[]): Promise<NodeIdOf> {
  const ends = new Set(records.flatMap((record) => [...record.values()].flatMap((value) => [...endsIn(value)])))
  if (ends.size === 0) return (elementId) => elementId
  const found = await transaction.run(
    'MATCH (n) WHERE elementId(n) IN $ends AND n.id IS NOT NULL RETURN elementId(n) AS end, n.id AS id',
    { ends: [...ends] },
  )
  const ids = new Map(found.records.map((record) => [String(record.get('end')), String(record.get('id'))]))
  return (elementId) => ids.get(elementId) ?? elementId
}

/** The driver sends every number as floating-point unless told otherwise, and LIMIT wants whole ones. */
function typed(value: unknown): unknown {
  if (Number.isSafeInteger(value)) return neo4j.int(value as number)
  if (Array.isArray(value)) return value.map(typed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, typed(part)]))
}
