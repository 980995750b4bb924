import { expect, test } from 'vitest'
import { get } from './make-app.ts'
import { ids } from './sample-graph.ts'

test('paths: the shortest first, each link with the words that say so', async () => {
  const { body } = await get(`/api/paths?from=${ids.hostile}&to=${ids.measure}`)
  expect(body.paths.map((links: unknown[]) => links.length)).toEqual([2])
  expect(body.paths[0].map(({ kind }: { kind: string }) => kind)).toEqual(['dealings', 'measures'])
  expect(body.paths[0][0].event).toMatchObject({ id: ids.undated, status: 'alleged' })
  expect(body.paths[0][1].relation).toMatchObject({ type: 'ISSUED_BY', direction: 'in', report: { quote: 'barred' } })
  expect((await get(`/api/paths?from=${ids.hostile}&to=${ids.measure}&through=roles`)).body.paths).toEqual([])
  expect((await get(`/api/paths?from=${ids.hostile}&to=${ids.topic}`)).status).toBe(404)
})

test.each([
  { ask: '', want: ['dealings'] },
  { ask: '&since=2021-03&until=2021-03', want: ['dealings'] },
  { ask: '&until=2021-03-02', want: ['dealings'] },
  { ask: '&since=2021-03-03', want: ['measures'] },
  { ask: '&until=2020', want: ['measures'] },
  { ask: '&types=SANCTION', want: ['dealings'] },
  { ask: '&types=AID', want: ['measures'] },
  { ask: '&types=NOTHING&since=soon', want: ['dealings'] },
])('paths by type and time of the events, measures whatever the time: $ask', async ({ ask, want }) => {
  const { body } = await get(`/api/paths?from=${ids.norland}&to=${ids.tidewell}${ask}`)
  expect(body.paths[0].map(({ kind }: { kind: string }) => kind).slice(0, 1)).toEqual(want)
})
