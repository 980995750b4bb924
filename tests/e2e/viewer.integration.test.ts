import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PACKAGE_ROOT } from '../../src/core/package-root.ts'
import { createGraphSource } from '../../src/server/graph-source.ts'
import { type RunningServer, startServer } from '../../src/server/start-server.ts'
import { HOSTILE, ids, sampleArticle, sampleGraph } from '../server/sample-graph.ts'
import { findBrowser } from './find-browser.ts'
import { watchPage } from './watch-page.ts'

const found = await findBrowser()

const ONE_ACTOR = /sel=actor:[0-9a-f]{16}(?:&|$)/u

/** Clicks its way over the picture until an actor is selected: the canvas tells nobody where they stand. */
async function findActorOnCanvas(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const box = await page.locator('.graph-canvas').boundingBox()
  if (box === null) throw new Error('there is no picture')
  for (let y = box.y + 10; y < box.y + box.height; y += 24) {
    for (let x = box.x + 10; x < box.x + box.width; x += 24) {
      await page.mouse.move(x, y)
      if ((await page.locator('.graph-canvas.over-element').count()) === 0) continue
      await page.mouse.click(x, y)
      if (ONE_ACTOR.test(page.url())) return { x, y }
    }
  }
  throw new Error('no actor can be clicked')
}

