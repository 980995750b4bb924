import type { CDPSession, Page } from 'playwright-core'
import type { Row } from './print-table.ts'

interface Use {
  readonly heapMb: number
  readonly nodes: number
  readonly listeners: number
}

/** What stays in memory after a first round of use, and after minutes of the same. */
export async function measureMemory(
  page: Page,
  { name, minutes }: { readonly name: string; readonly minutes: number },
): Promise<readonly Row[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await doRound(page)
  const before = await readUse(session)
  const end = performance.now() + minutes * 60_000
  let rounds = 0
  while (performance.now() < end) {
    await doRound(page)
    rounds += 1
  }
  const after = await readUse(session)
  await session.detach()
  const row = (what: string, unit: string, key: keyof Use): Row => ({
    what: `${name}: ${what} after ${minutes} minutes, ${rounds} rounds`,
    measured: `${after[key].toFixed(0)}${unit}`,
    compared: `${(after[key] / before[key]).toFixed(2)} of ${before[key].toFixed(0)}${unit} after one round`,
  })
  return [row('memory', ' MB', 'heapMb'), row('elements of the page', '', 'nodes'), row('listeners', '', 'listeners')]
}

/** What a reader does: search, an actor, expand, filters, a span of time, the other pages, back to the start. */
async function doRound(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = ''
  })
  await page.keyboard.press('/')
  await page.getByLabel('Search').fill('china')
  await page.getByRole('option').first().waitFor()
  await page.getByLabel('Search').fill('')
  const details = page.getByRole('complementary', { name: 'Details' })
  await details.getByRole('heading', { name: 'Who did what to whom' }).waitFor()
  await details.locator('.ranked-list a').first().click()
  await details.getByRole('tab', { name: 'With' }).click()
  await details.locator('.ranked-list a').first().click()
  const time = page.getByRole('region', { name: 'Time' })
  await time.getByRole('textbox', { name: 'From' }).fill('2019')
  await time.getByRole('textbox', { name: 'From' }).fill('')
  await page.getByRole('button', { name: 'Only Alleged' }).click()
  await page.getByRole('button', { name: 'Show everything' }).click()
  for (const name of ['Actors', 'Measures', 'Query', 'Graph']) {
    await page.getByRole('button', { name, exact: true }).click()
  }
  await page.waitForSelector('.graph-canvas canvas')
}

async function readUse(session: CDPSession): Promise<Use> {
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  return { heapMb: of('JSHeapUsedSize') / 2 ** 20, nodes: of('Nodes'), listeners: of('JSEventListeners') }
}
