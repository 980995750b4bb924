import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore, openStoreForBuild, openStoreForCorrection } from '../../src/store/open-store.ts'
import { makeFolder, SAMPLE_EXTRACTION, sampleGeneration, sampleGraph } from './store-fixture.ts'

async function buildStore(dir: string, name = 'Acme'): Promise<void> {
  const writer = await openStoreForBuild(dir)
  await writer.cache.put('v1/aa/text', SAMPLE_EXTRACTION)
  await writer.writeGraph(sampleGeneration(name))
  await writer.close()
}

const isAbsent = (path: string) => !existsSync(path)

test('what a build writes is read back: graph, report, engine file, article under its present name', async () => {
  const dir = join(makeFolder(), 'deep', 'store')
  await buildStore(dir)
  const store = await openStore(dir)
  expect(store.readGraph()).toEqual(sampleGraph('Acme'))
  expect(store.readReport()).toEqual({ documents: 1 })
  expect(readFileSync(store.enginePath(), 'utf8')).toBe('engine of Acme')
  expect(await store.getDocument('doc:1')).toEqual({ id: 'doc:1', name: 'report', text: 'A “text” with 𝄞.' })
  expect(await store.getDocument('doc:2')).toBeNull()
  await store.close()
})

test('a repository never takes the store in', async () => {
  const dir = join(makeFolder(), 'store')
  await buildStore(dir)
  expect(readFileSync(join(dir, '.gitignore'), 'utf8')).toBe('*\n')
})

test('an open reader sees the next graph; the former files stay for one build', async () => {
  const dir = makeFolder()
  await buildStore(dir, 'First')
  const store = await openStore(dir)
  const [generation, engine] = [store.generation(), store.enginePath()]
  await buildStore(dir, 'Second')
  expect(store.generation()).not.toBe(generation)
  expect(store.readGraph()).toEqual(sampleGraph('Second'))
  expect(readFileSync(engine, 'utf8')).toBe('engine of First')
  await buildStore(dir, 'Third')
  expect(existsSync(engine)).toBe(false)
  expect(readdirSync(join(dir, 'graphs'))).toHaveLength(2)
  await store.close()
})

test('the same graph again gets a place of its own: the one that stands may be damaged', async () => {
  const dir = makeFolder()
  await buildStore(dir)
  const store = await openStore(dir)
  writeFileSync(join(dir, 'graphs', store.generation() ?? '', 'graph.json'), 'x')
  expect(() => store.readGraph()).toThrow(expect.objectContaining({ code: 'GRAPH_DAMAGED' }))
  await buildStore(dir)
  expect(store.readGraph()).toEqual(sampleGraph('Acme'))
  await store.close()
})

test('a generation that cannot be finished leaves the former one', async () => {
  const dir = makeFolder()
  await buildStore(dir)
  const writer = await openStoreForBuild(dir)
  const broken = { ...sampleGeneration('Broken'), writeEngineFile: () => Promise.reject(new Error('engine')) }
  await expect(writer.writeGraph(broken)).rejects.toThrow('engine')
  await writer.close()
  const store = await openStore(dir)
  expect(store.readGraph()).toEqual(sampleGraph('Acme'))
  expect(readdirSync(join(dir, 'graphs'))).toEqual([store.generation()])
  await store.close()
})

test.each([
  { why: 'no folder', prepare: (dir: string) => rmSync(dir, { recursive: true }), code: 'GRAPH_MISSING' },
  { why: 'empty folder', prepare: () => undefined, code: 'GRAPH_MISSING' },
  {
    why: 'damaged pointer',
    prepare: (dir: string) => writeFileSync(join(dir, 'current'), '\0\0'),
    code: 'GRAPH_DAMAGED',
  },
  {
    why: 'pointer out of the store',
    prepare: (dir: string) => writeFileSync(join(dir, 'current'), '{"generation":"../../x","sha256":""}'),
    code: 'GRAPH_DAMAGED',
  },
])('$why: $code with a cure', async ({ prepare, code }) => {
  const dir = makeFolder()
  prepare(dir)
  const store = await openStore(dir)
  expect(store.generation()).toBeNull()
  expect(() => store.readGraph()).toThrow(expect.objectContaining({ code, hint: expect.stringContaining('build') }))
  await store.close()
})

