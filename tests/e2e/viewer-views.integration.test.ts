import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { changeViewsFile, readViews } from '../../src/store/views-file.ts'
import { HOSTILE, ids } from '../server/sample-graph.ts'
import { checkAccess } from './check-access.ts'
import { findBrowser } from './find-browser.ts'
import { openSample } from './open-sample.ts'
import { watchPage } from './watch-page.ts'

const found = await findBrowser()

/** Views under a name, in a store of their own; and the screens that filters, groups and tables make. */
describe.skipIf(typeof found === 'string')('saved views', () => {
  const browser = found as Browser
  const folder = mkdtempSync(join(tmpdir(), 'whodid-views-'))
  const views = { list: () => readViews(folder), change: changeViewsFile.bind(null, folder) }
  const corrector = { log: () => [], decide: async () => undefined }
  const server = openSample(browser, { corrector, views, exporter: { formats: [], write: async () => [] } })
  afterAll(() => rmSync(folder, { recursive: true }))

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
