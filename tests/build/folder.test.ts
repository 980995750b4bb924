import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hangBell } from '../../src/build/folder-bell.ts'
import { compareStates, lookAtFolder } from '../../src/build/folder-state.ts'
import { makeFolder } from '../store/store-fixture.ts'

test('what is new, other than before, or gone; a store in the folder is not looked at', async () => {
  const folder = makeFolder()
  const store = join(folder, 'store')
  mkdirSync(store)
  for (const name of ['a.txt', 'b.md', 'c.txt', 'store/d.txt', 'e.png']) writeFileSync(join(folder, name), name)
  const before = await lookAtFolder(folder, store)
  expect([...before.keys()]).toEqual(['a.txt', 'b.md', 'c.txt'].map((name) => join(folder, name)))
  appendFileSync(join(folder, 'a.txt'), 'more')
  rmSync(join(folder, 'b.md'))
  writeFileSync(join(folder, 'f.txt'), 'new')
  expect(compareStates(before, await lookAtFolder(folder, store))).toEqual({
    changed: [join(folder, 'a.txt'), join(folder, 'f.txt')],
    gone: [join(folder, 'b.md')],
  })
})

test('the bell rings for a change, also for one before it was listened to', async () => {
  const folder = makeFolder()
  const stop = new AbortController()
  const bell = hangBell(folder, { signal: stop.signal, onPolling: () => expect.unreachable() })
  writeFileSync(join(folder, 'a.txt'), 'a')
  await expectSoon(bell.ring(), 5_000)
  stop.abort()
  await expectSoon(bell.ring(), 1_000)
  bell.close()
})

test('where the system does not tell of changes it is said, and looked at all the same', async () => {
  const reasons: string[] = []
  const stop = new AbortController()
  const options = { signal: stop.signal, onPolling: (reason: string) => void reasons.push(reason) }
  const bell = hangBell(join(makeFolder(), 'missing'), options)
  await expectSoon(bell.ring(), 5_000)
  expect(reasons).toHaveLength(1)
  stop.abort()
  bell.close()
})

async function expectSoon(event: Promise<void>, withinMs: number): Promise<void> {
  const startedAt = Date.now()
  await event
  expect(Date.now() - startedAt).toBeLessThan(withinMs)
}
