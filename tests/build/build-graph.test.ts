import { cpSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildGraph } from '../../src/build/build-graph.ts'
import type { BuildOptions, BuildProgress } from '../../src/build/build-options.ts'
import { PLAIN_SETTINGS } from '../../src/core/reading-settings.ts'
import { openStore } from '../../src/store/open-store.ts'
import { writeArticles } from '../cli/sample-articles.ts'
import { makeFolder } from '../store/store-fixture.ts'

function optionsFor(folder: string, extra: Partial<BuildOptions> = {}): BuildOptions {
  return {
    paths: [join(folder, 'news')],
    storeDir: join(folder, 'store'),
    jobs: 1,
    choice: { model: 'small', engine: 'wasm' },
    settings: PLAIN_SETTINGS,
    ...extra,
  }
}

test('a build counts what the graph holds, and its articles can be read back', async () => {
  const folder = makeFolder()
  writeArticles(join(folder, 'news'), 3)
  const { report, read, cached, wordsRead } = await buildGraph(optionsFor(folder))
  expect(report).toMatchObject({ documents: 3, words: wordsRead, diagnostics: [] })
  expect({ read, cached }).toEqual({ read: 3, cached: 0 })
  const store = await openStore(join(folder, 'store'))
  const { nodes } = store.readGraph()
  const count = (label: string) => nodes.filter(({ labels }) => labels[1] === label).length
  expect(report).toMatchObject({ actors: count('Actor'), events: count('Event'), measures: count('Measure') })
  expect(store.readReport()).toEqual(report)
  for (const { id } of nodes.filter(({ labels }) => labels[1] === 'Document')) {
    expect((await store.getDocument(id as never))?.text).toContain('Ministry of Commerce')
  }
  await store.close()
})

test('the same article in two files counts once', async () => {
  const folder = makeFolder()
  const news = writeArticles(join(folder, 'news'), 2)
  cpSync(join(news, 'article-1.txt'), join(news, 'again.txt'))
  const { report } = await buildGraph(optionsFor(folder))
  expect(report.documents).toBe(2)
  expect(report.diagnostics).toMatchObject([{ code: 'DUPLICATE_DOCUMENT', path: join(news, 'article-1.txt') }])
})

test('a store among the articles is not read', async () => {
  const folder = makeFolder()
  writeArticles(folder, 2)
  const options = optionsFor(folder, { paths: [folder] })
  await buildGraph(options)
  expect((await buildGraph(options)).report).toMatchObject({ documents: 2, diagnostics: [] })
})

test('nothing to read: an error with the reasons, and no trace of a graph', async () => {
  const folder = makeFolder()
  const news = writeArticles(join(folder, 'news'), 0)
  writeFileSync(join(news, 'empty.txt'), '')
  await expect(buildGraph(optionsFor(folder))).rejects.toMatchObject({
    code: 'NOTHING_TO_READ',
    message: expect.stringContaining('empty.txt'),
  })
  expect(readdirSync(join(folder, 'store'))).not.toContain('current')
})

test('stopped by the signal: BuildStopped, what was read is kept, the lock is free', async () => {
  const folder = makeFolder()
  writeArticles(join(folder, 'news'), 5)
  const stop = new AbortController()
  const onProgress = ({ documents }: BuildProgress) => {
    if (documents === 2) stop.abort()
  }
  await expect(buildGraph(optionsFor(folder, { signal: stop.signal, onProgress }))).rejects.toMatchObject({
    name: 'BuildStopped',
  })
  const { read, cached } = await buildGraph(optionsFor(folder))
  expect(read + cached).toBe(5)
  expect(cached).toBeGreaterThanOrEqual(2)
})

test('a long article tells how far it is read', async () => {
  const folder = makeFolder()
  const news = writeArticles(join(folder, 'news'), 1)
  // Few words, so that reading takes no time, in more than 100 KB.
  const text = Array.from({ length: 250 }, (_, n) => `France banned the ${'x'.repeat(400)} number ${n} on Monday.`)
  writeFileSync(join(news, 'long.txt'), `${text.join(' ')}\n`)
  const seen: BuildProgress[] = []
  await buildGraph(optionsFor(folder, { onProgress: (progress) => void seen.push(progress) }))
  const within = seen.filter(({ phase, documents }) => phase === 'reading' && documents === 1).map(({ done }) => done)
  expect(within.length).toBeGreaterThan(10)
  expect(within).toEqual([...within].sort((a, b) => a - b))
  expect(within.at(-1)).toBeLessThanOrEqual(seen[0]?.total ?? 0)
})

test('progress goes forward to the end, with a phase for the joining', async () => {
  const folder = makeFolder()
  const news = writeArticles(join(folder, 'news'), 3)
  const lines = ['one', 'two'].map((word) =>
    JSON.stringify({ title: word, text: `France banned Nokia, ${word} said.` }),
  )
  writeFileSync(join(news, 'more.jsonl'), `${lines.join('\n')}\n`)
  const seen: BuildProgress[] = []
  await buildGraph(optionsFor(folder, { onProgress: (progress) => void seen.push(progress) }))
  const reading = seen.filter(({ phase }) => phase === 'reading')
  expect(reading.map(({ documents }) => documents)).toEqual([1, 2, 3, 4, 5])
  expect(reading.map(({ done }) => done)).toEqual(reading.map(({ done }) => done).sort((a, b) => a - b))
  expect(reading.at(-1)).toMatchObject({ done: reading[0]?.total })
  expect(seen.at(-1)?.phase).toBe('joining')
})
