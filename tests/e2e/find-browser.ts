import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']
const MAC_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Root has no sandbox; a server has no GPU; nothing may be asked of anybody. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

interface Candidate {
  readonly path: string
  readonly args: readonly string[]
}

/**
 * Start the machine's browser (CHROME_PATH first), else the one that a package brings along.
 * @returns The browser, or why there is none.
 * @throws Where there is none and WHODID_NO_SKIP is 1: then nothing may be left out.
 */
export async function findBrowser(): Promise<Browser | string> {
  const tried: string[] = []
  for (const find of [listInstalled, findPackaged]) {
    for (const { path, args } of await find()) {
      try {
        return await chromium.launch({ executablePath: path, args: [...args], headless: true })
      } catch (error) {
        tried.push(`${path}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`)
      }
    }
  }
  const reason = `no browser could be started (${tried.join('; ')}). Install Chromium or set CHROME_PATH.`
  if (process.env.WHODID_NO_SKIP === '1') throw new Error(reason)
  console.warn(`SKIPPED the browser tests: ${reason}`)
  return reason
}

/** WHODID_TEST_PACKAGED_BROWSER=1 leaves the machine's browser out, to try the other one. */
async function listInstalled(): Promise<readonly Candidate[]> {
  if (process.env.WHODID_TEST_PACKAGED_BROWSER === '1') return []
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const paths = [
    process.env.CHROME_PATH ?? '',
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...MAC_PATHS,
  ]
  return paths.filter((path) => path !== '' && existsSync(path)).map((path) => ({ path, args: FLAGS }))
}

async function findPackaged(): Promise<readonly Candidate[]> {
  try {
    // Not its own flags: they put all in one process, which ends with the first page that is closed.
    return [{ path: await sparticuz.executablePath(), args: FLAGS }]
  } catch {
    return []
  }
}
