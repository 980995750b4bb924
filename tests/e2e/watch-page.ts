import type { Browser, Page } from 'playwright-core'

export interface WatchedPage {
  readonly page: Page
  /** What must never happen: errors on the console, requests to anywhere else, dialogs of injected scripts. */
  readonly problems: readonly string[]
  close(): Promise<void>
}

interface Options {
  readonly colorScheme?: 'light' | 'dark'
  /** As a browser's own zoom: 2 is 200 % of a window of 1280 x 720, on a screen to be touched. */
  readonly zoom?: number
  /** Console messages that the test itself causes. */
  readonly expected?: RegExp
}

/** Open `url` and keep watch. A breach of the page's policy is an error on the console too. */
export async function watchPage(browser: Browser, url: string, options: Options = {}): Promise<WatchedPage> {
  const { colorScheme = 'light', zoom } = options
  const window =
    zoom === undefined
      ? { viewport: { width: 1440, height: 900 } }
      : { viewport: { width: 1280 / zoom, height: 720 / zoom }, deviceScaleFactor: zoom, hasTouch: true }
  const context = await browser.newContext({ ...window, colorScheme })
  const page = await context.newPage()
  const problems: string[] = []
  page.on('console', (message) => {
    const isFine = options.expected?.test(message.text()) === true
    if (['error', 'warning'].includes(message.type()) && !isFine) problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin && !request.url().startsWith('data:')) {
      problems.push(`request to ${request.url()}`)
    }
  })
  await page.goto(url)
  return { page, problems, close: () => context.close() }
}
