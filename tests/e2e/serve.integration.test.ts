import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PACKAGE_ROOT } from '../../src/core/package-root.ts'
import { findBrowser } from './find-browser.ts'
import { runWhodid, type Serving, serveWhodid } from './run-whodid.ts'
import { tryQueryEditor } from './try-query-editor.ts'
import { watchPage } from './watch-page.ts'

const BRIEFS = join(PACKAGE_ROOT, 'tests', 'e2e', 'briefs')
const folder = mkdtempSync(join(tmpdir(), 'whodid-e2e-'))
const found = await findBrowser()

afterAll(async () => {
  if (typeof found !== 'string') await found.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a port that is taken is named, with the cure', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const address = other.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  const { code, stderr } = await runWhodid(['serve', '--port', String(port), '--store', join(folder, 'none')])
  other.close()
  expect(code).toBe(2)
  expect(stderr).toContain(`PORT_IN_USE: port ${port}`)
  expect(stderr).toMatch(/fix: .*--port \d+/u)
})

test.each(['-1', '65536', 'http', '4117.5'])('--port %s is refused', async (port) => {
  const { code, stderr } = await runWhodid(['serve', `--port=${port}`, '--store', join(folder, 'none')])
  expect(code).toBe(2)
  expect(stderr).toContain('OPTION_INVALID')
})

describe.skipIf(typeof found === 'string')('from articles to the page', () => {
  const browser = found as Browser
  const store = join(folder, 'store')
  let serving: Serving

  beforeAll(async () => {
    expect(await runWhodid(['build', BRIEFS, '--store', store])).toMatchObject({ code: 0 })
    serving = await serveWhodid(['--store', store])
  })
  afterAll(async () => {
    expect(await serving?.stop()).toBe(0)
  })

  test('opens, searches, clicks, sees the quote in its article', async () => {
    const { page, problems, close } = await watchPage(browser, serving.url)
    await page.waitForSelector('.graph-canvas canvas')
    expect(await page.locator('.actor-count').textContent()).toMatch(/\d+ of \d+ actors/u)
    await page.getByLabel('Search').fill('tidew')
    await page
      .getByRole('option', { name: /Tidewell/u })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    const panel = page.getByRole('complementary', { name: 'Details' })
    await panel.getByRole('heading', { name: /Tidewell/u }).waitFor()
    await panel.getByRole('tab', { name: /Done to it/u }).click()
    const ban = panel.locator('.event-item', { hasText: 'Brazil banned' }).first()
    expect(await ban.textContent()).toContain('Happened')
    expect(await ban.locator('mark').first().textContent()).toContain('banned')
    await ban.getByRole('link', { name: 'Brazil bans Tidewell Corp from its ports' }).click()
    const article = page.getByRole('region', { name: 'Document' })
    await article.locator('.is-quote').first().waitFor()
    expect((await article.locator('.is-quote').allTextContents()).join('')).toContain('banned')
    expect(await article.locator('.block-furniture').first().textContent()).toContain('Read more')
    const original = article.getByRole('link', { name: 'original' })
    expect(await original.getAttribute('href')).toBe('https://example.org/harbour-ban')
    expect(await original.getAttribute('rel')).toBe('noopener noreferrer')
    expect(problems).toEqual([])
    await close()
  })

  test('an article that means harm is text', async () => {
    const { page, problems, close } = await watchPage(browser, serving.url)
    await page.getByLabel('Search').fill('<script>')
    await page.getByRole('option', { name: /"><script>alert\(1\)<\/script> & <b>bold<\/b>/u }).click()
    const article = page.getByRole('region', { name: 'Document' })
    await article.getByRole('heading', { name: '"><script>alert(1)</script> & <b>bold</b>' }).waitFor()
    expect(await article.textContent()).toContain('<img src=x onerror=alert(2)>')
    expect(await article.textContent()).toContain('"><script>alert(4)</script> in a statement.')
    expect(await article.getByRole('link', { name: 'original' }).count()).toBe(0)
    expect(problems).toEqual([])
    await close()
  })

  test('merge two names, see the graph follow, take it back', async () => {
    const { page, problems, close } = await watchPage(browser, serving.url)
    const count = page.locator('.actor-count')
    await page.waitForSelector('.graph-canvas canvas')
    const before = /of (\d+) actors/u.exec((await count.textContent()) ?? '')?.[1]
    await page.getByLabel('Search').fill('canada')
    await page.getByRole('option', { name: 'Canada Country' }).waitFor()
    await page.keyboard.press('Enter')
    const bar = page.getByRole('region', { name: 'Correct' })
    await bar.getByRole('button', { name: 'Same as another' }).click()
    await bar.getByLabel('The other actor').fill('brazil')
    await page.getByRole('option', { name: 'Brazil Country' }).waitFor()
    await page.keyboard.press('Enter')
    await bar.getByLabel('Why').fill('a test')
    await bar.getByRole('button', { name: 'Save' }).click()
    await expect.poll(() => count.textContent()).toContain(`of ${Number(before) - 1} actors`)
    await page.getByRole('button', { name: 'Close details' }).click()
    await page.getByText('Brazil is Canada').waitFor()
    await page.getByRole('button', { name: 'Take back: Brazil is Canada' }).click()
    await expect.poll(() => count.textContent()).toContain(`of ${before} actors`)
    await page.getByText('taken back').waitFor()
    expect(problems).toEqual([])
    await close()
  })

  test('a view is kept in the store, and goes into the page that is exported', async () => {
    const { page, problems, close } = await watchPage(browser, `${serving.url}/#page=dealings`)
    await page.getByRole('button', { name: 'Views' }).click()
    await page.getByLabel('Save this view as').fill('All dealings')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'All dealings' }).waitFor()
    const saved = '{"name":"All dealings","view":"page=dealings"}'
    expect(await readFile(join(store, 'views.json'), 'utf8')).toContain(saved)
    const file = join(folder, 'graph.html')
    expect(await runWhodid(['export', 'html', '-o', file, '--store', store])).toMatchObject({ code: 0 })
    expect(await readFile(file, 'utf8')).toContain(`"views":[${saved}]`)
    expect(problems).toEqual([])
    await close()
  })

  test('the query page: examples, cookbook, history, CSV, an error with its cure, into the picture', async () => {
    const { page, problems, close } = await watchPage(browser, `${serving.url}/#page=query`, {
      expected: /Failed to load resource: .* 400/u,
    })
    for (const name of ['Who did most', 'Sanctions that happened', 'Articles']) {
      await page.getByRole('button', { name, exact: true }).click()
      await page.locator('.query-page table').first().waitFor()
      expect(await page.locator('.query-error').count()).toBe(0)
    }
    await page.getByLabel(/^Cookbook: \d\d questions/u).selectOption('deeds')
    await page.locator('.query-parameters input').first().fill('Tidewell Corp')
    await page.keyboard.press('Enter')
    await page
      .getByRole('cell', { name: /banned/u })
      .first()
      .waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save as CSV' }).click()
    expect(await readFile(await (await download).path(), 'utf8')).toMatch(/Brazil/u)
    await page.getByLabel('Asked before').selectOption({ index: 2 })
    await page.locator('.cm-content', { hasText: 'MATCH (d:Document)' }).waitFor()
    await page.getByLabel('Cypher query').fill('CREATE (n:Actor) RETURN n')
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    await page.locator('.query-error').waitFor()
    expect(await page.locator('.query-error p').textContent()).not.toBe('')
    await page
      .getByLabel('Cypher query')
      .fill("MATCH (a:Actor) WHERE a.name IN ['Brazil', 'Canada'] RETURN a.name AS n")
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: 'Show 2 actors in the graph' }).click()
    await page.getByText('2 of').first().waitFor()
    await page.getByRole('button', { name: 'Share or save this view' }).click()
    const file = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'GEXF' }).click()
    const gexf = await readFile(await (await file).path(), 'utf8')
    expect(gexf).toContain('label="Canada"')
    expect(gexf).not.toContain('label="Tidewell')
    expect(problems).toEqual([])
    await close()
  })

  test.each(['light', 'dark'] as const)(
    'the query editor: colours, suggestions, marked errors, a way out, %s',
    (colorScheme) => tryQueryEditor(browser, serving.url, colorScheme),
  )
})

