import { Neo4jError } from 'neo4j-driver'
import { expect, test } from 'vitest'
import { explainNeo4jError, requireVersion } from '../../src/neo4j/errors.ts'

const USE = { option: '--uri', right: 'the right to write', again: 'Export again.' } as const
const TARGET = { uri: 'bolt://localhost', user: 'reader', database: 'news', password: '' }

test.each([
  { why: 'too old', agent: 'Neo4j/4.4.38', wanted: 'Neo4j 4.4.38, which is too old' },
  { why: 'much too old', agent: 'Neo4j/3.5.1', wanted: 'too old' },
])('a version that is $why: NEO4J_REFUSED', ({ agent, wanted }) => {
  expect(() => requireVersion(agent, TARGET)).toThrow(
    expect.objectContaining({ code: 'NEO4J_REFUSED', message: expect.stringContaining(wanted) }),
  )
})

test.each([
  'Neo4j/5.0.0',
  'Neo4j/5.26.30',
  'Neo4j/2025.10.1',
  'Neo4j/v5.11.0 compatible graph database server - Memgraph',
  'Another/1.0',
  undefined,
])('a version that will do: %s', (agent) => expect(() => requireVersion(agent, TARGET)).not.toThrow())

test.each([
  {
    why: 'a user who may only read',
    code: 'Neo.ClientError.Security.Forbidden',
    message:
      "Create node with labels 'Entity' on database 'news' is not allowed for user 'reader' with roles [PUBLIC, reader].",
    hint: 'User "reader" needs the right to write',
  },
  {
    why: 'a database that may only be read',
    code: 'Neo.ClientError.General.WriteOnReadOnlyAccessDatabase',
    message: 'No write operations are allowed on this database.',
    hint: 'The database "news" is read-only',
  },
  {
    why: 'too little memory',
    code: 'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
    message: 'The allocation of an extra 2.0 MiB would use more than the limit',
    hint: 'server.memory.heap.max_size',
  },
])('$why: NEO4J_REFUSED, with what to do', ({ code, message, hint }) => {
  const error = new Neo4jError(message, code, '50N00', message)
  expect(explainNeo4jError(error, TARGET, USE)).toMatchObject({
    code: 'NEO4J_REFUSED',
    message: expect.stringContaining(message.slice(0, 20)),
    hint: expect.stringContaining(hint),
  })
})
