import { expect, test } from 'vitest'
import { createApp } from '../../src/server/app.ts'
import { createGraphSource } from '../../src/server/graph-source.ts'
import { HOST, PORT } from './make-app.ts'
import { sampleGraph } from './sample-graph.ts'

const TOKEN = 'a-token-of-one-run'

async function send(body: unknown, token = TOKEN) {
  const done: unknown[] = []
  const store = { readGraph: sampleGraph, generation: () => 'one', getDocument: async () => null }
  const app = createApp({
    source: createGraphSource(store, { run: async () => ({ columns: [], rows: [] }) }),
    files: new Map(),
    correcting: {
      corrector: { log: () => [], decide: async () => undefined },
      reviewer: {
        list: async () => ({ doubts: [], total: 0, waiting: [] }),
        answer: async (key, answer) => done.push([key, answer]),
        takeBack: async (number) => void done.push(number),
        carryOut: async () => void done.push('carried out'),
      },
      token: TOKEN,
    },
    port: () => PORT,
    onBug: () => undefined,
  })
  const headers = { host: HOST, origin: `http://${HOST}`, 'content-type': 'application/json', 'x-whodid-token': token }
  const url = `http://${HOST}/api/review`
  const response = await app.request(url, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: response.status, done }
}

test.each([
  { body: { what: 'answer', key: 'a b', answer: 'same' }, done: [['a b', 'same']] },
  { body: { what: 'take back', number: 3 }, done: [3] },
  { body: { what: 'carry out' }, done: ['carried out'] },
])('$body.what', async ({ body, done }) => expect(await send(body)).toEqual({ status: 200, done }))

test('only the page that was served may answer', async () =>
  expect(await send({ what: 'carry out' }, 'a-guess')).toEqual({ status: 403, done: [] }))

test.each([
  { why: 'a decision of its own', body: { what: 'answer', key: 'a b', answer: { what: 'ignore' } } },
  { why: 'an unknown kind', body: { what: 'delete' } },
  { why: 'a long key', body: { what: 'answer', key: 'x'.repeat(501), answer: 'same' } },
  { why: 'no number', body: { what: 'take back', number: '1' } },
])('refused: $why', async ({ body }) => expect(await send(body)).toEqual({ status: 409, done: [] }))
