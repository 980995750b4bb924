import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildGraph } from '../../src/build/build-graph.ts'
import { correctGraph, type Decider, recordDecision } from '../../src/build/correct-graph.ts'
import { type GrowOptions, growGraph } from '../../src/build/grow-graph.ts'
import type { Decision } from '../../src/core/correction.ts'
import { PLAIN_SETTINGS } from '../../src/core/reading-settings.ts'
import { readGraphFile, readReportFile, readSourcesFile } from '../../src/store/graph-generations.ts'
import { sampleArticle, writeArticles } from '../cli/sample-articles.ts'
import { makeFolder } from '../store/store-fixture.ts'

interface Bench {
  readonly folder: string
  readonly news: string
  readonly store: string
}

/** Three articles and their graph. */
async function makeBench(): Promise<Bench> {
  const folder = makeFolder()
  const bench = { folder, news: writeArticles(join(folder, 'news'), 3, 1), store: join(folder, 'store') }
  await build(bench, bench.store)
  return bench
}

async function build({ news }: Bench, storeDir: string): Promise<void> {
  const choice = { model: 'small', engine: 'wasm' } as const
  await buildGraph({ paths: [news], storeDir, jobs: 1, choice, settings: PLAIN_SETTINGS })
}

const grow = ({ store }: Bench, change: Partial<GrowOptions>) =>
  growGraph({ storeDir: store, asked: {}, jobs: 1, ...change })

/** The store is as a build of the folder would have made it, but for what is not said of the graph. */
async function expectBuilt(bench: Bench): Promise<void> {
  const fresh = join(bench.folder, 'fresh')
  const log = join(bench.store, 'corrections.jsonl')
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh)
  if (existsSync(log)) cpSync(log, join(fresh, 'corrections.jsonl'))
  await build(bench, fresh)
  expect(readGraphFile(bench.store)).toEqual(readGraphFile(fresh))
  expect(readReportFile(bench.store)).toEqual(readReportFile(fresh))
  expect(readSourcesFile(bench.store)).toEqual(readSourcesFile(fresh))
}

test('added, renamed, replaced, removed: graph, report and sources are those of a build', async () => {
  const bench = await makeBench()
  const path = (name: string) => join(bench.news, name)
  writeFileSync(path('article-7.txt'), sampleArticle(7, 1))
  writeFileSync(path('empty.txt'), '')
  const added = await grow(bench, { add: [path('article-7.txt'), path('empty.txt')] })
  expect([...added.files]).toEqual([[path('article-7.txt'), 'added']])
  expect(added.diagnostics).toMatchObject([{ code: 'FILE_EMPTY' }])
  await expectBuilt(bench)

  writeFileSync(path('article-7.txt'), sampleArticle(8, 2))
  writeFileSync(path('empty.txt'), sampleArticle(9, 1))
  const replaced = await grow(bench, { add: [bench.news] })
  expect(replaced.files.get(path('article-7.txt'))).toBe('replaced')
  expect(replaced.files.get(path('article-0.txt'))).toBe('unchanged')
  await expectBuilt(bench)

  renameSync(path('article-0.txt'), path('renamed.txt'))
  await grow(bench, { add: [path('renamed.txt')], removeFiles: [path('article-0.txt')] })
  rmSync(path('article-7.txt'))
  await grow(bench, { remove: ['article-7'] })
  await expectBuilt(bench)
})

test('of two files with one text the other stands when one is taken out', async () => {
  const bench = await makeBench()
  const copy = join(bench.news, 'another.txt')
  cpSync(join(bench.news, 'article-0.txt'), copy)
  await grow(bench, { add: [copy] })
  await expectBuilt(bench)
  rmSync(copy)
  await grow(bench, { remove: [copy] })
  await expectBuilt(bench)
})

test('a file of many articles: those of its lines that change are exchanged, and it can be taken out as one', async () => {
  const bench = await makeBench()
  const file = join(bench.news, 'more.jsonl')
  const write = (...words: readonly string[]) =>
    writeFileSync(
      file,
      words.map((word) => `${JSON.stringify({ title: word, text: `${word} banned Nokia.` })}\n`).join(''),
    )
  write('France', 'Japan')
  await grow(bench, { add: [file] })
  await expectBuilt(bench)
  write('Japan', 'Brazil', 'India')
  const { files } = await grow(bench, { add: [file] })
  expect([...files]).toEqual([[file, 'replaced']])
  await expectBuilt(bench)
  await expect(grow(bench, { remove: ['JAPAN', 'nobody'] })).rejects.toMatchObject({ code: 'NAME_UNKNOWN' })
  await grow(bench, { remove: ['more.jsonl'] })
  rmSync(file)
  await expectBuilt(bench)
})

test('the same again writes nothing; a file that gives nothing leaves what the graph has of it', async () => {
  const bench = await makeBench()
  const current = () => readFileSync(join(bench.store, 'current'), 'utf8')
  const former = current()
  await grow(bench, { add: [bench.news] })
  expect(current()).toBe(former)
  const graph = readGraphFile(bench.store)
  writeFileSync(join(bench.news, 'article-0.txt'), '')
  await expect(grow(bench, { add: [join(bench.news, 'article-0.txt')] })).rejects.toMatchObject({
    code: 'NOTHING_TO_READ',
  })
  const { diagnostics } = await grow(bench, { add: [bench.news] })
  expect(diagnostics.map(({ message }) => message).join()).toContain('stays')
  expect(readGraphFile(bench.store)).toEqual(graph)
})

