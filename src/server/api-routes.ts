import type { Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type ErrorCode, WhodidError } from '../core/errors.ts'
import type { GraphNode, NodeLabel } from '../core/graph.ts'
import type { DocumentId } from '../core/ids.ts'
import { describeActor, describePart, rankActors } from './actors.ts'
import type { ApiError } from './api.ts'
import { actorDetail, documentDetail, pairDetail, topicDetail } from './details.ts'
import { describeEvent } from './events.ts'
import type { GraphIndex } from './graph-index.ts'
import type { GraphSource } from './graph-source.ts'
import { measureDetail, rankMeasures } from './measures.ts'
import { listNeighbours } from './neighbours.ts'
import { describeOverview } from './overview.ts'
import { findPaths, readPathFilter } from './paths.ts'
import { answerQuery } from './query.ts'
import { readDay } from './read-day.ts'
import { describeSchema } from './schema.ts'
import { searchGraph } from './search.ts'

/** As many actors as one request may ask for, and as one page of the table holds. */
const MAX_ACTORS = 300
const MAX_MEASURES = 1000

export interface ApiOptions {
  readonly source: GraphSource
  /** Gets what went wrong where nobody foresaw it; the answer says only that it did. */
  readonly onBug: (error: unknown) => void
}

/** The API alone. It needs nothing of Node.js: an exported page answers itself with it. */
export function addApi(app: Hono, { source, onBug }: ApiOptions): void {
  app.onError((error, c) => {
    const known = error instanceof WhodidError
    if (!known) onBug(error)
    return c.json(known ? toApiError(error) : BUG, known ? (STATUS[error.code] ?? 400) : 500)
  })
  addGraphRoutes(app, source)
  addDetailRoutes(app, source)
  app.post('/api/query', async (c) => c.json(await answerQuery(source, await c.req.text())))
  app.get('/api/*', (c) => c.json(NO_ROUTE, 404))
}

function addGraphRoutes(app: Hono, source: GraphSource): void {
  app.use('/api/*', async (c, next) => {
    await next()
    c.res.headers.set('Cache-Control', 'no-store')
  })
  app.get('/api/overview', (c) => {
    const { index, version } = source.current()
    return c.json(describeOverview(index, version))
  })
  app.get('/api/graph', (c) => {
    const { index } = source.current()
    const ids = [...new Set((c.req.query('actors') ?? '').split(','))].slice(0, MAX_ACTORS)
    const nodes = ids.flatMap((id) => index.nodes.get(id) ?? []).filter((node) => node.labels[1] === 'Actor')
    return c.json(
      describePart(
        index,
        nodes.map((node) => describeActor(index, node)),
      ),
    )
  })
  app.get('/api/schema', (c) => c.json(describeSchema(source.current().index)))
  app.get('/api/search', (c) => c.json(searchGraph(source.current().index, c.req.query('q') ?? '')))
  app.get('/api/actors', (c) => {
    const ranked = rankActors(source.current().index)
    const offset = readCount(c.req.query('offset'), 0, Number.MAX_SAFE_INTEGER)
    return c.json({ total: ranked.length, actors: ranked.slice(offset, offset + MAX_ACTORS) })
  })
  app.get('/api/measures', (c) => {
    const measures = rankMeasures(source.current().index, readDay(c.req.query('on')))
    return c.json({ total: measures.length, measures: measures.slice(0, MAX_MEASURES) })
  })
}

function addDetailRoutes(app: Hono, source: GraphSource): void {
  const find = (id: string, label: NodeLabel): { index: GraphIndex; node: GraphNode } => {
    const { index } = source.current()
    return { index, node: requireNode(index, id, label) }
  }
  app.get('/api/actors/:id', (c) => {
    const { index, node } = find(c.req.param('id'), 'Actor')
    return c.json(actorDetail(index, node))
  })
  app.get('/api/actors/:id/neighbours', (c) => {
    const { index, node } = find(c.req.param('id'), 'Actor')
    return c.json(listNeighbours(index, node.id))
  })
  app.get('/api/pair/:a/:b', (c) => {
    const { index, node } = find(c.req.param('a'), 'Actor')
    return c.json(pairDetail(index, node, requireNode(index, c.req.param('b'), 'Actor')))
  })
  app.get('/api/paths', (c) => {
    const { index } = source.current()
    const end = (key: 'from' | 'to') => requireEnd(index, c.req.query(key) ?? '')
    return c.json(
      findPaths(
        index,
        [end('from'), end('to')],
        readPathFilter((key) => c.req.query(key)),
      ),
    )
  })
  app.get('/api/events/:id', (c) => {
    const { index, node } = find(c.req.param('id'), 'Event')
    return c.json(describeEvent(index, node))
  })
  app.get('/api/measures/:id', (c) => {
    const { index, node } = find(c.req.param('id'), 'Measure')
    return c.json(measureDetail(index, node, readDay(c.req.query('on'))))
  })
  app.get('/api/topics/:id', (c) => {
    const { index, node } = find(c.req.param('id'), 'Topic')
    return c.json(topicDetail(index, node))
  })
  app.get('/api/documents/:id', async (c) => {
    const { index, node } = find(c.req.param('id'), 'Document')
    return c.json(documentDetail(index, node, await source.document(node.id as DocumentId)))
  })
}

/** @throws NAME_UNKNOWN */
function requireNode(index: GraphIndex, id: string, label: NodeLabel): GraphNode {
  const node = index.nodes.get(id)
  if (node !== undefined && node.labels[1] === label) return node
  throw new WhodidError('NAME_UNKNOWN', `this graph has no ${label.toLowerCase()} with the id ${id.slice(0, 100)}`, {
    hint: 'It may come from an older build: search for its name.',
  })
}

/** An actor or a measure. @throws NAME_UNKNOWN */
function requireEnd(index: GraphIndex, id: string): GraphNode {
  return requireNode(index, id, index.nodes.get(id)?.labels[1] === 'Measure' ? 'Measure' : 'Actor')
}

function readCount(text: string | undefined, fallback: number, max: number): number {
  const count = Number(text ?? fallback)
  return Number.isInteger(count) && 0 <= count ? Math.min(count, max) : fallback
}

function toApiError({ code, message, hint }: WhodidError): ApiError {
  return { code, message, hint }
}

/** Where a code is missing, the request was at fault (400). */
const STATUS: Readonly<Partial<Record<ErrorCode, ContentfulStatusCode>>> = {
  GRAPH_MISSING: 404,
  NAME_UNKNOWN: 404,
  GRAPH_DAMAGED: 503,
  STORE_UNREACHABLE: 503,
  CORRECTION_REFUSED: 409,
  VIEW_REFUSED: 409,
  VIEWS_DAMAGED: 503,
  STORE_LOCKED: 409,
  QUERY_TIMEOUT: 504,
  QUERY_ENGINE: 503,
}
export const NO_ROUTE: ApiError = {
  code: 'NOT_FOUND',
  message: 'There is nothing here.',
  hint: 'Open the address without a path.',
}
const BUG: ApiError = {
  code: 'BUG',
  message: 'Something went wrong inside Whodid.',
  hint: 'The terminal that runs the server shows what. Please report it.',
}
