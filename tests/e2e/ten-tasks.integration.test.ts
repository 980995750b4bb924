import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PACKAGE_ROOT } from '../../src/core/package-root.ts'
import { checkAccess } from './check-access.ts'
import { countActions, type Reader } from './count-actions.ts'
import { findBrowser } from './find-browser.ts'
import { runWhodid, type Serving, serveWhodid } from './run-whodid.ts'
import { type WatchedPage, watchPage } from './watch-page.ts'

const found = await findBrowser()
/** A correction joins the whole graph anew. */
const WAIT = { timeout: 20_000 }

/** What a new user asks of the graph of corpus/, in how many clicks, keys and written words. */
describe.skipIf(typeof found === 'string')('ten tasks of a new user', () => {
  const browser = found as Browser
  const folder = mkdtempSync(join(tmpdir(), 'whodid-tasks-'))
  const store = join(folder, 'store')
  const counts: string[] = []
  let serving: Serving
  let watched: WatchedPage

  beforeAll(async () => {
    expect(await runWhodid(['build', join(PACKAGE_ROOT, 'corpus'), '--store', store])).toMatchObject({ code: 0 })
    serving = await serveWhodid(['--store', store])
    // One page for all, led back to the first view before each: what costs time is drawing it.
    watched = await watchPage(browser, serving.url)
  })
  afterAll(async () => {
    await serving?.stop()
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
    console.log(counts.join('\n'))
  })

  /** @param most - As many actions as it may take: a longer way is a step back. */
  function task(question: string, most: number, work: (reader: Reader) => Promise<void>) {
    test(question, async () => {
      const { page, problems } = watched
      await page.goto(`${serving.url}/#`)
      await page.waitForSelector('.graph-canvas canvas')
      const reader = countActions(page)
      await work(reader)
      counts.push(`${reader.actions} actions: ${question}`)
      expect(reader.actions).toBeLessThanOrEqual(most)
      expect(problems).toEqual([])
    })
  }
  const details = ({ page }: Reader) => page.getByRole('complementary', { name: 'Details' })
  const span = async ({ page, write }: Reader, from: string, to: string) => {
    const time = page.getByRole('region', { name: 'Time' })
    await write(time.getByRole('textbox', { name: 'From' }), from)
    await write(time.getByRole('textbox', { name: 'To' }), to)
  }

  task('What did the US do to Huawei in 2019, and who says so?', 7, async (reader) => {
    await reader.search('huawei', /^Huawei/u)
    await reader.click(details(reader).getByRole('tab', { name: 'With' }))
    await reader.click(details(reader).getByRole('link', { name: 'United States', exact: true }))
    await span(reader, '2019', '2019')
    const deed = details(reader).locator('.event-item', { hasText: 'US puts Huawei and 68 affiliates' }).first()
    await deed.getByRole('link', { name: 'US puts Huawei and 68 affiliates on export blacklist' }).first().waitFor()
    expect(await deed.textContent()).toContain('16 May 2019')
  })

  task('Which measures cover rare earths, and are they in force?', 3, async (reader) => {
    const { page } = reader
    await reader.click(page.getByRole('button', { name: 'Measures', exact: true }))
    await reader.write(page.getByLabel('Only'), 'rare earths')
    await expect
      .poll(() => page.locator('tbody tr').evaluateAll((rows) => rows.map((row) => row.children[1]?.textContent)))
      .toEqual(['in force', 'proposed'])
  })

  task('Who answered the US chip controls, and how?', 5, async (reader) => {
    await reader.search('US chip controls', /US restrictions on semiconductors/u)
    const answers = details(reader).locator('section', { hasText: 'What others did to its issuer over it' }).last()
    expect(await answers.locator('mark').first().textContent()).toContain('China condemned')
  })

  task('What is only alleged?', 3, async (reader) => {
    const { page } = reader
    await reader.click(page.getByRole('button', { name: 'Query', exact: true }))
    await reader.click(page.getByRole('button', { name: 'What is only alleged' }))
    const quote = page.getByRole('cell', { name: /abusing trade measures/u })
    await quote.first().waitFor()
    await reader.click(page.getByRole('button', { name: /^Show (?:the first )?\d+ actors in the graph/u }))
    await expect.poll(() => page.url()).toContain('base=none')
  })

  task('How are the NDRC and Huawei connected?', 6, async (reader) => {
    const { page } = reader
    await reader.search('NDRC', /National Development and Reform Commission/u)
    await reader.click(page.getByRole('button', { name: 'Paths' }))
    await reader.write(details(reader).getByLabel('To'), 'huawei')
    await page
      .getByRole('option', { name: /^Huawei/u })
      .first()
      .waitFor()
    await reader.press('Enter')
    const chain = details(reader).getByRole('heading', {
      name: /National Development and Reform Commission – .*Huawei/u,
    })
    await chain.first().waitFor()
    expect(await details(reader).locator('.path-list mark').count()).toBeGreaterThan(1)
  })

  task('Which sentence says Australia blocked Huawei?', 5, async (reader) => {
    await reader.search('australia blocked huawei', /already blocked Huawei/u)
    const article = reader.page.getByRole('region', { name: 'Document' })
    await article.locator('.is-quote').first().waitFor()
    expect((await article.locator('.is-quote').allTextContents()).join('')).toContain('blocked Huawei')
  })

  task('Send a colleague this exact view', 2, async (reader) => {
    const { page } = reader
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(`${serving.url}/#from=2019&to=2019-12&hide=Group`)
    const count = await page.locator('.actor-count').textContent()
    await reader.click(page.getByRole('button', { name: 'Share or save this view' }))
    await reader.click(page.getByRole('menuitem', { name: 'Copy a link to this view' }))
    await page.getByText('The link is copied').waitFor()
    const colleague = await watchPage(browser, await page.evaluate(() => navigator.clipboard.readText()))
    await expect.poll(() => colleague.page.locator('.actor-count').textContent()).toBe(count)
    await colleague.close()
  })

  task('Export this neighbourhood for Gephi', 6, async (reader) => {
    const { page } = reader
    await reader.search('ZTE', /^ZTE/u)
    await reader.click(page.getByRole('button', { name: 'Keep only' }))
    await reader.click(page.getByRole('button', { name: 'Share or save this view' }))
    const file = page.waitForEvent('download')
    await reader.click(page.getByRole('menuitem', { name: 'GEXF' }))
    const gexf = await readFile(await (await file).path(), 'utf8')
    const names = [...gexf.matchAll(/<node id="actor:[^"]*" label="([^"]*)"/gu)].map(([, name]) => name)
    expect(names).toContain('ZTE')
    const [shown] = /^\d+/u.exec((await page.locator('.actor-count').textContent()) ?? '') ?? []
    expect(String(names.length)).toBe(shown)
  })

  task('Show May 2019', 2, async (reader) => {
    await span(reader, '2019-05', '2019-05')
    await expect.poll(() => reader.page.locator('.actor-count').textContent()).toContain('as filtered')
    expect(reader.page.url()).toContain('from=2019-05&to=2019-05')
  })

  // Last: it changes the graph, and takes the change back.
  task('Merge two names that are one', 10, async (reader) => {
    const { page } = reader
    const actors = Number(/of (\d+) actors/u.exec((await page.locator('.actor-count').textContent()) ?? '')?.[1])
    await reader.click(page.getByRole('button', { name: 'Review', exact: true }))
    const question = page.locator('.doubt-card h3')
    await question.waitFor()
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor()
      expect(await checkAccess(page), colorScheme).toEqual([])
    }
    while (!(await question.textContent())?.includes('Department of Commerce')) {
      const former = await question.textContent()
      await reader.press('s')
      await expect.poll(() => question.textContent()).not.toBe(former)
    }
    await reader.press('n')
    await page.getByText('Department of Commerce is not').waitFor()
    await reader.press('u')
    await expect.poll(() => question.textContent()).toContain('Department of Commerce')
    await reader.press('y')
    await page.getByText('Department of Commerce is Ministry').waitFor()
    await reader.click(page.getByRole('button', { name: 'Put 1 answer into the graph' }))
    await expect.poll(() => page.locator('.count-list dd').first().textContent(), WAIT).toBe(String(actors - 1))
    await page
      .getByRole('button', { name: /^Take back: Department/u })
      .first()
      .click()
    await expect.poll(() => page.locator('.count-list dd').first().textContent(), WAIT).toBe(String(actors))
  })
})
