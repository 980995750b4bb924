import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Core } from 'cytoscape'
import type { Browser, Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { changeViewsFile, readViews } from '../../src/store/views-file.ts'
import { HOSTILE, ids } from '../server/sample-graph.ts'
import { checkAccess } from './check-access.ts'
import { findBrowser } from './find-browser.ts'
import { openSample } from './open-sample.ts'
import { watchPage } from './watch-page.ts'

const found = await findBrowser()

/** What somebody presses, and what of it a finger would miss; links within text need no size of their own. */
function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, select, input, label:has(> input)')].flatMap((element) => {
      const target = element.closest('label:has(> input)') ?? element
      const { width, height } = target.getBoundingClientRect()
      return width === 0 || (24 <= width && 24 <= height)
        ? []
        : [`${element.outerHTML.slice(0, 90)} ${width}x${height}`]
    }),
  )
}

/** Brings the picture into the window. Where an actor is drawn in it, and how large: Cytoscape keeps its instance at its element. */
function placeOf(page: Page, id: string): Promise<{ readonly x: number; readonly y: number; readonly zoom: number }> {
  return page.locator('.graph-canvas').evaluate((element, wanted) => {
    const { cy } = (element as unknown as { readonly _cyreg: { readonly cy: Core } })._cyreg
    element.scrollIntoView({ block: 'center' })
    const { left, top } = element.getBoundingClientRect()
    const { x, y } = cy.getElementById(wanted).renderedPosition()
    return { x: left + x, y: top + y, zoom: cy.zoom() }
  }, id)
}

