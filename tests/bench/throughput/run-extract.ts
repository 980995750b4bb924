// npm run bench:extract [-- --words 20000] [--models large,small] [--jobs 1,2]: words a second and peak memory of
// `whodid extract` over texts of the bulk set beside the checkout, model by model, as ratios to the first row.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bulkArticles, reasonForNoBulk } from '../bulk-articles.ts'
import { runProgram } from '../run-program.ts'

const { values } = parseArgs({
  options: {
    words: { type: 'string', default: '20000' },
    models: { type: 'string', default: 'large,small' },
    jobs: { type: 'string', default: '1,2' },
  },
})
const reason = reasonForNoBulk()
if (reason === null) await bench()
else console.log(`Not measured: ${reason}`)

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

/** The first articles, until there are enough words. */
function writeSample(folder: string, limit: number) {
  const lines: string[] = []
  let words = 0
  for (const line of bulkArticles()) {
    if (words >= limit) break
    lines.push(line)
    words += wordsOf(line)
  }
  const path = join(folder, 'sample.jsonl')
  writeFileSync(path, `${lines.join('\n')}\n`)
  return { path, articles: lines.length, words }
}

function wordsOf(line: string): number {
  const { text }: { text?: string } = JSON.parse(line)
  return text?.split(/\s+/u).length ?? 0
}
