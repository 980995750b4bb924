import neo4j, { type Session } from 'neo4j-driver'
import { OUR_LABELS, type Row, type Statement } from './neo4j-statements.ts'

export interface Difference {
  /** What is not there, or there with other properties or labels. */
  readonly rows: readonly Row[]
  /** How many of them are not there. */
  readonly missing: number
}

interface Stored {
  readonly properties: Readonly<Record<string, unknown>>
  readonly labels: readonly string[]
}

/** What of a batch has still to be written: reading is cheaper than writing, and a repeated export writes nothing. */
export async function findDifference(session: Session, statement: Statement): Promise<Difference> {
  const { find, rows, labels } = statement
  const keys = rows.map(({ id, from, to }) => (from === undefined ? { id } : { id, from, to }))
  const { records } = await session.executeRead((transaction) => transaction.run(find, { rows: keys }))
  const stored = new Map<string, Stored>(
    records.map((record) => [record.get('id'), { properties: record.get('properties'), labels: record.get('labels') }]),
  )
  const different = rows.filter((row) => !isSame(row, stored.get(row.id), labels))
  return { rows: different, missing: different.filter(({ id }) => !stored.has(id)).length }
}

/** One transaction, tried again by the driver where the server asks for it. */
export async function write(session: Session, { cypher, rows }: Statement): Promise<void> {
  await session.executeWrite(async (transaction) => {
    const { records } = await transaction.run(cypher, { rows })
    const written = neo4j.integer.toNumber(records[0]?.get('written') ?? 0)
    if (written !== rows.length) throw new Error(`${rows.length} rows gave ${written} entities: ${cypher}`)
  })
}

/** Labels of somebody else's do not count. */
function isSame({ properties }: Row, stored: Stored | undefined, labels: readonly string[]): boolean {
  if (stored === undefined) return false
  const ours = stored.labels.filter((label) => label === 'Entity' || OUR_LABELS.includes(label))
  return sortedText(ours) === sortedText(labels) && propertiesText(properties) === propertiesText(stored.properties)
}

function sortedText(labels: readonly string[]): string {
  return [...labels].sort().join(':')
}

/** An integer (of the driver or a bigint) differs from the same floating-point number. */
function propertiesText(properties: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(entries.map(([key, value]) => [key, isInteger(value) ? { integer: String(value) } : value]))
}

function isInteger(value: unknown): boolean {
  return typeof value === 'bigint' || neo4j.isInt(value)
}