/** How an analyst narrows a picture, keeps it, groups it and reads it as a table, over a graph made by hand. */
describe.skipIf(typeof found === 'string')('exploring with the viewer', () => {
  const browser = found as Browser
  const folder = mkdtempSync(join(tmpdir(), 'whodid-views-'))
  const views = { list: () => readViews(folder), change: changeViewsFile.bind(null, folder) }
  const corrector = { log: () => [], decide: async () => undefined }
  const server = openSample(browser, { corrector, views, exporter: { formats: [], write: async () => [] } })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('filters: topic, publisher, speaker, sources, confidence; counted, in the address, undone', async () => {
    const { page, problems, close } = await watchPage(browser, server.url)
    const filters = page.getByRole('navigation', { name: 'Filters' })
    const count = (text: string) => page.getByRole('status').filter({ hasText: text }).waitFor()
    await filters.getByRole('group', { name: 'Topics' }).getByRole('checkbox', { name: 'ports 1' }).check()
    await count('1 of 5 dealings')
    expect(page.url()).toMatch(/topic=topic:[0-9a-f]{16}$/u)
    await page.keyboard.press('Control+z')
    await count('5 of 5 dealings')
    await filters
      .getByRole('group', { name: 'Published by' })
      .getByRole('checkbox', { name: 'The Norland Post 2' })
      .check()
    await count('2 of 5 dealings')
    await filters.getByRole('group', { name: 'On the word of' }).getByRole('checkbox', { name: 'Sudria 1' }).check()
    await count('1 of 5 dealings')
    expect(await filters.getByRole('group', { name: 'Status' }).textContent()).toContain('Denied 1')
    await page.reload()
    await count('1 of 5 dealings')
    await filters.getByRole('button', { name: 'Show everything' }).click()
    await filters.getByLabel('Independent sources').selectOption('2 or more (1 event)')
    await count('1 of 5 dealings')
    await filters.getByLabel('Confidence').selectOption('90 % or more (1 event)')
    expect(page.url()).toContain('sources=2&sure=90')
    expect(problems).toEqual([])
    await close()
  })

  test.each(['light', 'dark'] as const)(
    'at twice the size, by touch: a drawer has the filters, %s',
    async (colorScheme) => {
      const { page, problems, close } = await watchPage(browser, server.url, { colorScheme, zoom: 2 })
      await page.getByRole('button', { name: 'Filters' }).tap()
      const drawer = page.getByRole('dialog', { name: 'Filters' })
      await drawer.getByRole('button', { name: 'Only Denied' }).tap()
      expect(await checkAccess(page)).toEqual([])
      expect(await smallTargets(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByText('1 of 5 dealings').waitFor()
      await page.getByRole('button', { name: 'Filters: 1 in use' }).waitFor()
      // Nothing is cut off at the side, on no page; tables scroll by themselves, and the page down to its last line.
      const several = `sel=all,${ids.norland},${ids.tidewell}`
      const pages = [
        'group=kind',
        several,
        `sel=${ids.tidewell}`,
        'sel=path',
        'page=actors',
        'page=dealings',
        'page=measures',
        'page=query',
      ]
      for (const hash of colorScheme === 'light' ? pages : []) {
        await page.goto(`${server.url}/#${hash}`)
        await page.locator('main h2, .group-legend, .panel-head').first().waitFor()
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
        expect(await smallTargets(page), hash).toEqual([])
      }
      await page.getByRole('complementary', { name: 'Details' }).scrollIntoViewIfNeeded()
      expect(problems).toEqual([])
      await close()
    },
  )

  test('views: saved in the store, opened, renamed, deleted and brought back', async () => {
    const { page, problems, close } = await watchPage(browser, `${server.url}/#nostatus=actual`)
    const board = page.getByRole('dialog', { name: 'Saved views' })
    const open = () => page.getByRole('button', { name: 'Views' }).click()
    await open()
    await board.getByText('No view is saved yet').waitFor()
    await board.getByLabel('Save this view as').fill(HOSTILE)
    await page.keyboard.press('Enter')
    await board.getByText('This view is saved as').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Show everything' }).click()
    await page.reload()
    await open()
    await board.getByRole('link', { name: HOSTILE }).click()
    await board.waitFor({ state: 'hidden' })
    expect(page.url()).toContain('#nostatus=actual')
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.url()).not.toContain('nostatus')
    await open()
    await board.getByRole('button', { name: `Rename ${HOSTILE}` }).click()
    await board.getByLabel('New name').fill('No facts')
    await page.keyboard.press('Enter')
    await board.getByRole('link', { name: 'No facts' }).waitFor()
    await board.getByLabel('Save this view as').fill('no facts')
    await board.getByRole('button', { name: 'Replace' }).waitFor()
    await board.getByRole('button', { name: 'Delete No facts' }).click()
    await board.getByText('No view is saved yet').waitFor()
    await board.getByRole('button', { name: 'Bring it back' }).click()
    await board.getByRole('link', { name: 'No facts' }).waitFor()
    expect(await readViews(folder)).toEqual([{ name: 'No facts', view: 'nostatus=actual' }])
    expect(problems).toEqual([])
    await close()
  })

  test('groups: frames, one drawn as one, by mouse, by keys, undone', async () => {
    const { page, problems, close } = await watchPage(browser, server.url)
    await page.getByLabel('Group actors').selectOption('Grouped by kind')
    const legend = page.getByRole('region', { name: 'Frames: kinds of actors' })
    await legend.getByRole('button', { name: 'Countries 2' }).click()
    await page.getByRole('heading', { name: '2 actors' }).waitFor()
    await legend.getByRole('button', { name: 'Countries: each actor by itself' }).click()
    expect(page.url()).toMatch(/group=kind&closed=Country/u)
    // The keyboard stands on the group as one: Enter selects its actors, G opens it.
    const picture = page.getByRole('application')
    await picture.press('Escape')
    await expect.poll(() => page.url()).not.toContain('sel=')
    await picture.press('ArrowRight')
    await page.getByText('Countries, 2 actors as one').waitFor({ state: 'attached' })
    await picture.press('Enter')
    await page.getByRole('heading', { name: '2 actors' }).waitFor()
    await picture.press('g')
    await expect.poll(() => page.url()).not.toContain('closed=')
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.url()).toContain('closed=Country')
    await page.getByLabel('Group actors').selectOption('Not grouped')
    expect(page.url()).not.toContain('group=')
    expect(problems).toEqual([])
    await close()
  })

  test('an area: a line drawn around all, and Escape', async () => {
    const { page, problems, close } = await watchPage(browser, server.url)
    await page.waitForSelector('.graph-canvas canvas')
    const tool = page.getByRole('button', { name: 'Select an area' })
    await tool.click()
    expect(await tool.getAttribute('aria-pressed')).toBe('true')
    const box = await page.locator('.lasso-layer').boundingBox()
    if (box === null) throw new Error('there is nothing to draw on')
    const corners = [0.01, 0.99].flatMap((x, n) => [0.01, 0.99].map((y) => ({ x, y: n === 0 ? y : 1 - y })))
    await page.mouse.move(box.x + 5, box.y + 5)
    await page.mouse.down()
    for (const { x, y } of corners) await page.mouse.move(box.x + x * box.width, box.y + y * box.height, { steps: 3 })
    await page.mouse.up()
    await page.getByRole('heading', { name: '4 actors' }).waitFor()
    expect(page.url()).toMatch(/sel=all,actor:/u)
    await page.getByRole('application').press('Escape')
    expect(await tool.getAttribute('aria-pressed')).toBe('false')
    await page.getByRole('heading', { name: '4 actors' }).waitFor()
    expect(problems).toEqual([])
    await close()
  })

  test('paths: by type and time of the events that may link', async () => {
    const { page, problems, close } = await watchPage(
      browser,
      `${server.url}/#sel=path,${ids.norland},${ids.tidewell},dealings`,
    )
    const panel = page.getByRole('complementary', { name: 'Details' })
    await panel.getByRole('heading', { name: 'Norland – Tidewell 1 link' }).waitFor()
    await panel.getByLabel('Type of event').selectOption('Cooperation')
    await panel.getByText('No chain of 8 links or fewer').waitFor()
    await panel.getByLabel('Type of event').selectOption('Sanction')
    await panel.getByLabel('Not before').fill('2021-04')
    await panel.getByText('No chain of 8 links or fewer').waitFor()
    expect(page.url()).toContain('SANCTION,since:2021-04')
    await panel.getByLabel('Not before').fill('2021-03')
    await panel.getByRole('heading', { name: 'Norland – Tidewell 1 link' }).waitFor()
    expect(problems).toEqual([])
    await close()
  })

  test('dealings: every line of the picture as a row, sorted, filtered, as CSV', async () => {
    const { page, problems, close } = await watchPage(browser, `${server.url}/#page=dealings`)
    const table = page.getByRole('region', { name: 'Dealings' })
    await table.getByText('5 in view, of 5').waitFor()
    await table.getByRole('button', { name: 'To whom' }).click()
    const firsts = () => table.locator('tbody tr td:nth-child(2)').allTextContents()
    expect(await firsts()).toEqual([HOSTILE, 'Norland', 'Sudria', 'Tidewell', 'Tidewell'])
    await table.getByRole('button', { name: 'To whom' }).click()
    expect((await firsts())[0]).toBe('Tidewell')
    expect(await table.getByRole('row', { name: HOSTILE }).textContent()).toContain('undatedAlleged 1')
    await page.getByRole('button', { name: 'Only Denied' }).click()
    await table.getByText('1 in view, of 5').waitFor()
    const download = page.waitForEvent('download')
    await table.getByRole('button', { name: 'Save as CSV' }).click()
    expect(await readFile(await (await download).path(), 'utf8')).toBe(
      `who,to whom,what,first,last,events,actual,planned,possible,denied,requested,alleged,reports,who id,to whom id\r
Sudria,Tidewell,Sanction 1,2021,2021,1,0,0,0,1,0,0,1,${ids.sudria},${ids.tidewell}\r
`,
    )
    await table.getByRole('link', { name: 'Sanction 1' }).click()
    await page.getByRole('complementary').getByRole('tab', { name: 'Sudria → Tidewell 1' }).waitFor()
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await table.getByText('5 in view, of 5').waitFor()
    expect(problems).toEqual([])
    await close()
  })

  test('by keys: the focus follows what is selected and comes back, and what changed is said', async () => {
    const { page, problems, close } = await watchPage(browser, `${server.url}/#page=dealings`)
    const focused = () => page.evaluate(() => document.activeElement?.id ?? '')
    const said = (text: string) => page.locator('.announcer').filter({ hasText: text }).waitFor({ state: 'attached' })
    const link = page.getByRole('region', { name: 'Dealings' }).getByRole('link', { name: 'Tidewell' }).first()
    await link.press('Enter')
    await expect.poll(focused).toBe('details')
    await said('Company: Tidewell')
    // A link in the panel takes the place of the panel that it stood in.
    await page.getByRole('complementary').getByRole('link', { name: 'Norland', exact: true }).first().press('Enter')
    await expect.poll(focused).toBe('details')
    await said('Country · NL: Norland')
    await page.keyboard.press('Escape')
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.getByRole('button', { name: 'Only Denied' }).press('Enter')
    await said('1 filter in use.')
    await page.keyboard.press('Control+z')
    await said('No filter in use.')
    await page.keyboard.press('/')
    await page.keyboard.type('sudria')
    await page
      .getByRole('option', { name: /Sudria/u })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(focused).toBe('details')
    await said('Country: Sudria')
    expect(problems).toEqual([])
    await close()
  })

  test('by touch: a press selects, two fingers zoom', async () => {
    const { page, problems, close } = await watchPage(browser, server.url, { zoom: 2 })
    await page.waitForSelector('.graph-canvas canvas')
    const { x, y } = await placeOf(page, ids.norland)
    await page.touchscreen.tap(x, y)
    await expect.poll(() => page.url()).toContain(`sel=${ids.norland}`)
    const before = (await placeOf(page, ids.norland)).zoom
    const touches = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number[]) =>
      touches.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: apart.map((by, id) => ({ x: x + by, y, id })),
      })
    await touch('touchStart', [-20])
    await touch('touchStart', [-20, 20])
    for (const by of [30, 45, 60]) await touch('touchMove', [-by, by])
    await touch('touchEnd', [])
    expect((await placeOf(page, ids.norland)).zoom).toBeGreaterThan(1.5 * before)
    // With the tool for an area, a press adds one: no Shift is needed.
    await page.getByRole('button', { name: 'Show all (0)' }).tap()
    await page.getByRole('button', { name: 'Select an area' }).tap()
    const other = await placeOf(page, ids.sudria)
    await page.touchscreen.tap(other.x, other.y)
    await page.getByRole('heading', { name: '2 actors' }).waitFor()
    expect(problems).toEqual([])
    await close()
  })

  test.each(['light', 'dark'] as const)('nothing for axe to find, %s', async (colorScheme) => {
    const { page, problems, close } = await watchPage(browser, server.url, { colorScheme })
    const screens = [
      { hash: 'group=kind&closed=Country&sources=2', shows: '.group-legend' },
      { hash: `page=dealings&sel=path,${ids.norland},${ids.tidewell},since:2021`, shows: '.path-list' },
    ]
    for (const { hash, shows } of screens) {
      await page.goto(`${server.url}/#${hash}`)
      await page.locator(shows).first().waitFor()
      expect(await checkAccess(page), hash).toEqual([])
    }
    await page.getByRole('button', { name: 'Views' }).click()
    await page.getByRole('button', { name: 'Rename' }).first().click()
    expect(await checkAccess(page)).toEqual([])
    expect(problems).toEqual([])
    await close()
  })
})
