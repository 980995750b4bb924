import { appendFileSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { makeFolder, readGraph, runWhodid, startWhodid } from './run-whodid.ts'
import { writeArticles } from './sample-articles.ts'

/** One thread: each loads the model for itself. */
const READING = ['--model', 'small', '--jobs', '1']

test('remove and add end in the bytes of a build, with and without corrections; a query sees them', async () => {
  const folder = makeFolder()
  mkdirSync(join(folder, 'news'))
  const write = (name: string, text: string) => writeFileSync(join(folder, 'news', name), text)
  write('one.txt', 'France banned Brellmark Industries on Monday.\n')
  write('two.txt', 'Japan fined Brelmark Industries on Monday.\n')
  const tooSoon = await runWhodid(folder, 'add', 'news')
  expect(tooSoon).toMatchObject({ code: 2, stderr: expect.stringMatching(/GRAPH_MISSING[\s\S]*build/) })
  expect(existsSync(join(folder, '.whodid'))).toBe(false)
  await runWhodid(folder, 'build', 'news', ...READING)
  const both = readGraph(folder)

  const removed = await runWhodid(folder, 'remove', 'two')
  expect(removed.stderr).toMatch(/^Removed: news\/two\.txt\nThe graph now: 1 document, /m)
  const isTwo = '"name":"Brelmark Industries"'
  expect(readGraph(folder)).not.toContain(isTwo)
  for (const [args, said] of [
    [['add', 'news', '--model', 'large'], /OPTION_INVALID: .*--model small[\s\S]*build anew/i],
    [['remove', 'on'], /NAME_UNKNOWN[\s\S]*one\.txt/],
  ] as const) {
    expect(await runWhodid(folder, ...args)).toMatchObject({ code: 2, stderr: expect.stringMatching(said) })
  }
  const added = await runWhodid(folder, 'add', 'news/two.txt')
  expect(added.stderr).toMatch(/^Added: news\/two\.txt\nThe graph now: 2 documents, /m)
  expect(readGraph(folder)).toBe(both)
  expect(both).toContain(isTwo)
  const query = 'MATCH (d:Document) RETURN count(d) AS n'
  const [counted, exported] = await Promise.all([
    runWhodid(folder, 'query', query, '--format', 'csv'),
    runWhodid(folder, 'export', 'json', '-o', '-', '--select', 'MATCH (d:Document) RETURN d'),
  ])
  expect(counted.stdout).toMatch(/^n\s+2\s*$/)
  expect(exported).toMatchObject({ code: 0, stdout: expect.stringContaining('"file":"two"') })

  const same = await runWhodid(folder, 'same', 'Brellmark Industries', 'Brelmark Industries')
  expect(same.stderr).toContain('Brelmark Industries is now Brellmark Industries')
  const corrected = readGraph(folder)
  expect(corrected).not.toContain(isTwo)
  write('three.txt', 'Brazil sued Brelmark Industries on Monday.\n')
  const [fresh] = await Promise.all([
    buildWithLog(folder, 'fresh', ['news/one.txt', 'news/two.txt']),
    runWhodid(folder, 'add', 'news/three.txt'),
  ])
  expect(corrected).toBe(fresh)
  expect(readGraph(folder)).toContain('"file":"three"')
  expect(readGraph(folder)).toBe(await buildWithLog(folder, 'all', ['news']))
})

/** @returns The graph that a build in a new store makes with the corrections of the folder's own. */
async function buildWithLog(folder: string, store: string, paths: readonly string[]): Promise<string> {
  mkdirSync(join(folder, store))
  cpSync(join(folder, '.whodid', 'corrections.jsonl'), join(folder, store, 'corrections.jsonl'))
  await runWhodid(folder, 'build', ...paths, ...READING, '--store', store)
  return readGraph(folder, store)
}

test('watch takes in what comes, changes and goes, and Ctrl-C leaves what was done', async () => {
  const folder = makeFolder()
  const news = writeArticles(join(folder, 'news'), 2, 1)
  const { child, ended } = startWhodid(folder, ['watch', 'news', ...READING])
  const said = await listen(child)
  await said(/^Following news/m)
  mkdirSync(join(news, 'later'))
  writeFileSync(
    join(news, 'later', 'new.txt'),
    'France banned Nokia on Monday, the Ministry of Commerce of Japan said.\n',
  )
  await said(/^added news\/later\/new\.txt: 3 documents/m)
  appendFileSync(join(news, 'later', 'new.txt'), 'Brazil sued Toyota.\n')
  await said(/^replaced news\/later\/new\.txt: 3 documents/m)
  rmSync(join(news, 'article-1.txt'))
  await said(/^removed news\/article-1\.txt: 2 documents/m)
  child.kill('SIGINT')
  expect(await ended).toMatchObject({ code: 0, stderr: expect.stringMatching(/^Stopped\./m) })
  const kept = readGraph(folder)
  await runWhodid(folder, 'build', 'news', ...READING)
  expect(readGraph(folder)).toBe(kept)
})

/** Waits until the program has said it. */
async function listen(child: ReturnType<typeof startWhodid>['child']) {
  let heard = ''
  child.stderr?.on('data', (chunk: string) => {
    heard += chunk
  })
  return async (pattern: RegExp): Promise<void> => {
    const until = Date.now() + 60_000
    while (!pattern.test(heard)) {
      if (Date.now() > until) throw new Error(`never said ${pattern}: ${heard}`)
      await wait(50)
    }
  }
}
