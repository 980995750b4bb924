import { expect, test } from 'vitest'
import type { AskedDecision } from '../../src/server/api.ts'
import { createApp } from '../../src/server/app.ts'
import { createGraphSource } from '../../src/server/graph-source.ts'
import { HOST, PORT, TOKEN, write } from './make-app.ts'
import { ids, sampleGraph } from './sample-graph.ts'

const PAGE = '<!doctype html><html><head><title>x</title></head><body></body></html>'

function makeApp(decided: unknown[] = []) {
  const store = { readGraph: sampleGraph, generation: () => 'one', getDocument: async () => null }
  const decide = async (decision: AskedDecision, why: string | null) => void decided.push({ decision, why })
  const files = new Map([['/', { body: new TextEncoder().encode(PAGE), type: 'text/html', immutable: false }]])
  return createApp({
    source: createGraphSource(store, { run: async () => ({ columns: [], rows: [] }) }),
    files,
    correcting: { corrector: { log: () => [], decide }, token: TOKEN },
    port: () => PORT,
    onBug: () => undefined,
  })
}

async function send(body: unknown, headers?: Record<string, string>) {
  const decided: unknown[] = []
  const { status } = await write(makeApp(decided), '/api/corrections', body, headers)
  return { status, decided }
}

const MERGE = { decision: { what: 'same', kept: ids.norland, joined: ids.sudria }, why: null }

test('the page that was served has the token, and is not kept', async () => {
  const response = await makeApp().request(`http://${HOST}/`, { headers: { host: HOST } })
  expect(await response.text()).toContain(`<meta name="whodid-token" content="${TOKEN}">`)
  expect(response.headers.get('cache-control')).toBe('no-store')
})

test.each([
  { why: 'the page', headers: {}, status: 200, count: 1 },
  { why: 'no token', headers: { 'x-whodid-token': '' }, status: 403, count: 0 },
  { why: 'a guess', headers: { 'x-whodid-token': 'a-token-of-any-run' }, status: 403, count: 0 },
  { why: 'a foreign page', headers: { origin: 'https://evil.example' }, status: 403, count: 0 },
])('who may decide: $why', async ({ headers, status, count }) => {
  const sent = await send(MERGE, headers)
  expect(sent.status).toBe(status)
  expect(sent.decided).toHaveLength(count)
})

test.each([
  { why: 'nothing', body: {} },
  { why: 'an unknown kind', body: { decision: { what: 'delete', node: ids.norland }, why: null } },
  { why: 'a document', body: { decision: { what: 'ignore', node: ids.document }, why: null } },
  { why: 'a path', body: { decision: { what: 'ignore', node: 'actor:../../x' }, why: null } },
  { why: 'a long reason', body: { ...MERGE, why: 'x'.repeat(2001) } },
  { why: 'more than was asked', body: { ...MERGE, by: 'somebody' } },
])('refused: $why', async ({ body }) => {
  const { status, decided } = await send(body)
  expect(status).toBe(409)
  expect(decided).toEqual([])
})

test('without a corrector there is nothing to correct with', async () => {
  const { makeApp: makeReader } = await import('./make-app.ts')
  const page = await makeReader().request(`http://${HOST}/`, { headers: { host: HOST } })
  expect(await page.text()).not.toContain('whodid-token')
})
