import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportHtml } from '../../graph-export/html.ts'
import type { Document } from '../../src/core/document.ts'
import type { GraphSnapshot } from '../../src/core/graph.ts'
import { PACKAGE_ROOT } from '../../src/core/package-root.ts'
import { loadViewerFiles } from '../../src/server/viewer-files.ts'
import { makeHostileGraph } from '../graph-export/hostile-graph.ts'
import { HOSTILE, ids, sampleArticle, sampleGraph } from '../server/sample-graph.ts'
import { findBrowser } from './find-browser.ts'
import { watchPage } from './watch-page.ts'

const found = await findBrowser()
/** What would end the data, or begin a comment, where a page takes it for markup. */
const ENDINGS = '</script><!-- <script> ]]> \u2028 </body>'

function makePage(given = withEndings(sampleGraph())): string {
  const files = loadViewerFiles(join(PACKAGE_ROOT, 'dist', 'viewer'))
  const file = (path: string): string => Buffer.from(files.get(path)?.body ?? []).toString('utf8')
  const article = sampleArticle(ids.document) as Document
  const parts = { index: file('/'), file, answers: file('/page/answer-in-page.js') }
  const views = [{ name: `Tidewell ${ENDINGS}`, view: `sel=${ids.tidewell}` }]
  return [...exportHtml(given, { parts, documents: [article], views })].join('')
}

function withEndings(graph: GraphSnapshot): GraphSnapshot {
  const nodes = graph.nodes.map((node) =>
    node.id === ids.hostile ? { ...node, properties: { aliases: [ENDINGS] } } : node,
  )
  return { ...graph, nodes }
}

/** One file, opened from the disk: no server, and `watchPage` counts every request and every breach of its policy. */
describe.skipIf(typeof found === 'string')('export html', () => {
  const browser = found as Browser
  const folder = mkdtempSync(join(tmpdir(), 'whodid-html-'))
  const path = join(folder, 'graph.html')
  const url = pathToFileURL(path).href

  beforeAll(() => writeFileSync(path, makePage()))
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  test('opens on the picture; search, actor, quote, document, back', async () => {
    const { page, problems, close } = await watchPage(browser, url)
    await page.waitForSelector('.graph-canvas canvas')
    expect(await page.locator('.actor-count').textContent()).toMatch(/4 of 5 actors\s*5 of 5 dealings/u)
    await page.keyboard.press('/')
    await page.keyboard.type('tidewell ship')
    await page.getByRole('option', { name: /Tidewell Shipping Ltd/u }).waitFor()
    await page.keyboard.press('Enter')
    const panel = page.getByRole('complementary', { name: 'Details' })
    await panel.locator('mark', { hasText: 'barred Tidewell from its ports' }).waitFor()
    await panel.getByRole('link', { name: 'Harbour ministry bars Tidewell' }).first().click()
    const document = page.getByRole('region', { name: 'Document' })
    await document.locator('.is-quote').first().waitFor()
    await page.goBack()
    await document.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Views' }).click()
    const views = page.getByRole('dialog', { name: 'Saved views' })
    expect(await views.getByRole('button').count()).toBe(1)
    await views.getByRole('link', { name: 'Tidewell </script>' }).click()
    await panel.getByRole('heading', { name: 'Tidewell' }).waitFor()
    expect(problems).toEqual([])
    await close()
  })

  test('a name with markup is a name, and Cypher is refused with what to do', async () => {
    const { page, problems, close } = await watchPage(browser, `${url}#sel=${ids.hostile}`)
    await page.getByRole('heading', { name: HOSTILE }).waitFor()
    await page.getByText(ENDINGS.slice(0, 20)).first().waitFor()
    await page.getByRole('button', { name: 'Query', exact: true }).click()
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    await page.getByText('npx whodid query').waitFor()
    expect(await page.locator('script').count()).toBe(3)
    expect(problems).toEqual([])
    await close()
  })

  test('hostile names, titles and quotes everywhere: the browser reads the graph as it was, and runs nothing of it', async () => {
    const graph = makeHostileGraph()
    const hostile = join(folder, 'hostile.html')
    writeFileSync(hostile, makePage(graph))
    const { page, problems, close } = await watchPage(browser, pathToFileURL(hostile).href)
    const dialogs: string[] = []
    page.on('dialog', (dialog) => void dialogs.push(dialog.message()))
    await page.waitForSelector('.graph-canvas canvas')
    const data = await page.locator('#whodid-data').evaluate((element) => element.textContent)
    expect(JSON.parse(data ?? '').graph).toEqual(graph)
    await page.getByRole('button', { name: 'Actors', exact: true }).click()
    await page.getByText('<img src=x onerror="alert(1)">', { exact: false }).first().waitFor()
    expect(await page.locator('script').count()).toBe(3)
    expect({ problems, dialogs }).toEqual({ problems: [], dialogs: [] })
    await close()
  })

  test('the same graph gives the same bytes', () => expect(makePage()).toBe(makePage()))
})
