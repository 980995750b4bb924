import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { checkAccess } from './check-access.ts'
import { watchPage } from './watch-page.ts'

/** A list that has only just opened takes no Enter: it may have been meant for the text. */
const SUGGESTION_PAUSE_MS = 150

async function takeSuggestion(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('option', { name }).waitFor()
  await page.waitForTimeout(SUGGESTION_PAUSE_MS)
  await page.keyboard.press('Enter')
}

/** Writes a query with suggestions, runs it, opens its address anew, errs, writes over it and goes back, on a graph of `briefs`. */
export async function tryQueryEditor(browser: Browser, url: string, colorScheme: 'light' | 'dark'): Promise<void> {
  const { page, problems, close } = await watchPage(browser, `${url}/#page=query`, {
    colorScheme,
    expected: /Failed to load resource: .* 400/u,
  })
  const editor = page.locator('.cm-content')
  await editor.locator('.cypher-label', { hasText: 'Event' }).waitFor()
  await editor.fill('')
  await page.keyboard.type('MATCH (a:Compa')
  await page.getByRole('option', { name: /^Company/u }).waitFor()
  expect(await checkAccess(page)).toEqual([])
  await takeSuggestion(page, /^Company/u)
  await page.keyboard.press('End')
  await page.keyboard.type(' RETURN a.nam')
  await takeSuggestion(page, /^name/u)
  await page.keyboard.type(' AS n')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('cell', { name: 'Tidewell', exact: true }).waitFor()
  expect(await editor.textContent()).toBe('MATCH (a:Company) RETURN a.name AS n')
  await page.reload()
  await page.getByRole('cell', { name: 'Tidewell', exact: true }).waitFor()
  expect(await editor.textContent()).toBe('MATCH (a:Company) RETURN a.name AS n')
  await editor.fill('MATCH (a:Compny)\nRETRUN a')
  expect(await page.locator('.cm-lintRange-warning').textContent()).toBe('Compny')
  await page.keyboard.press('Control+Enter')
  await page.locator('.query-error', { hasText: 'line 2, column 1' }).waitFor()
  expect(await page.locator('.cm-lintRange-error').textContent()).toBe('RETRUN')
  expect(await checkAccess(page)).toEqual([])
  await page.keyboard.press('Control+a')
  await page.keyboard.type('/')
  expect(await editor.textContent()).toBe('/')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Run')
  await page.goBack()
  await page.getByRole('cell', { name: 'Tidewell', exact: true }).waitFor()
  expect(problems).toEqual([])
  await close()
}