describe.skipIf(typeof found === 'string')('without a graph', () => {
  const browser = found as Browser

  test('the page says what to do, and shows the graph once there is one', async () => {
    const store = join(folder, 'later')
    const serving = await serveWhodid(['--store', store])
    const { page, problems, close } = await watchPage(browser, serving.url, { expected: /status of 404/u })
    await page.getByRole('heading', { name: 'There is no graph yet' }).waitFor()
    await page.getByText('npx whodid build PATH').waitFor()
    await runWhodid(['build', BRIEFS, '--store', store])
    await page.getByRole('button', { name: 'Look again' }).click()
    await page.waitForSelector('.graph-canvas canvas')
    expect(problems).toEqual([])
    await close()
    expect(await serving.stop()).toBe(0)
  })

  test('a graph of articles that name nobody says so', async () => {
    const article = join(folder, 'nobody.txt')
    writeFileSync(article, 'It rained for a week and then it did not.\n')
    const store = join(folder, 'empty')
    expect(await runWhodid(['build', article, '--store', store])).toMatchObject({ code: 0 })
    const serving = await serveWhodid(['--store', store])
    const { page, problems, close } = await watchPage(browser, serving.url)
    await page.getByRole('heading', { name: 'The graph is empty' }).waitFor()
    expect(problems).toEqual([])
    await close()
    await serving.stop()
  })
})