/** The viewer over a graph made by hand: the ways of a reader through it, and texts that mean harm. */
describe.skipIf(typeof found === 'string')('the viewer', () => {
  const browser = found as Browser
  const bugs: unknown[] = []
  let server: RunningServer

  beforeAll(async () => {
    const store = {
      readGraph: sampleGraph,
      generation: () => 'sample',
      getDocument: async (id: never) => sampleArticle(id),
    }
    const run = async () => ({ columns: ['n'], rows: [[HOSTILE]] })
    const viewerFolder = join(PACKAGE_ROOT, 'dist', 'viewer')
    const source = createGraphSource(store, { run })
    server = await startServer({ source, viewerFolder, port: 0, onBug: (error) => bugs.push(error) })
  })
  afterAll(async () => {
    await server?.close()
    await browser.close()
    expect(bugs).toEqual([])
  })

  test('opens on the picture and says how much it leaves out', async () => {
    const { page, problems, close } = await watchPage(browser, server.url)
    await page.waitForSelector('.graph-canvas canvas')
    expect(await page.locator('.actor-count').textContent()).toMatch(/4 of 5 actors\s*5 of 5 dealings/u)
    expect(problems).toEqual([])
    await close()
  })

  test('search, actor, quote, document, back', async () => {
    const { page, problems, close } = await watchPage(browser, server.url)
    await page.waitForSelector('.graph-canvas canvas')
    await page.keyboard.press('/')
    await page.keyboard.type('tidewell ship')
    await page.getByRole('option', { name: /Tidewell Shipping Ltd/u }).waitFor()
    await page.keyboard.press('Enter')
    const panel = page.getByRole('complementary', { name: 'Details' })
    await panel.getByRole('heading', { name: 'Tidewell' }).waitFor()
    await panel.locator('mark', { hasText: 'barred Tidewell from its ports' }).waitFor()
    expect(await panel.locator('.event-item', { hasText: 'Denied' }).textContent()).toContain('according to Sudria')
    await panel.getByRole('link', { name: 'Harbour ministry bars Tidewell' }).first().click()
    const document = page.getByRole('region', { name: 'Document' })
    await document.locator('.is-quote').first().waitFor()
    expect((await document.locator('.is-quote').allTextContents()).join('')).toMatch(
      /denied that it would follow|barred Tidewell/u,
    )
    expect(await document.locator('.block-furniture').textContent()).toBe('Read more: ten islands to see')
    expect(await document.getByRole('link', { name: 'original' }).count()).toBe(0)
    await page.goBack()
    await document.waitFor({ state: 'detached' })
    expect(problems).toEqual([])
    await close()
  })

  test('search finds a misspelt name, and a sentence where it stands', async () => {
    const { page, problems, close } = await watchPage(browser, server.url)
    await page.getByLabel('Search').fill('norlnad')
    await page.getByText('Nothing is called “norlnad”. Did you mean:').waitFor()
    await page.getByLabel('Search').fill('barred ports')
    await page.getByRole('option', { name: /barred Tidewell from its ports/u }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: 'Document' }).locator('.is-quote').first().waitFor()
    await page.getByRole('heading', { name: 'Norland: bar → Tidewell' }).waitFor()
    expect(problems).toEqual([])
    await close()
  })

  test('a name with markup is a name everywhere', async () => {
    const { page, problems, close } = await watchPage(browser, `${server.url}/#sel=${ids.hostile}`)
    await page.getByRole('heading', { name: HOSTILE }).waitFor()
    await page.getByLabel('Search').fill('"><scr')
    await page.getByRole('option', { name: HOSTILE }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Actors', exact: true }).click()
    await page.getByRole('row', { name: HOSTILE }).waitFor()
    await page.getByRole('button', { name: 'Query', exact: true }).click()
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    await page.getByRole('cell', { name: HOSTILE }).waitFor()
    expect(await page.locator('script:not([src])').count()).toBe(0)
    expect(problems).toEqual([])
    await close()
  })

  test('the address holds the view: selection, filters and page come back', async () => {
    const { page, problems, close } = await watchPage(browser, server.url)
    await page.getByRole('link', { name: 'Norland', exact: true }).click()
    await page.getByRole('checkbox', { name: /Happened/u }).uncheck()
    await expect.poll(() => page.locator('.actor-count').textContent()).toContain('as filtered')
    const address = page.url()
    expect(address).toContain('nostatus=actual')
    await page.reload()
    await page.getByRole('heading', { name: 'Norland' }).waitFor()
    expect(await page.getByRole('checkbox', { name: /Happened/u }).isChecked()).toBe(false)
    expect(page.url()).toBe(address)
    await page.getByRole('button', { name: 'Show everything' }).click()
    await expect.poll(() => page.locator('.actor-count').textContent()).toContain('4 of 5')
    expect(problems).toEqual([])
    await close()
  })

  test('explore: keep only, expand, dismiss, undo, redo, start over', async () => {
    const { page, problems, close } = await watchPage(browser, `${server.url}/#sel=${ids.tidewell}`)
    const count = (text: string) => expect.poll(() => page.locator('.actor-count').textContent()).toContain(text)
    await page.getByRole('button', { name: 'Keep only' }).click()
    await count('3 of 5 actors')
    await page.getByRole('complementary').getByRole('link', { name: 'Norland', exact: true }).first().click()
    await page.getByRole('button', { name: 'Expand' }).click()
    await page.getByRole('menuitem', { name: 'All it dealt with 1' }).click()
    await count('4 of 5 actors')
    await page.getByRole('button', { name: 'Circle' }).click()
    await page.getByRole('complementary').getByText('Norland → Tidewell').waitFor()
    await page.getByRole('button', { name: 'Unselect' }).first().click()
    await page.getByRole('application').press('Delete')
    await count('1 of 5 actors')
    await page.keyboard.press('Control+z')
    await count('4 of 5 actors')
    await page.getByRole('button', { name: 'Redo' }).click()
    await count('1 of 5 actors')
    await page.getByRole('button', { name: 'Start over' }).click()
    await count('4 of 5 actors')
    expect(page.url()).not.toContain('base=')
    expect(problems).toEqual([])
    await close()
  })

  test('paths: two ends, the chain with its words, what may link them', async () => {
    const { page, problems, close } = await watchPage(browser, `${server.url}/#sel=${ids.hostile}`)
    await page.getByRole('button', { name: 'Paths' }).click()
    const panel = page.getByRole('complementary', { name: 'Details' })
    await panel.getByLabel('To').fill('port ban')
    await page.getByRole('option', { name: /Norland port ban/u }).waitFor()
    await page.keyboard.press('Enter')
    await panel.getByRole('heading', { name: `${HOSTILE} – Norland – Norland port ban 2 links` }).waitFor()
    await panel.locator('mark', { hasText: 'barred' }).first().waitFor()
    await panel.getByLabel('Measures', { exact: true }).uncheck()
    await panel.getByLabel('Common events').uncheck()
    await panel.getByText('No chain of 8 links or fewer').waitFor()
    expect(page.url()).toContain('dealings,roles')
    expect(problems).toEqual([])
    await close()
  })

  test('time: bars, brush by mouse and by keys, play, undo', async () => {
    const { page, problems, close } = await watchPage(browser, server.url)
    const time = page.getByRole('region', { name: 'Time' })
    await time.getByText('4 dated of 5').waitFor()
    expect(await time.getByRole('img').getAttribute('aria-label')).toBe('Events by year. 2021: 2, 2022: 2')
    const box = await time.locator('.time-brush').boundingBox()
    if (box === null) throw new Error('there is no brush')
    await page.mouse.move(box.x + box.width * 0.1, box.y + 10)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.45, box.y + 10, { steps: 5 })
    await page.mouse.up()
    await expect.poll(() => page.url()).toMatch(/from=2021-03&to=2021-11/u)
    await page.getByText('2 of 5 dealings').waitFor()
    await time.getByRole('slider', { name: 'To' }).press('PageUp')
    await expect.poll(() => page.url()).toMatch(/from=2021-03&to=2022-11/u)
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.url()).toContain('to=2021-11')
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.url()).not.toContain('to=')
    await time.getByRole('button', { name: 'Play through time' }).click()
    await expect.poll(() => page.url()).toMatch(/from=2021-0\d&to=2022-0\d/u)
    await time.getByRole('button', { name: 'Stop' }).click()
    expect(problems).toEqual([])
    await close()
  })

  test('share and save: a link, the picture as PNG and SVG', async () => {
    const { page, problems, close } = await watchPage(browser, `${server.url}/#sel=${ids.hostile}`)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const menu = page.getByRole('button', { name: 'Share or save this view' })
    const save = async (item: string) => {
      await menu.click()
      const download = page.waitForEvent('download')
      await page.getByRole('menuitem', { name: item }).click()
      return await readFile(await (await download).path())
    }
    await page.waitForSelector('.graph-canvas canvas')
    expect((await save('Save the picture as PNG')).subarray(1, 4).toString()).toBe('PNG')
    const svg = (await save('Save the picture as SVG')).toString()
    expect(svg).toContain('>Norland</tspan>')
    expect(svg).not.toContain('<script')
    await menu.click()
    await page.getByRole('menuitem', { name: 'Copy a link to this view' }).click()
    await page.getByText('The link is copied').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${server.url}/#sel=${ids.hostile}`)
    expect(problems).toEqual([])
    await close()
  })

  test('measures: the table, the stages with their words, as of a day, cited', async () => {
    const { page, problems, close } = await watchPage(browser, `${server.url}/#page=measures`)
    await page.getByRole('region', { name: 'Measures' }).getByRole('link', { name: 'Norland port ban' }).click()
    const panel = page.getByRole('complementary', { name: 'Details' })
    await panel.getByText('In force since').waitFor()
    expect(await panel.locator('.stage-list').textContent()).toContain('in force')
    expect(await panel.locator('.stage-list mark').textContent()).toBe('barred Tidewell')
    await panel.getByLabel('As of').fill('2020')
    await panel.getByText('At the end of 2020not known').waitFor()
    await page.getByRole('cell', { name: 'not known' }).waitFor()
    expect(page.url()).toContain('asof=2020')
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await panel.getByRole('button', { name: 'Cite' }).first().click()
    await panel.getByRole('button', { name: 'Copied' }).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      '“The harbour ministry of Norland barred Tidewell from its ports on 2 March 2021.” “Harbour ministry bars Tidewell”, The Norland Post, 3 Mar 2021',
    )
    await page.getByLabel('Only').fill('sudria')
    expect(await page.getByRole('row').count()).toBe(1)
    expect(problems).toEqual([])
    await close()
  })

  test('without a mouse: arrows, Enter, Escape on the picture', async () => {
    const { page, problems, close } = await watchPage(browser, server.url)
    const picture = page.getByRole('application')
    await picture.focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toContain('sel=actor:')
    await page.keyboard.press('+')
    await page.keyboard.press('0')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.url()).not.toContain('sel=')
    expect(problems).toEqual([])
    await close()
  })

  test('with a mouse: a click selects, a second one brings those it dealt with', async () => {
    const { page, problems, close } = await watchPage(browser, server.url)
    await page.waitForSelector('.graph-canvas canvas')
    const spot = await findActorOnCanvas(page)
    await page.mouse.dblclick(spot.x, spot.y)
    await expect.poll(() => page.url()).toContain('add=actor:')
    expect(page.url()).toMatch(ONE_ACTOR)
    expect(problems).toEqual([])
    await close()
  })

  test('dark and light', async () => {
    const { page, problems, close } = await watchPage(browser, server.url, { colorScheme: 'dark' })
    await page.waitForSelector('.graph-canvas canvas')
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark')
    await page.getByRole('button', { name: 'Use light colours' }).click()
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('light')
    expect(problems).toEqual([])
    await close()
  })
})
