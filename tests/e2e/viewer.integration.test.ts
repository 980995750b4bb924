import type { Browser, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { HOSTILE, ids } from '../server/sample-graph.ts'
import { findBrowser } from './find-browser.ts'
import { openSample } from './open-sample.ts'
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
  const server = openSample(browser)

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
    await page.getByRole('button', { name: 'Only Denied' }).click()
    await page.getByText('1 of 5 dealings').waitFor()
    await page.getByRole('button', { name: 'Show everything' }).click()
    await expect.poll(() => page.locator('.actor-count').textContent()).toContain('4 of 5')
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
    // On to what is told of it, and back.
    const focused = () => page.evaluate(() => document.activeElement?.id)
    await expect.poll(focused).toBe('details')
    await page.keyboard.press('Escape')
    expect(await focused()).toBe('graph')
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
