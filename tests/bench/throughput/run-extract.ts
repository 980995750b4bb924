// npm run bench:extract [-- --words 20000] [--models large,small] [--jobs 1,2]: words a second and peak memory of
// `whodid extract` over texts of the bulk set beside the checkout, model by model, as ratios to the first row.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { PACKAGE_ROOT } from '../../../src/core/package-root.ts'
import { runProgram } from '../run-program.ts'

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
        const { seconds, peakMb } = await runProgram(['extract', path, '--model', model, '--jobs', jobs])
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
