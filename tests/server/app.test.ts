import { describe, expect, test } from 'vitest'
import { WhodidError } from '../../src/core/errors.ts'
import { get, makeApp, post } from './make-app.ts'
import { ids, sampleArticle, sampleGraph } from './sample-graph.ts'

describe('answers', () => {
  test('overview: counts all, shows those that dealt with one another', async () => {
    const { body } = await get('/api/overview')
    expect(body.counts).toEqual({ actors: 5, events: 4, measures: 1, topics: 1, documents: 1, dealings: 5 })
    expect(body.graph.actors.map(({ name }: { name: string }) => name)).not.toContain('Lonely')
    expect(body.graph.actors[0]).toMatchObject({ name: 'Norland', partners: 3, events: 3 })
    expect(body.graph.dealings).toHaveLength(5)
    expect(body.years).toEqual({ first: 2021, last: 2022 })
    expect(body.places).toEqual([])
  })

  test('overview: where the build has placed the actors that it shows', async () => {
    const placed = [ids.norland, ids.tidewell, ids.lonely] as readonly string[]
    const nodes = sampleGraph().nodes.map((node) =>
      placed.includes(node.id) ? { ...node, properties: { ...node.properties, x: 12, y: -7 } } : node,
    )
    const { body } = await get('/api/overview', makeApp({ readGraph: () => ({ ...sampleGraph(), nodes }) }))
    const places = [ids.norland, ids.tidewell].map((id) => ({ id, x: 12, y: -7 }))
    expect(new Set(body.places)).toEqual(new Set(places)) // Lonely is not shown
  })

  test('graph: the asked actors and the dealings among them; unknown ids and other nodes are left out', async () => {
    const { body } = await get(`/api/graph?actors=${ids.norland},${ids.tidewell},actor:none,${ids.ban}`)
    expect(body.actors).toHaveLength(2)
    expect(body.dealings).toEqual([
      expect.objectContaining({
        from: ids.norland,
        to: ids.tidewell,
        events: 1,
        items: [
          {
            id: ids.ban,
            type: 'SANCTION',
            status: 'actual',
            date: '2021-03-02',
            dateEnd: null,
            told: '2021-03-03',
            intensity: -6,
            topics: [ids.topic],
            publishers: ['The Norland Post'],
            speakers: [],
            independentSources: 2,
            confidence: 0.9,
            reportCount: 1,
          },
        ],
      }),
    ])
    expect(body.names).toEqual({ [ids.topic]: 'ports' })
  })

  test('actor: what it did, what was done to it, what it said', async () => {
    const { body } = await get(`/api/actors/${ids.sudria}`)
    expect(body.did.total).toBe(2)
    expect(body.suffered.total).toBe(0)
    expect(body.said.events[0].status).toBe('denied')
  })

  test('events come with the words that say so', async () => {
    const { body } = await get(`/api/events/${ids.ban}`)
    const [report] = body.reports
    expect(report.sentence.slice(report.start - report.sentenceStart, report.end - report.sentenceStart)).toBe(
      report.quote,
    )
    expect(report.document.publisher).toBe('The Norland Post')
    expect(sampleArticle(ids.document)?.text.slice(report.start, report.end)).toBe(report.quote)
  })

  test('pair: both directions, talks with one another in both', async () => {
    const { body } = await get(`/api/pair/${ids.norland}/${ids.sudria}`)
    expect(body.forth.events.map(({ id }: { id: string }) => id)).toEqual([ids.talks])
    expect(body.back.events.map(({ id }: { id: string }) => id)).toEqual([ids.talks])
  })

  test('neighbours: those it dealt with most first, with who acted on whom', async () => {
    const { body } = await get(`/api/actors/${ids.norland}/neighbours`)
    expect(body).toMatchObject({ total: 3, tied: [] })
    expect(body.partners[0]).toEqual({
      id: ids.sudria,
      name: 'Sudria',
      label: 'Actor',
      kind: 'Country',
      events: 2,
      did: 1,
      suffered: 1,
      conflict: 0,
      cooperation: 0,
    })
  })

  test('measure: stages and links with their words', async () => {
    const { body } = await get(`/api/measures/${ids.measure}`)
    expect(body.stages).toEqual([expect.objectContaining({ stage: 'in force', date: '2021-03-02' })])
    expect(body.links.map(({ type }: { type: string }) => type)).toEqual(['ISSUED_BY', 'APPLIES_TO'])
    expect(body.links[0].report.quote).toBe('barred')
    expect(body.events.total).toBe(1)
  })

  test('measures as of a day: what was known by its end', async () => {
    const statusOn = async (day: string) => (await get(`/api/measures/${ids.measure}?on=${day}`)).body.measure.status
    expect(await statusOn('2021')).toBe('in force')
    expect(await statusOn('2020')).toBe(null)
    expect(await statusOn('soon')).toBe('in force')
    const coveredOn = async (day: string) => (await get(`/api/measures/${ids.measure}?on=${day}`)).body.measure.covers
    expect(await coveredOn('2021-03')).toMatchObject([{ name: 'Tidewell' }])
    expect(await coveredOn('2021-03-01')).toEqual([])
    expect((await get('/api/measures?on=2021-03-01')).body.measures[0].status).toBe(null)
  })

  test('topic and measures', async () => {
    expect((await get(`/api/topics/${ids.topic}`)).body.events.total).toBe(1)
    expect((await get('/api/measures')).body.measures[0]).toMatchObject({ name: 'Norland port ban', kind: 'ban' })
  })

  test('document: text, blocks, what was found', async () => {
    const { body } = await get(`/api/documents/${ids.document}`)
    expect(body.blocks.map(({ kind }: { kind: string }) => kind)).toEqual(['title', 'body', 'furniture'])
    expect(body.findings.map(({ label }: { label: string }) => label).sort()).toEqual(['Event', 'Event', 'Measure'])
    expect(body.actors[0]).toMatchObject({ name: 'Tidewell', count: 2 })
  })

  test('query', async () => {
    expect((await post('{"cypher":"MATCH (n) RETURN n.name"}')).body).toEqual({
      columns: ['name', 'events'],
      rows: [['Norland', 3]],
      actors: [ids.norland],
      total: 1,
    })
  })

  test('query: more rows than a page holds are cut and counted', async () => {
    const rows = Array.from({ length: 1500 }, (_, n) => [n])
    const app = makeApp({ run: async () => ({ columns: ['n'], rows }) })
    const { body } = await post('{"cypher":"UNWIND"}', {}, app)
    expect(body.rows).toHaveLength(1000)
    expect(body.total).toBe(1500)
  })
})