test('a graph that another version has joined is joined anew, not changed in part', async () => {
  const bench = await makeBench()
  const { generation } = JSON.parse(readFileSync(join(bench.store, 'current'), 'utf8'))
  const inputs = join(bench.store, 'graphs', generation, 'inputs.json')
  writeFileSync(inputs, JSON.stringify({ ...JSON.parse(readFileSync(inputs, 'utf8')), joinedBy: 'another' }))
  await grow(bench, { remove: ['article-0'] })
  rmSync(join(bench.news, 'article-0.txt'))
  await expectBuilt(bench)
})

test('a change that was cut off before its parts were written is made up for', async () => {
  const bench = await makeBench()
  const aside = join(bench.folder, 'aside')
  cpSync(join(bench.store, 'cache'), aside, { recursive: true })
  const file = join(bench.news, 'article-8.txt')
  writeFileSync(file, sampleArticle(8, 1))
  await grow(bench, { add: [file] })
  // The graph is the new one, the parts are the old ones, and of the new article not even the findings are there.
  rmSync(join(bench.store, 'cache'), { recursive: true })
  cpSync(aside, join(bench.store, 'cache'), { recursive: true })
  await expect(grow(bench, { remove: ['article-8'] })).rejects.toMatchObject({ code: 'GRAPH_DAMAGED' })
  await build(bench, bench.store)
  await grow(bench, { remove: ['article-8'] })
  rmSync(file)
  await expectBuilt(bench)
})

const DECIDER: Decider = { by: 'ann', why: null, now: () => new Date(0) }
const correct = ({ store }: Bench, decision: Decision) =>
  correctGraph({ storeDir: store, ...DECIDER, decide: () => decision })

/** An actor of the graph, as a correction names it. */
function named({ store }: Bench, name: string) {
  const found = readGraphFile(store).nodes.find((node) => node.labels[1] === 'Actor' && node.name === name)
  if (found === undefined) throw new Error(`no ${name}`)
  return { id: found.id as `actor:${string}`, name }
}

test('with corrections before, between and after: graph, report and sources are those of a build with them', async () => {
  const bench = await makeBench()
  const file = join(bench.news, 'spellings.txt')
  const write = (text: string) => writeFileSync(file, `${text}\n`)
  write('Canberra praised Japan. Australia banned Brellmark Industries. Japan fined Brelmark Industries.')
  await grow(bench, { add: [file] })
  const [kept, joined] = [named(bench, 'Brellmark Industries'), named(bench, 'Brelmark Industries')]
  await correct(bench, { what: 'same', kept, joined })
  await expectBuilt(bench)
  await correct(bench, { what: 'split name', from: named(bench, 'Australia'), alias: 'Canberra' })
  await expectBuilt(bench)
  const another = join(bench.news, 'another.txt')
  writeFileSync(another, 'Canberra sued Brelmark Industries.\n')
  await grow(bench, { add: [another] })
  await expectBuilt(bench)
  expect(() => named(bench, 'Brelmark Industries')).toThrow()
  expect(named(bench, 'Canberra').id).not.toBe(named(bench, 'Australia').id)

  rmSync(another)
  write('Canberra praised Japan. Australia banned Brellmark Industries.')
  const { diagnostics } = await grow(bench, { add: [file], removeFiles: [another] })
  expect(diagnostics).toMatchObject([{ code: 'CORRECTION_UNFIT' }])
  await expectBuilt(bench)
  expect((await grow(bench, { remove: ['article-0'] })).diagnostics).toEqual([]) // told once
  rmSync(join(bench.news, 'article-0.txt'))
  await correct(bench, { what: 'undo', undone: 1 })
  await expectBuilt(bench)
})

test('corrections that the graph was not made with, or is made with no more, show with the next change', async () => {
  const bench = await makeBench()
  const current = () => readFileSync(join(bench.store, 'current'), 'utf8')
  const former = readGraphFile(bench.store)
  await recordDecision(bench.store, { what: 'rename', actor: named(bench, 'France'), name: 'La France' }, DECIDER)
  await grow(bench, { add: [bench.news] })
  expect(named(bench, 'La France')).toBeDefined()
  await expectBuilt(bench)
  const corrected = current()
  await grow(bench, { add: [bench.news] })
  expect(current()).toBe(corrected)

  rmSync(join(bench.store, 'corrections.jsonl'))
  await grow(bench, { add: [bench.news] })
  expect(readGraphFile(bench.store)).toEqual(former)
  await expectBuilt(bench)
})

test('a damaged line of the corrections stops a change, and nothing changes', async () => {
  const bench = await makeBench()
  const graph = readGraphFile(bench.store)
  writeFileSync(join(bench.store, 'corrections.jsonl'), 'x\n')
  await expect(grow(bench, { remove: ['article-0'] })).rejects.toMatchObject({ code: 'CORRECTIONS_DAMAGED' })
  expect(readGraphFile(bench.store)).toEqual(graph)
})