test.each([
  { file: 'graph.json', damage: (path: string) => truncateSync(path, 40) },
  { file: 'graph.json', damage: (path: string) => rmSync(path) },
  { file: 'engine.grafeo', damage: (path: string) => rmSync(path) },
])('$file damaged or gone: GRAPH_DAMAGED', async ({ file, damage }) => {
  const dir = makeFolder()
  await buildStore(dir)
  const store = await openStore(dir)
  damage(join(dir, 'graphs', store.generation() ?? '', file))
  const read = file === 'graph.json' ? () => store.readGraph() : () => store.enginePath()
  expect(read).toThrow(expect.objectContaining({ code: 'GRAPH_DAMAGED' }))
  await store.close()
})

test('a store of another version is refused, for reading and for building', async () => {
  const dir = makeFolder()
  await buildStore(dir)
  writeFileSync(join(dir, 'store.json'), '{"format":"whodid-store","version":99}')
  await expect(openStore(dir)).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' })
  await expect(openStoreForBuild(dir)).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' })
  expect(isAbsent(join(dir, 'lock'))).toBe(true)
})

test.each([
  { why: 'an empty object', content: '{}', fault: 'format: ' },
  { why: 'no version', content: '{"format":"whodid-store"}', fault: 'version: ' },
  { why: "somebody else's", content: '{"format":"shop","version":1}', fault: 'format: ' },
  { why: 'not JSON', content: '\0\0\0', fault: 'it is not JSON' },
  { why: 'empty', content: '', fault: 'it is not JSON' },
  { why: 'not an object', content: '[1]', fault: 'the whole: ' },
])(
  'store.json with $why is refused with file, place and cure; without it the store is whole',
  async ({ content, fault }) => {
    const dir = makeFolder()
    await buildStore(dir)
    const path = join(dir, 'store.json')
    writeFileSync(path, content)
    for (const open of [openStore, openStoreForBuild, openStoreForCorrection]) {
      const message = expect.stringContaining(`${path} does not say that this folder is a store: ${fault}`)
      await expect(open(dir)).rejects.toMatchObject({
        code: 'STORE_DAMAGED',
        message,
        hint: expect.stringContaining('delete that file'),
      })
    }
    expect(readFileSync(path, 'utf8')).toBe(content)
    rmSync(path)
    const store = await openStore(dir)
    expect(store.readGraph().nodes).toHaveLength(1)
    await store.close()
    await buildStore(dir, 'Next')
    expect(readFileSync(path, 'utf8')).toContain('whodid-store')
  },
)

test('a folder with other files is never made a store', async () => {
  const dir = makeFolder()
  writeFileSync(join(dir, 'thesis.txt'), 'mine')
  await expect(openStoreForBuild(dir)).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' })
  expect(readdirSync(dir)).toEqual(['thesis.txt'])
})

test.each([
  { why: 'the store is a file', make: (folder: string) => join(folder, 'file') },
  { why: 'the store is below a file', make: (folder: string) => join(folder, 'file', 'store') },
])('$why: STORE_UNREACHABLE', async ({ make }) => {
  const folder = makeFolder()
  writeFileSync(join(folder, 'file'), '')
  await expect(openStoreForBuild(make(folder))).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' })
})

test('what killed builds left is swept up', async () => {
  const dir = makeFolder()
  mkdirSync(join(dir, 'graphs', '.new-abc'), { recursive: true })
  writeFileSync(join(dir, 'current.new'), '{')
  writeFileSync(join(dir, 'lock.1234'), '{')
  await buildStore(dir)
  expect(readdirSync(dir).sort()).toEqual(['.gitignore', 'cache', 'current', 'graphs', 'store.json'])
  expect(readdirSync(join(dir, 'graphs'))).toHaveLength(1)
})
