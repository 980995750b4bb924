// npm run bench:store [-- --articles 3484] [--model small] [--jobs 2] [--store DIR] [--neo4j]: time, peak memory and size of
// all that is done with a graph of the bulk set beside the checkout, as rows of the README's table. With --store a built graph
// is taken. With --neo4j it goes into a server, too, which takes a quarter of an hour.
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openStoreEngine } from '../../../src/cli/open-store-engine.ts'
import { bindParameters } from '../../../src/query/cookbook/bind-parameters.ts'
import { readRecipes } from '../../../src/query/cookbook/read-recipes.ts'
import { openStore } from '../../../src/store/open-store.ts'
import { reasonForNoServer } from '../../neo4j/fetch-jars.ts'
import { startNeo4j } from '../../neo4j/start-neo4j.ts'
import { bulkArticles, reasonForNoBulk } from '../bulk-articles.ts'
import { type Run, runProgram, runServer } from '../run-program.ts'

const EXPORTS = ['json', 'graphml', 'gexf', 'csv', 'parquet', 'jsonld', 'ftm', 'cypher', 'neo4j-csv', 'html']
const RECIPE_LIMIT_MS = 60_000
const PORT = 4199
const ARTICLE =
  'United States bars Huawei\n\nJune 3, 2022\n\nThe United States barred Huawei from buying chips on Friday.\n'

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100000' },
    model: { type: 'string', default: 'small' },
    jobs: { type: 'string', default: '2' },
    store: { type: 'string' },
    neo4j: { type: 'boolean', default: false },
  },
})
const reason = reasonForNoBulk()
if (reason === null) await bench()
else console.log(`Not measured: ${reason}`)

async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'whodid-bench-'))
  try {
    const articles = join(folder, 'articles.jsonl')
    const taken = bulkArticles().slice(0, Number(values.articles))
    writeFileSync(articles, `${taken.join('\n')}\n`)
    console.log(describeMachine())
    console.log(
      `${taken.length} articles, --model ${values.model}, --jobs ${values.jobs}; start of the program included\n`,
    )
    console.log('| step | seconds | of the processor | peak memory, MB | size, MB |\n|---|---|---|---|---|')
    report('start of the program', await runProgram(['--version']))
    const store = join(folder, 'store')
    await buildOrTake(articles, store)
    await measureStore(folder, store)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function buildOrTake(articles: string, store: string): Promise<void> {
  if (values.store !== undefined) return cpSync(values.store, store, { recursive: true })
  const build = ['build', articles, '--store', store, '--model', values.model, '--jobs', values.jobs]
  report('build', await runProgram(build), sizeOf(store))
  report('build again, nothing changed', await runProgram(build))
}

async function measureStore(folder: string, store: string): Promise<void> {
  const article = join(folder, 'one-more.txt')
  writeFileSync(article, ARTICLE)
  const added = join(folder, 'added')
  cpSync(store, added, { recursive: true })
  report('add one article', await runProgram(['add', article, '--store', added, '--model', values.model]))
  report('remove it', await runProgram(['remove', 'one-more.txt', '--store', added]))
  report('open the viewer (serve, first answer)', await runServer(['--store', store], PORT))
  report('show United States', await runProgram(['show', 'United States', '--store', store]))
  await measureCookbook(store)
  for (const format of EXPORTS) {
    const out = join(folder, format)
    const run = await runProgram(['export', format, '--store', store, '-o', out])
    report(`export ${format}`, run, sizeOf(out))
    rmSync(out, { recursive: true, force: true })
  }
  if (values.neo4j) await measureNeo4j(store)
}

/** Into a server of its own, where there is Java; its memory is not counted. */
async function measureNeo4j(store: string): Promise<void> {
  const lacking = reasonForNoServer()
  if (lacking !== null) return console.log(`export neo4j was not measured: ${lacking}`)
  const server = await startNeo4j()
  try {
    const env = { WHODID_NEO4J_PASSWORD: server.password }
    const args = ['export', 'neo4j', '--store', store, '--uri', server.uri, '--user', server.user]
    report('export neo4j', await runProgram(args, env))
    report('export neo4j again, nothing changed', await runProgram(args, env))
  } finally {
    await server.stop()
  }
}

function describeMachine(): string {
  const [cpu] = cpus()
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB of memory`
  return `Node.js ${process.versions.node} on ${process.platform}, ${cpus().length} cores (${cpu?.model.trim()}), ${memory}.`
}

/** Every recipe once with its own example values, in one open engine. */
async function measureCookbook(store: string): Promise<void> {
  const open = await openStore(store)
  const engine = openStoreEngine(open, { timeoutMs: RECIPE_LIMIT_MS })
  const times: number[] = []
  const late: string[] = []
  await engine.run('MATCH (d:Document) RETURN count(d)')
  for (const recipe of readRecipes()) {
    const start = performance.now()
    try {
      await engine.run(recipe.cypher, bindParameters(recipe, {}))
    } catch (error) {
      late.push(`${recipe.name}: ${error instanceof Error ? error.message : String(error)}`)
    }
    times.push((performance.now() - start) / 1000)
  }
  await engine.close()
  await open.close()
  times.sort((a, b) => a - b)
  for (const share of [0.5, 0.95]) {
    const seconds = times[Math.ceil(times.length * share) - 1] ?? 0
    report(`a recipe of the cookbook, p${share * 100}`, { seconds, cpuSeconds: 0, peakMb: 0 })
  }
  for (const message of late) console.log(`  ${message}`)
}

function report(step: string, { seconds, cpuSeconds, peakMb }: Run, size = 0): void {
  const known = (value: number, digits: number) => (value === 0 ? '' : value.toFixed(digits))
  const cells = [step, seconds.toFixed(seconds < 0.1 ? 4 : 2), known(cpuSeconds, 1), known(peakMb, 0)]
  console.log(`| ${[...cells, known(size / 1e6, 1)].join(' | ')} |`)
}

/** Bytes of a file, or of all files below a folder. */
function sizeOf(path: string): number {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.size
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
}
