import { appendFileSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { makeFolder, runWhodid, startWhodid } from './run-whodid.ts'
import { writeArticles } from './sample-articles.ts'

async function exportGraph(folder: string, store = '.whodid'): Promise<string> {
  const { stdout, code } = await runWhodid(folder, 'export', 'json', '-o', '-', '--store', store)
  expect(code).toBe(0)
  return stdout
}

test('add and remove end in the bytes of a build of the same articles; a query sees them', async () => {
  const folder = makeFolder()
  const news = writeArticles(join(folder, 'news'), 4, 2)
  await runWhodid(folder, 'build', 'news', '--model', 'small', '--store', 'all')
  const [all, three] = [await exportGraph(folder, 'all'), join(folder, 'three')]
  cpSync(news, three, { recursive: true, filter: (path) => !path.endsWith('-3.txt') })
  const tooSoon = await runWhodid(folder, 'add', 'three')
  expect(tooSoon).toMatchObject({ code: 2, stderr: expect.stringMatching(/GRAPH_MISSING[\s\S]*build/) })
  expect(existsSync(join(folder, '.whodid'))).toBe(false)
  await runWhodid(folder, 'build', 'three', '--model', 'small')
  const former = await exportGraph(folder)

  const added = await runWhodid(folder, 'add', 'news/article-3.txt')
  expect(added.stderr).toMatch(/^Added: news\/article-3\.txt\nThe graph now: 4 documents, /m)
  expect(await exportGraph(folder)).toBe(all)
  const query = 'MATCH (d:Document) RETURN count(d) AS n'
  expect((await runWhodid(folder, 'query', query, '--format', 'csv')).stdout).toMatch(/^n\s+4\s*$/)

  for (const [args, said] of [
    [['add', 'news', '--model', 'large'], /OPTION_INVALID: .*--model small[\s\S]*build anew/i],
    [['remove', 'article'], /NAME_UNKNOWN[\s\S]*article-0\.txt[\s\S]*article-1\.txt/],
  ] as const) {
    expect(await runWhodid(folder, ...args)).toMatchObject({ code: 2, stderr: expect.stringMatching(said) })
  }
  const removed = await runWhodid(folder, 'remove', 'article-3')
  expect(removed.stderr).toMatch(/^Removed: news\/article-3\.txt$/m)
  expect(await exportGraph(folder)).toBe(former)
})

test('watch takes in what comes, changes and goes, and Ctrl-C leaves what was done', async () => {
  const folder = makeFolder()
  const news = writeArticles(join(folder, 'news'), 2, 1)
  const { child, ended } = startWhodid(folder, ['watch', 'news', '--model', 'small'])
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
  const kept = await exportGraph(folder)
  await runWhodid(folder, 'build', 'news', '--model', 'small')
  expect(await exportGraph(folder)).toBe(kept)
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
