import { cpSync, existsSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder, runWhodid, startWhodid } from './run-whodid.ts'
import { writeArticles } from './sample-articles.ts'

function readGraph(store: string): string {
  const { generation } = JSON.parse(readFileSync(join(store, 'current'), 'utf8'))
  return readFileSync(join(store, 'graphs', generation, 'graph.json'), 'utf8')
}

test('two folders, another order, another number of jobs: the same bytes', async () => {
  const [one, two] = [makeFolder(), makeFolder()]
  writeArticles(join(one, 'news'), 12)
  cpSync(join(one, 'news'), join(two, 'b', 'deeper'), { recursive: true })
  // The same articles, spread over two folders that are named in the other order.
  cpSync(join(two, 'b', 'deeper'), join(two, 'a'), { recursive: true, filter: (path) => !/-[0-4]\.txt$/.test(path) })
  await Promise.all([
    runWhodid(one, 'build', 'news', '--jobs', '1'),
    runWhodid(two, 'build', 'b', 'a', '--jobs', '3', '--store', 'elsewhere'),
  ])
  const graph = readGraph(join(one, '.whodid'))
  expect(graph.length).toBeGreaterThan(10_000)
  expect(readGraph(join(two, 'elsewhere'))).toBe(graph)
  const json = await Promise.all([
    runWhodid(one, 'export', 'json', '-o', '-'),
    runWhodid(two, 'export', 'json', '-o', '-', '--store', 'elsewhere'),
  ])
  expect(json[0].stdout).toBe(json[1].stdout)
})

test('an unchanged article is not read again; a renamed one is not either, and has its new name', async () => {
  const folder = makeFolder()
  const news = writeArticles(join(folder, 'news'), 4)
  expect((await runWhodid(folder, 'build', 'news')).stderr).toMatch(/^4 read anew.*, 0 known from before$/m)
  renameSync(join(news, 'article-1.txt'), join(news, 'renamed.txt'))
  const again = await runWhodid(folder, 'build', 'news')
  expect(again.stderr).toMatch(/^0 read anew, 4 known from before$/m)
  expect(readGraph(join(folder, '.whodid'))).toContain('"renamed"')
  expect(readGraph(join(folder, '.whodid'))).not.toContain('"article-1"')
})

test.each(['SIGINT', 'SIGTERM'] as const)('%s: stops, keeps the former graph and what was read', async (signal) => {
  const folder = makeFolder()
  writeArticles(join(folder, 'news'), 3)
  await runWhodid(folder, 'build', 'news', '--model', 'small')
  const former = readGraph(join(folder, '.whodid'))
  writeArticles(join(folder, 'news'), 40, 20)
  const { child, ended } = startWhodid(folder, ['build', 'news', '--model', 'small'])
  await new Promise((resolve) => child.stderr?.once('data', resolve))
  child.kill(signal)
  const { code, stderr } = await ended
  expect(stderr).toContain('The former graph in .whodid is untouched.')
  expect(code).toBe(130)
  expect(readGraph(join(folder, '.whodid'))).toBe(former)
  const next = await runWhodid(folder, 'build', 'news', '--model', 'small')
  expect(next.stderr).toMatch(/^40 documents, /m)
  expect(next.stderr).toMatch(/ [1-9]\d* known from before$/m)
  expect(next.code).toBe(0)
})

test('the store is hidden from the next build of the folder that holds it', async () => {
  const folder = makeFolder()
  writeArticles(folder, 2)
  await runWhodid(folder, 'build', '.')
  expect((await runWhodid(folder, 'build', '.')).stderr).toMatch(/^2 documents, /m)
})

test('extract prints event mentions that point into the text, and makes no store', async () => {
  const folder = makeFolder()
  const news = writeArticles(join(folder, 'news'), 3)
  const { code, stdout, stderr } = await runWhodid(folder, 'extract', 'news', '--format', 'jsonl')
  expect(code).toBe(0)
  expect(stderr).toMatch(/event mentions in 3 documents/)
  const mentions = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(mentions.length).toBeGreaterThan(5)
  for (const mention of mentions) {
    expect(Object.keys(mention).join()).toBe('doc,trigger,start,end,type,agent,target,status,source,date,about')
    const text = readFileSync(join(news, `${mention.doc}.txt`), 'utf8')
    expect(text.slice(mention.start, mention.end)).toBe(mention.trigger)
  }
  expect(existsSync(join(folder, '.whodid'))).toBe(false)
})

test('show finds an actor by name or alias, and helps with a misspelling', async () => {
  const folder = makeFolder()
  writeArticles(join(folder, 'news'), 6)
  await runWhodid(folder, 'build', 'news')
  const byName = await runWhodid(folder, 'show', 'France')
  expect(byName.stdout).toMatch(/^France \(Country, FR/)
  expect(byName.stdout).toMatch(/What it did \(\d+\)[\s\S]*actual[\s\S]*"[\s\S]*-- .*article-\d/)
  expect((await runWhodid(folder, 'show', 'fRANCE')).stdout).toBe(byName.stdout)
  const misspelt = await runWhodid(folder, 'show', 'Frence')
  expect(misspelt.stderr).toMatch(/NAME_UNKNOWN[\s\S]*Did you mean "France"/)
  expect(misspelt.code).toBe(2)
})
