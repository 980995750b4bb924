import type { Browser, CDPSession, Page } from 'playwright-core'
import { serveWhodid } from '../../e2e/run-whodid.ts'
import { measureMemory } from './measure-memory.ts'
import { median, type Row, timeRow } from './print-table.ts'

export interface StoreBench {
  readonly name: string
  readonly store: string
  /** The first picture may take so long. */
  readonly limitMs: number
  readonly minutes: number
}

const VISITS = 5
const SEARCHES = ['china', 'hua', 'export controls', 'ministry', 'united states']

/** The viewer on one store: first picture, search, expand, memory, and whom it asks. */
export async function measureStore(
  browser: Browser,
  { name, store, limitMs, minutes }: StoreBench,
): Promise<readonly Row[]> {
  const serving = await serveWhodid(['--store', store])
  const foreign: string[] = []
  const open = async () => {
    const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
    page.on('request', (request) => {
      if (!request.url().startsWith(serving.url) && !request.url().startsWith('data:')) foreign.push(request.url())
    })
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    await page.goto(serving.url)
    return { page, session }
  }
  const visits: number[] = []
  const work: number[] = []
  for (let visit = 0; visit <= VISITS; visit += 1) {
    const { page, session } = await open()
    visits.push(await firstPicture(page))
    work.push(await workOf(session))
    await page.context().close()
  }
  const [first = Number.NaN, ...later] = visits
  const { page } = await open()
  await firstPicture(page)
  const search = await median5(SEARCHES.map((words) => () => timeSearch(page, words)))
  const expand = await timeExpand(page)
  const memory = await measureMemory(page, { name, minutes })
  await page.context().close()
  await serving.stop()
  return [
    timeRow(`${name}: first picture, first visit (the server reads the graph)`, first, limitMs),
    timeRow(`${name}: first picture, later visits (median of ${VISITS})`, median(later), limitMs),
    timeRow(`${name}: of it the page's own work, in processor time`, median(work), limitMs),
    timeRow(`${name}: search, from the last key to the hits (median of ${SEARCHES.length})`, search, null),
    timeRow(`${name}: expand, from the click to the picture`, expand, null),
    ...memory,
    {
      what: `${name}: requests to anybody else`,
      measured: String(foreign.length),
      compared: foreign.slice(0, 3).join(' '),
    },
  ]
}

async function median5(tasks: readonly (() => Promise<number>)[]): Promise<number> {
  const times: number[] = []
  for (const task of tasks) times.push(await task())
  return median(times)
}

/** From the request for the page until Cytoscape has drawn its elements. */
function firstPicture(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          const holder = document.querySelector('.__________cytoscape_container') as
            | (Element & { _cyreg?: { cy?: { elements(): { length: number } } } })
            | null
          const isDrawn = 0 < (holder?._cyreg?.cy?.elements().length ?? 0)
          if (!isDrawn) return requestAnimationFrame(look)
          return requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())))
        }
        look()
      }),
  )
}

/** Processor time of the page's main thread so far: what else the machine does is not in it. */
async function workOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
}

async function timeSearch(page: Page, words: string): Promise<number> {
  const field = page.getByLabel('Search')
  await field.fill('')
  await page.locator('.search-hits [role=option]').first().waitFor({ state: 'hidden' })
  const hits = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let start = 0
        document.addEventListener(
          'input',
          () => {
            start = performance.now()
          },
          { once: true, capture: true },
        )
        const look = () => {
          if (start !== 0 && document.querySelector('.search-hits [role=option]') !== null)
            resolve(performance.now() - start)
          else requestAnimationFrame(look)
        }
        look()
      }),
  )
  await field.fill(words)
  const ms = await hits
  await page.keyboard.press('Escape')
  return ms
}

async function timeExpand(page: Page): Promise<number> {
  await page.getByRole('complementary', { name: 'Details' }).locator('.ranked-list a').first().click()
  await page.getByRole('button', { name: 'Expand' }).click()
  const item = page.getByRole('menuitem', { name: /^All it dealt with/u })
  await item.waitFor()
  const grown = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const holder = document.querySelector('.__________cytoscape_container') as Element & {
          _cyreg: { cy: { nodes(): { length: number } } }
        }
        const before = holder._cyreg.cy.nodes().length
        let start = 0
        document.addEventListener(
          'click',
          () => {
            start = performance.now()
          },
          { once: true, capture: true },
        )
        const look = () => {
          if (start === 0 || holder._cyreg.cy.nodes().length === before) requestAnimationFrame(look)
          else requestAnimationFrame(() => resolve(performance.now() - start))
        }
        look()
      }),
  )
  await item.click()
  return grown
}
