import {
  closeSync,
  mkdirSync,
  openSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore, openStoreForBuild, type StoreWriter } from '../../src/store/open-store.ts'
import { makeFolder, SAMPLE_EXTRACTION, sampleGeneration } from './store-fixture.ts'

const KEYS = Array.from({ length: 50 }, (_, index) => `v1/${index}/text`)

async function fillStore(dir: string): Promise<void> {
  const writer = await openStoreForBuild(dir)
  for (const key of [...KEYS, 'v1/aa/text']) await writer.cache.put(key, SAMPLE_EXTRACTION)
  await writer.writeGraph(sampleGeneration('Acme'))
  await writer.close()
}

const countKnown = ({ cache }: StoreWriter) => KEYS.filter((key) => cache.has(key)).length

test('entries outlive the build that wrote them', async () => {
  const dir = makeFolder()
  await fillStore(dir)
  const writer = await openStoreForBuild(dir)
  expect(writer.warnings).toEqual([])
  expect(countKnown(writer)).toBe(KEYS.length)
  expect(writer.cache.getFindings('v1/7/text')).toEqual({ words: 3 })
  expect(writer.cache.has('v1/none/text')).toBe(false)
  await writer.close()
})

test('entries of another pipeline version go, the rest stay', async () => {
  const dir = makeFolder()
  await fillStore(dir)
  const writer = await openStoreForBuild(dir)
  await writer.cache.put('v2/0/text', SAMPLE_EXTRACTION)
  await writer.cache.flush()
  await writer.cache.evictAllBut('v2/')
  expect(countKnown(writer)).toBe(0)
  expect(writer.cache.has('v2/0/text')).toBe(true)
  await writer.close()
})

test('a damaged value counts as missing', async () => {
  const writer = await openStoreForBuild(makeFolder())
  const damaged = Uint8Array.from(SAMPLE_EXTRACTION.findings)
  damaged.set([0, 0, 0, 0], damaged.length >> 1)
  await writer.cache.put('v1/0/text', { ...SAMPLE_EXTRACTION, findings: damaged })
  await writer.cache.flush()
  expect(writer.cache.has('v1/0/text')).toBe(false)
  expect(writer.cache.getFindings('v1/0/text')).toBeNull()
  await writer.close()
})

function overwrite(path: string, length: number): void {
  const file = openSync(path, 'r+')
  writeSync(file, new Uint8Array(length))
  closeSync(file)
}

const DAMAGES: readonly { readonly why: string; readonly damage: (cacheDir: string) => void }[] = [
  { why: 'all zeros', damage: (dir) => overwrite(join(dir, 'data.mdb'), statSync(join(dir, 'data.mdb')).size) },
  { why: 'first pages zero', damage: (dir) => overwrite(join(dir, 'data.mdb'), 8192) },
  { why: 'cut in the middle', damage: (dir) => truncateSync(join(dir, 'data.mdb'), 20_000) },
  { why: 'cut to nothing', damage: (dir) => truncateSync(join(dir, 'data.mdb'), 0) },
  {
    why: 'another kind of file',
    damage: (dir) => writeFileSync(join(dir, 'data.mdb'), 'not a database\n'.repeat(999)),
  },
  { why: 'a folder in its place', damage: (dir) => replaceByFolder(join(dir, 'data.mdb')) },
  { why: 'lock file is a folder', damage: (dir) => replaceByFolder(join(dir, 'lock.mdb')) },
]

function replaceByFolder(path: string): void {
  rmSync(path)
  mkdirSync(path)
}

test.each(DAMAGES)('cache damaged ($why): built anew with a warning, usable at once', async ({ damage }) => {
  const dir = makeFolder()
  await fillStore(dir)
  damage(join(dir, 'cache'))
  touch(join(dir, 'cache', 'data.mdb'))
  const writer = await openStoreForBuild(dir)
  expect(writer.warnings).toEqual([expect.stringContaining('damaged')])
  expect(countKnown(writer)).toBe(0)
  await writer.cache.put('v1/0/text', SAMPLE_EXTRACTION)
  await writer.cache.flush()
  expect(countKnown(writer)).toBe(1)
  await writer.close()
})

test.each(DAMAGES)(
  'cache damaged ($why): a reader gets GRAPH_DAMAGED for articles, and the graph all the same',
  async ({ damage }) => {
    const dir = makeFolder()
    await fillStore(dir)
    damage(join(dir, 'cache'))
    touch(join(dir, 'cache', 'data.mdb'))
    const store = await openStore(dir)
    expect(store.readGraph().nodes).toHaveLength(1)
    await expect(store.getDocument('doc:1')).rejects.toMatchObject({ code: 'GRAPH_DAMAGED' })
    await store.close()
  },
)

test('an intact cache under another time stamp (a copied store) is kept', async () => {
  const dir = makeFolder()
  await fillStore(dir)
  touch(join(dir, 'cache', 'data.mdb'))
  const writer = await openStoreForBuild(dir)
  expect(writer.warnings).toEqual([])
  expect(countKnown(writer)).toBe(KEYS.length)
  await writer.close()
})

/** Some file systems keep time coarsely: the damage should show. */
function touch(path: string): void {
  utimesSync(path, 1_600_000_000, 1_600_000_000)
}
