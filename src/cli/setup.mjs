// node src/cli/setup.mjs start|test|build: from a fresh checkout to a running program. Needs Node.js and npm alone.
import { buildProgram, buildViewer } from './setup/build-parts.mjs'
import { checkNode, fail, ROOT, say } from './setup/common.mjs'
import { installDependencies } from './setup/install.mjs'
import { runTests } from './setup/run-tests.mjs'

const TASKS = { start, test, build }

checkNode()
const [name = '', ...args] = process.argv.slice(2)
const task = Object.hasOwn(TASKS, name) ? TASKS[name] : undefined
if (task === undefined) fail(`setup.mjs ${name}: no such task`, 'run npm start, npm test or npm run build')
await task(args)

function build() {
  installDependencies()
  buildProgram()
  buildViewer()
}

/** Builds the graph of the briefs and serves the viewer. Arguments go to `serve` (npm start -- --port 8080). */
async function start(serveArgs) {
  build()
  process.chdir(ROOT)
  const { runCli } = await import('../../dist/src/cli/main.js')
  const { processIo } = await import('../../dist/src/cli/io.js')
  const io = processIo()
  say('Building the graph of corpus/ ...')
  const built = await runCli(['build', 'corpus'], io)
  if (built !== 0) process.exit(built)
  const isForPerson = io.isTerminal.stdout && process.env.CI === undefined
  process.exit(await runCli(['serve', ...(isForPerson ? ['--open'] : []), ...serveArgs], io))
}

function test() {
  build()
  process.exit(runTests() ? 0 : 1)
}
