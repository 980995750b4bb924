import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { HOSTILE, ids } from '../server/sample-graph.ts'
import { findBrowser } from './find-browser.ts'
import { openSample } from './open-sample.ts'
import { watchPage } from './watch-page.ts'

const found = await findBrowser()

/** How an analyst narrows a picture, groups it and reads it as a table, over a graph made by hand. */
describe.skipIf(typeof found === 'string')('exploring with the viewer', () => {
  const browser = found as Browser
  const server = openSample(browser)

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
})
