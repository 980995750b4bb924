// npm run bench:extract [-- --words 20000] [--models large,small] [--jobs 1,2]: words a second and peak memory of
// `whodid extract` over texts of the bulk set beside the checkout, model by model, as ratios to the first row.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { PACKAGE_ROOT } from '../../../src/core/package-root.ts'

const PROBE_MS = 100

interface Run {
  readonly seconds: number
  readonly peakMb: number
}

const { values } = parseArgs({
  options: {
    words: { type: 'string', default: '20000' },
    models: { type: 'string', default: 'large,small' },
    jobs: { type: 'string', default: '1,2' },
  },
})
const bulk = join(process.env.WHODID_SHARED ?? join(PACKAGE_ROOT, '..', 'shared'), 'data', 'bulk')
if (existsSync(bulk)) await bench()
else console.log(`Not measured: there is no ${bulk}. Set WHODID_SHARED to the folder that holds data/.`)

async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'whodid-bench-'))
  try {
    const { path, articles, words } = writeSample(folder, Number(values.words))
    console.log(`${articles} articles, ${words} words; start of the program included`)
    let first: number | null = null
    for (const model of values.models.split(',')) {
      for (const jobs of values.jobs.split(',')) {
        const { seconds, peakMb } = await extract(path, { model, jobs })
        const speed = words / seconds
        first ??= speed
        const row = [
          `${model}, --jobs ${jobs}:`,
          `${speed.toFixed(0)} words a second`,
          `(${(speed / first).toFixed(2)})`,
        ]
        console.log(`${row.join(' ')}, peak ${peakMb.toFixed(0)} MB`)
      }
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Every article from the start of each file, turn about, until there are enough words. */
function writeSample(folder: string, limit: number) {
  const files = readdirSync(bulk)
    .filter((name) => name.endsWith('.jsonl.gz'))
    .sort()
    .map((name) =>
      gunzipSync(readFileSync(join(bulk, name)))
        .toString('utf8')
        .trimEnd()
        .split('\n'),
    )
  const lines: string[] = []
  let words = 0
  for (let at = 0; words < limit && files.some((file) => at < file.length); at += 1) {
    for (const line of files.flatMap((file) => file[at] ?? [])) {
      lines.push(line)
      words += wordsOf(line)
    }
  }
  const path = join(folder, 'sample.jsonl')
  writeFileSync(path, `${lines.join('\n')}\n`)
  return { path, articles: lines.length, words }
}

function wordsOf(line: string): number {
  const { text }: { text?: string } = JSON.parse(line)
  return text?.split(/\s+/u).length ?? 0
}

/** @throws Error if the program fails: a rate of nothing is none. */
async function extract(path: string, { model, jobs }: { model: string; jobs: string }): Promise<Run> {
  const program = join(PACKAGE_ROOT, 'src', 'cli', 'whodid.mjs')
  const start = performance.now()
  const child = spawn(process.execPath, [program, 'extract', path, '--model', model, '--jobs', jobs], {
    stdio: 'ignore',
  })
  let peakMb = 0
  const probe = setInterval(() => {
    peakMb = Math.max(peakMb, peakOf(child.pid))
  }, PROBE_MS)
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve))
  clearInterval(probe)
  if (code !== 0) throw new Error(`whodid extract --model ${model} --jobs ${jobs} ended with ${code}`)
  return { seconds: (performance.now() - start) / 1000, peakMb }
}

/** Linux keeps the highest resident size of a program; elsewhere it is not measured (0). */
function peakOf(pid: number | undefined): number {
  try {
    const found = /VmHWM:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return Number(found?.[1] ?? 0) / 1000
  } catch {
    return 0
  }
}
