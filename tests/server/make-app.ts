import type { Hono } from 'hono'
import type { GraphSnapshot } from '../../src/core/graph.ts'
import type { DocumentId } from '../../src/core/ids.ts'
import { createApp } from '../../src/server/app.ts'
import { createGraphSource } from '../../src/server/graph-source.ts'
import { sampleArticle, sampleGraph } from './sample-graph.ts'

export const PORT = 4117
export const HOST = `127.0.0.1:${PORT}`

interface Setup {
  readonly readGraph?: () => GraphSnapshot
  readonly generation?: () => string
  readonly run?: (cypher: string) => Promise<{ columns: string[]; rows: (string | number)[][] }>
  readonly bugs?: unknown[]
}

export function makeApp({ readGraph = sampleGraph, generation = () => 'one', run, bugs = [] }: Setup = {}): Hono {
  const store = { readGraph, generation, getDocument: async (id: DocumentId) => sampleArticle(id) }
  const answer = { columns: ['name', 'events'], rows: [['Norland', 3]] }
  return createApp({
    source: createGraphSource(store, { run: run ?? (async () => answer) }),
    files: new Map([
      ['/', { body: new TextEncoder().encode('<!doctype html>'), type: 'text/html; charset=utf-8', immutable: false }],
      ['/assets/a.js', { body: new TextEncoder().encode('1'), type: 'text/javascript', immutable: true }],
    ]),
    port: () => PORT,
    onBug: (error) => bugs.push(error),
  })
}

export async function get(path: string, app = makeApp(), headers: Record<string, string> = { host: HOST }) {
  const response = await app.request(`http://${HOST}${path}`, { headers })
  return { status: response.status, headers: response.headers, body: JSON.parse(await response.text()) }
}

export async function post(body: string, headers: Record<string, string> = {}, app = makeApp()) {
  const response = await app.request(`http://${HOST}/api/query`, {
    method: 'POST',
    body,
    headers: { host: HOST, origin: `http://${HOST}`, 'content-type': 'application/json', ...headers },
  })
  return { status: response.status, body: JSON.parse(await response.text()) }
}

/** Of one run of a server. */
export const TOKEN = 'a-token-of-one-run'

/** As the served page writes: with its token, unless `headers` say otherwise. */
export async function write(app: Hono, path: string, asked: unknown, headers: Record<string, string> = {}) {
  const response = await app.request(`http://${HOST}${path}`, {
    method: 'POST',
    body: JSON.stringify(asked),
    headers: {
      host: HOST,
      origin: `http://${HOST}`,
      'content-type': 'application/json',
      'x-whodid-token': TOKEN,
      ...headers,
    },
  })
  return { status: response.status, body: JSON.parse(await response.text()) }
}
