import type { Core } from 'cytoscape'
import type { Browser, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { ids } from '../server/sample-graph.ts'
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

/** The viewer where there is little room and no mouse. */
describe.skipIf(typeof found === 'string')('the viewer in a small window', () => {
  const browser = found as Browser
  const server = openSample(browser)

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
})
