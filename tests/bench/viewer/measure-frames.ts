import { join } from 'node:path'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { build } from 'vite'
import { PACKAGE_ROOT } from '../../../src/core/package-root.ts'
import type { FrameBench } from './frame-bench.ts'
import { median, type Row } from './print-table.ts'

const SIZES = [500, 2000, 5000]
const MOVE_MS = 2000
/** The median of as many counts; the first move, which fills the caches, is not counted. */
const MOVES = 3

type Moves = Readonly<Record<'pan' | 'zoom', number>>

/** Frames a second while panning and zooming, drawn by Cytoscape's canvas and by its WebGL. */
export async function measureFrames(browser: Browser): Promise<readonly Row[]> {
  const script = await bundlePage()
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.setContent('<div id="picture" style="position:absolute;inset:0"></div>')
  await page.addScriptTag({ content: script })
  const renderer = await nameOfRenderer(page)
  const rows: Row[] = []
  for (const elements of SIZES) {
    const canvas = await measureOne(page, elements, false)
    const webgl = renderer === null ? null : await measureOne(page, elements, true)
    for (const how of ['pan', 'zoom'] as const) {
      rows.push({
        what: `${how}, ${elements} elements, canvas`,
        measured: `${canvas[how].toFixed(0)} frames/s`,
        compared: '1',
      })
      if (webgl !== null) {
        rows.push({
          what: `${how}, ${elements} elements, WebGL`,
          measured: `${webgl[how].toFixed(0)} frames/s`,
          compared: `${(webgl[how] / canvas[how]).toFixed(2)} of canvas`,
        })
      }
    }
  }
  await page.close()
  return [{ what: 'WebGL by', measured: renderer ?? 'none: not measured', compared: '' }, ...rows]
}

async function measureOne(page: Page, elements: number, webgl: boolean): Promise<Moves> {
  const session = await page.context().newCDPSession(page)
  await page.evaluate(([count, isWebgl]) => bench().open(count, isWebgl), [elements, webgl] as const)
  await page.waitForTimeout(1000)
  const pan = await repeatMove(page, session, 'pan')
  const zoom = await repeatMove(page, session, 'zoom')
  await page.evaluate(() => bench().close())
  await session.detach()
  return { pan, zoom }
}

async function repeatMove(page: Page, session: CDPSession, how: 'pan' | 'zoom'): Promise<number> {
  await page.evaluate(([way, ms]) => bench().move(way, ms), [how, MOVE_MS] as const)
  const counts: number[] = []
  for (let n = 0; n < MOVES; n += 1) counts.push(await traceMove(page, session, how))
  return median(counts)
}

/** Only for the types: in the page it is `window.frameBench`. */
declare function bench(): FrameBench

/** Frames that the browser says it drew, by its own trace. */
async function traceMove(page: Page, session: CDPSession, how: 'pan' | 'zoom'): Promise<number> {
  const events: { readonly name: string }[] = []
  const collect = ({ value }: { readonly value: unknown[] }) => events.push(...(value as { readonly name: string }[]))
  session.on('Tracing.dataCollected', collect)
  const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline.frame', 'devtools.timeline.frame'] },
  })
  const moved = await page.evaluate(([way, ms]) => bench().move(way, ms), [how, MOVE_MS] as const)
  await session.send('Tracing.end')
  await ended
  session.off('Tracing.dataCollected', collect)
  const drawn = events.filter(({ name }) => name === 'DrawFrame').length
  // A browser without a window may draw nothing that its trace counts: then the calls for a frame are what there is.
  return ((drawn === 0 ? moved.frames : Math.min(drawn, moved.frames)) / moved.ms) * 1000
}

/** "SwiftShader" where a processor draws in a graphics card's place; null: no WebGL. */
async function nameOfRenderer(page: Page): Promise<string | null> {
  await page.evaluate(() => {
    const target = window as unknown as { frameBench: FrameBench; bench: () => FrameBench }
    target.bench = () => target.frameBench
  })
  return page.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl2')
    const info = gl?.getExtension('WEBGL_debug_renderer_info')
    return gl && info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : null
  })
}

async function bundlePage(): Promise<string> {
  const entry = join(PACKAGE_ROOT, 'tests', 'bench', 'viewer', 'frame-page.ts')
  const built = await build({
    root: PACKAGE_ROOT,
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'frames' } },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (output === undefined || !('output' in output)) throw new Error('vite gave no bundle')
  return output.output[0].code
}
