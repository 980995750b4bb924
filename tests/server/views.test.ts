import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createApp } from '../../src/server/app.ts'
import { createGraphSource } from '../../src/server/graph-source.ts'
import { changeViewsFile, readViews } from '../../src/store/views-file.ts'
import { get, PORT, TOKEN, write } from './make-app.ts'
import { sampleGraph } from './sample-graph.ts'

const folder = mkdtempSync(join(tmpdir(), 'whodid-views-'))
afterAll(() => rmSync(folder, { recursive: true }))

const store = { readGraph: sampleGraph, generation: () => 'one', getDocument: async () => null }
const app = createApp({
  source: createGraphSource(store, { run: async () => ({ columns: [], rows: [] }) }),
  files: new Map(),
  correcting: { corrector: { log: () => [], decide: async () => undefined }, token: TOKEN },
  views: { list: () => readViews(folder), change: (change) => changeViewsFile(folder, change) },
  port: () => PORT,
  onBug: () => undefined,
})

const send = (body: unknown, headers?: Record<string, string>) => write(app, '/api/views', body, headers)

const SAVE = { what: 'save', name: 'Ports', view: 'sel=actor:1&from=2021', replaces: false }

test('saved, listed, not saved twice, deleted', async () => {
  const views = [{ name: 'Ports', view: SAVE.view }]
  expect(await send(SAVE)).toEqual({ status: 200, body: { views } })
  expect((await get('/api/views', app)).body).toEqual({ views })
  expect(await send(SAVE)).toMatchObject({ status: 409, body: { code: 'VIEW_REFUSED', hint: 'Choose another name.' } })
  expect(await send({ what: 'delete', name: 'Ports' })).toEqual({ status: 200, body: { views: [] } })
  expect((await send({ what: 'delete', name: 'Ports' })).status).toBe(404)
})

test.each([
  { why: 'no token', headers: { 'x-whodid-token': '' } },
  { why: 'a guess', headers: { 'x-whodid-token': 'a-token-of-any-run' } },
  { why: 'a foreign page', headers: { origin: 'https://evil.example' } },
])('who may not save: $why', async ({ headers }) => {
  expect((await send(SAVE, headers)).status).toBe(403)
  expect(await readViews(folder)).toEqual([])
})

test.each([
  { why: 'nothing', body: {} },
  { why: 'an unknown change', body: { what: 'clear' } },
  { why: 'more than was asked', body: { ...SAVE, by: 'somebody' } },
  { why: 'an address with a line end', body: { ...SAVE, view: 'a\nb' } },
  { why: 'a long address', body: { ...SAVE, view: 'x'.repeat(20_001) } },
])('refused: $why', async ({ body }) => {
  expect((await send(body)).status).toBe(409)
  expect(await readViews(folder)).toEqual([])
})

test('without a keeper there are no views', async () => {
  expect((await get('/api/views')).status).toBe(404)
})
