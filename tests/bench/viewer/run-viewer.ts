// npm run bench:viewer [-- --store DIR] [--minutes 2] [--only frames]: the viewer in a real browser. Without --store the briefs
// alone; with it also that graph (the README's figures: a graph of the bulk set). --minutes 10 for memory in earnest.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { PACKAGE_ROOT } from '../../../src/core/package-root.ts'
import { findBrowser } from '../../e2e/find-browser.ts'
import { runWhodid } from '../../e2e/run-whodid.ts'
import { measureBundle } from './measure-bundle.ts'
import { measureFrames } from './measure-frames.ts'
import { measureStore } from './measure-page.ts'
import { printTable, type Row } from './print-table.ts'

const { values } = parseArgs({
  options: { store: { type: 'string' }, minutes: { type: 'string', default: '2' }, only: { type: 'string' } },
})

const PARTS = { bundle: async () => measureBundle(), frames: () => withBrowser(measureFrames), corpus, store }
const wanted = Object.entries(PARTS).filter(([name]) => values.only === undefined || values.only === name)
const rows: Row[] = []
for (const [, measure] of wanted) rows.push(...(await measure()))
printTable(rows)

async function corpus(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'whodid-bench-'))
  try {
    const path = join(folder, 'store')
    const { code, stderr } = await runWhodid(['build', join(PACKAGE_ROOT, 'corpus'), '--store', path])
    if (code !== 0) throw new Error(stderr)
    return await measureAt('corpus', path, 1500)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function store(): Promise<readonly Row[]> {
  return values.store === undefined ? [] : await measureAt('--store', values.store, 3000)
}

function measureAt(name: string, path: string, limitMs: number): Promise<readonly Row[]> {
  return withBrowser((browser) =>
    measureStore(browser, { name, store: path, limitMs, minutes: Number(values.minutes) }),
  )
}

type Found = Exclude<Awaited<ReturnType<typeof findBrowser>>, string>

/** One of its own for each part: what one leaves behind does not slow the next. */
async function withBrowser(measure: (browser: Found) => Promise<readonly Row[]>): Promise<readonly Row[]> {
  const browser = await findBrowser()
  if (typeof browser === 'string') throw new Error(browser)
  try {
    return await measure(browser)
  } finally {
    await browser.close()
  }
}
