import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildGraph } from '../../src/build/build-graph.ts'
import { correctGraph, type Stand } from '../../src/build/correct-graph.ts'
import type { Decision } from '../../src/core/correction.ts'
import { PLAIN_SETTINGS } from '../../src/core/reading-settings.ts'
import { readGraphFile } from '../../src/store/graph-generations.ts'
import { makeFolder } from '../store/store-fixture.ts'

const actorIn = ({ graph }: Stand, name: string) => {
  const found = graph.nodes.find((node) => node.name === name && node.labels[1] === 'Actor')
  if (found === undefined) throw new Error(`no ${name}`)
  return { id: found.id as `actor:${string}`, name }
}
const rename =
  (from: string, name: string) =>
  (stand: Stand): Decision => ({ what: 'rename', actor: actorIn(stand, from), name })
const undoLast = ({ log }: Stand): Decision => {
  const undone = log.flatMap((line) => (line.what === 'undo' ? [line.undone] : []))
  return {
    what: 'undo',
    undone: log.findLast((line) => line.what !== 'undo' && !undone.includes(line.number))?.number ?? 0,
  }
}

/** A store with a graph of two articles, and what was decided on it in order. */
async function makeStore(decisions: readonly ((stand: Stand) => Decision)[]) {
  const folder = makeFolder()
  mkdirSync(join(folder, 'news'))
  writeFileSync(join(folder, 'news', 'one.txt'), 'France banned Nokia on Monday. Japan sued Toyota.\n')
  const storeDir = join(folder, 'store')
  const choice = { model: 'small', engine: 'wasm' } as const
  await buildGraph({ paths: [join(folder, 'news')], storeDir, jobs: 1, choice, settings: PLAIN_SETTINGS })
  for (const decide of decisions) await correct(storeDir, decide)
  return { folder, storeDir, log: join(storeDir, 'corrections.jsonl') }
}

const correct = (storeDir: string, decide: (stand: Stand) => Decision) =>
  correctGraph({ storeDir, decide, by: 'ann', why: null, now: () => new Date(0) })

/** What a kill between the line and the graph leaves: the log of afterwards, the graph of before. */
async function killedBetween(store: Awaited<ReturnType<typeof makeStore>>, decide: (stand: Stand) => Decision) {
  const former = join(store.folder, 'former')
  cpSync(store.storeDir, former, { recursive: true })
  await correct(store.storeDir, decide)
  const after = { graph: readGraphFile(store.storeDir), log: readFileSync(store.log, 'utf8') }
  rmSync(store.storeDir, { recursive: true })
  cpSync(former, store.storeDir, { recursive: true })
  writeFileSync(store.log, after.log)
  return after
}

test('killed between line and graph, and said again: it is carried out, and stands in the log once', async () => {
  const store = await makeStore([])
  const after = await killedBetween(store, rename('Nokia', 'Nokia Oyj'))
  const run = await correct(store.storeDir, rename('Nokia', 'Nokia Oyj'))
  expect(run).toMatchObject({ correction: { number: 1, what: 'rename' } })
  expect({ graph: readGraphFile(store.storeDir), log: readFileSync(store.log, 'utf8') }).toEqual(after)
})

test('an undo that was killed and is said again takes back no other', async () => {
  const store = await makeStore([rename('France', 'Frankreich'), rename('Nokia', 'Nokia Oyj')])
  const after = await killedBetween(store, undoLast)
  await correct(store.storeDir, undoLast)
  expect({ graph: readGraphFile(store.storeDir), log: readFileSync(store.log, 'utf8') }).toEqual(after)
  await correct(store.storeDir, undoLast)
  expect(readFileSync(store.log, 'utf8').trim().split('\n').at(-1)).toContain('"undone":1')
})

test('killed, and then something else is decided: both are carried out, in their order', async () => {
  const store = await makeStore([])
  await killedBetween(store, rename('Nokia', 'Nokia Oyj'))
  await correct(store.storeDir, rename('Nokia Oyj', 'Nokia AB'))
  const names = readGraphFile(store.storeDir).nodes.map(({ name }) => name)
  expect(names).toContain('Nokia AB')
  expect(readFileSync(store.log, 'utf8').trim().split('\n')).toHaveLength(2)
})
