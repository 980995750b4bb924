import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { HOSTILE, ids } from '../server/sample-graph.ts'
import { checkAccess } from './check-access.ts'
import { findBrowser } from './find-browser.ts'
import { openSample } from './open-sample.ts'
import { watchPage } from './watch-page.ts'

const found = await findBrowser()

/** What an analyst does with the picture, over a graph made by hand. */
describe.skipIf(typeof found === 'string')('the tools of the viewer', () => {
  const browser = found as Browser
  const server = openSample(browser)

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
    await time.getByText('3 dated of 4').waitFor()
    expect(await time.getByRole('img').getAttribute('aria-label')).toBe('Events by year. 2021: 2, 2022: 1')
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

  test.each(['light', 'dark'] as const)('nothing for axe to find on any screen, %s', async (colorScheme) => {
    const { page, problems, close } = await watchPage(browser, server.url, { colorScheme })
    const screens = [
      { hash: '', shows: '.graph-canvas canvas' },
      { hash: `sel=${ids.tidewell}&from=2021-03`, shows: '.event-item' },
      { hash: `sel=path,${ids.hostile},${ids.measure}`, shows: '.path-list' },
      { hash: `sel=all,${ids.norland},${ids.tidewell}`, shows: '.ranked-list' },
      { hash: `sel=${ids.ban}&doc=${ids.document},10-40`, shows: '.document-text' },
      { hash: 'page=actors', shows: 'table' },
      { hash: `page=measures&sel=${ids.measure}&asof=2021`, shows: 'table' },
      { hash: 'page=query', shows: '.query-page' },
    ]
    for (const { hash, shows } of screens) {
      await page.goto(`${server.url}/#${hash}`)
      await page.locator(shows).first().waitFor()
      expect(await checkAccess(page), hash).toEqual([])
    }
    await page.goto(`${server.url}/#sel=${ids.tidewell}`)
    await page.getByRole('tab', { name: 'With' }).click()
    expect(await checkAccess(page)).toEqual([])
    expect(problems).toEqual([])
    await close()
  })
})