describe('errors are JSON with a cure', () => {
  test.each([
    { why: 'an unknown id', path: '/api/actors/actor:none', status: 404, code: 'NAME_UNKNOWN' },
    { why: 'an id of another kind', path: `/api/actors/${ids.ban}`, status: 404, code: 'NAME_UNKNOWN' },
    { why: 'a broken escape', path: '/api/actors/%E0%A4%A', status: 404, code: 'NAME_UNKNOWN' },
    { why: 'an unknown address', path: '/api/secrets', status: 404, code: 'NOT_FOUND' },
    { why: 'a path out of the folder', path: '/..%2f..%2fetc%2fpasswd', status: 404, code: 'NOT_FOUND' },
  ])('$why', async ({ path, status, code }) => {
    const answer = await get(path)
    expect(answer.status).toBe(status)
    expect(answer.body).toMatchObject({ code, message: expect.any(String), hint: expect.any(String) })
  })

  test.each([
    { why: 'no JSON', body: 'MATCH (n) RETURN n', status: 400 },
    { why: 'no query', body: '{}', status: 400 },
    { why: 'a blank query', body: '{"cypher":"  "}', status: 400 },
    { why: 'a query that is no text', body: '{"cypher":{"$ne":1}}', status: 400 },
    { why: 'a query of novel length', body: JSON.stringify({ cypher: 'x'.repeat(30_000) }), status: 400 },
    { why: 'a body beyond all measure', body: JSON.stringify({ cypher: 'x'.repeat(100_000) }), status: 413 },
  ])('query: $why', async ({ body, status }) => {
    const answer = await post(body, { 'content-length': String(body.length) })
    expect(answer.status).toBe(status)
    expect(answer.body.hint).not.toBe('')
  })

  test('no graph yet', async () => {
    const missing = () => {
      throw new WhodidError('GRAPH_MISSING', 'no graph', { hint: 'Build one.' })
    }
    const { status, body } = await get('/api/overview', makeApp({ readGraph: missing }))
    expect(status).toBe(404)
    expect(body).toEqual({ code: 'GRAPH_MISSING', message: 'no graph', hint: 'Build one.' })
  })

  test('a bug of ours shows no stack to the page', async () => {
    const bugs: unknown[] = []
    const broken = () => {
      throw new TypeError('secret path')
    }
    const { status, body } = await get('/api/overview', makeApp({ readGraph: broken, bugs }))
    expect(status).toBe(500)
    expect(JSON.stringify(body)).not.toContain('secret')
    expect(bugs).toHaveLength(1)
  })
})

test('a new build is shown without a restart; the same one is read once', async () => {
  let version = 'one'
  let reads = 0
  const readGraph = () => {
    reads++
    return version === 'one' ? sampleGraph() : { ...sampleGraph(), nodes: [], edges: [] }
  }
  const app = makeApp({ readGraph, generation: () => version })
  await get('/api/overview', app)
  await get('/api/actors', app)
  expect(reads).toBe(1)
  version = 'two'
  expect((await get('/api/overview', app)).body).toMatchObject({ version: 'two', counts: { actors: 0 } })
  expect(reads).toBe(2)
})
