import type { Hono } from 'hono'
import { z } from 'zod'
import { WhodidError } from '../core/errors.ts'
import type { ExportRequest, FormatCard } from './api.ts'

/** Writes a part of the graph in the formats of the command line. */
export interface Exporter {
  readonly formats: readonly FormatCard[]
  /** @returns The file, piece by piece. */
  write(request: ExportRequest): Promise<Iterable<string>>
}

const id = (prefix: string) => z.string().regex(new RegExp(`^${prefix}:[\\w-]{1,64}$`, 'u'))
const REQUEST = z.strictObject({ format: z.string(), actors: z.array(id('actor')), events: z.array(id('event')) })

export function addExportRoutes(app: Hono, exporter: Exporter): void {
  app.get('/api/formats', (c) => c.json(exporter.formats))
  app.post('/api/export', async (c) => {
    const request = readRequest(await c.req.text(), exporter.formats)
    const pieces = [...(await exporter.write(request))]
    return c.body(pieces.join(''), 200, { 'Content-Type': 'application/octet-stream', 'Cache-Control': 'no-store' })
  })
}

function readRequest(body: string, formats: readonly FormatCard[]): ExportRequest {
  const parsed = REQUEST.safeParse(parseBody(body))
  if (parsed.success && formats.some(({ name }) => name === parsed.data.format)) return parsed.data
  throw new WhodidError('OPTION_INVALID', 'this cannot be exported', {
    hint: `There are ${formats.map(({ name }) => name).join(', ')}.`,
  })
}

function parseBody(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
