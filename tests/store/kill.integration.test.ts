import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'
import { makeFolder, runWhodid, startWhodid } from '../cli/run-whodid.ts'
import { writeArticles } from '../cli/sample-articles.ts'

/** Shares of a whole build's time: start, reading, joining, writing. */
const MOMENTS = [0.1, 0.3, 0.5, 0.7, 0.85, 0.95]

async function readGraph(folder: string): Promise<string> {
  const store = await openStore(join(folder, '.whodid'))
  try {
    return JSON.stringify(store.readGraph())
  } finally {
    await store.close()
  }
}

test('kill -9 at any moment: the store opens with the former or the new graph, and the next build completes', async () => {
  const folder = makeFolder()
  writeArticles(join(folder, 'news'), 5)
  await runWhodid(folder, 'build', 'news', '--model', 'small')
  const former = await readGraph(folder)
  writeArticles(join(folder, 'news'), 40, 20)
  const whole = makeFolder()
  const startedAt = performance.now()
  await runWhodid(whole, 'build', join(folder, 'news'), '--model', 'small')
  const wholeMs = performance.now() - startedAt
  const wanted = await readGraph(whole)

  let kills = 0
  for (const share of MOMENTS) {
    const { child, ended } = startWhodid(folder, ['build', 'news', '--model', 'small'])
    await setTimeout(wholeMs * share)
    child.kill('SIGKILL')
    if ((await ended).signal === 'SIGKILL') kills += 1
    expect([former, wanted]).toContain(await readGraph(folder))
  }
  expect(kills).toBeGreaterThan(0)
  const { code, stderr } = await runWhodid(folder, 'build', 'news', '--model', 'small')
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringMatching(/^40 documents, /m) })
  expect(await readGraph(folder)).toBe(wanted)
  expect(existsSync(join(folder, '.whodid', 'lock'))).toBe(false)
  expect(readFileSync(join(folder, '.whodid', '.gitignore'), 'utf8')).toBe('*\n')
})
