import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jarFolder } from './fetch-jars.ts'

export interface Neo4jServer {
  readonly uri: string
  readonly user: string
  readonly password: string
  stop(): Promise<void>
}

const PASSWORD = 'for-tests-only'
const START_TIMEOUT_MS = 120_000

/** What Neo4j needs of the inside of Java 17. */
const OPENED = ['java.base/java.nio', 'java.base/java.io', 'java.base/sun.nio.ch']
const JAVA_OPTIONS = [
  ...OPENED.map((part) => `--add-opens=${part}=ALL-UNNAMED`),
  '-Dio.netty.tryReflectionSetAccessible=true',
  '-Dfile.encoding=UTF-8',
  '-Xmx512m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1', // starts in half the time
]

/**
 * A server of its own, in a new folder, on a free port of this computer.
 * @param importFrom - A folder with `import.args`, to fill the database with before the start.
 */
export async function startNeo4j(importFrom?: string): Promise<Neo4jServer> {
  const home = await mkdtemp(join(tmpdir(), 'whodid-neo4j-'))
  const port = await findFreePort()
  writeConfiguration(home, port)
  runAdmin(home, ['dbms', 'set-initial-password', PASSWORD])
  if (importFrom !== undefined) {
    runAdmin(home, ['database', 'import', 'full', 'neo4j', '@import.args', '--max-off-heap-memory=256m'], importFrom)
  }
  const folders = [`--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`]
  const server = spawn('java', java(['org.neo4j.server.CommunityEntryPoint', ...folders, '--console-mode']), {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await untilStarted(server)
  return {
    uri: `bolt://127.0.0.1:${port}`,
    user: 'neo4j',
    password: PASSWORD,
    stop: async () => {
      await end(server)
      await rm(home, { recursive: true, force: true })
    },
  }
}

/** `neo4j-admin`, run in a folder. */
function runAdmin(home: string, args: readonly string[], cwd = home): void {
  const { status, stdout, stderr } = spawnSync('java', java(['org.neo4j.cli.AdminTool', ...args]), {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') },
  })
  if (status !== 0) throw new Error(`neo4j-admin: ${stdout}${stderr}`)
}

function java(call: readonly string[]): string[] {
  return [...JAVA_OPTIONS, '-cp', join(jarFolder(), '*'), ...call]
}

function writeConfiguration(home: string, port: number): void {
  for (const folder of ['conf', 'import', 'logs', 'run', 'plugins']) mkdirSync(join(home, folder))
  const settings = {
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': false,
    'server.https.enabled': false,
    'server.memory.pagecache.size': '64m',
    'db.tx_log.preallocate': false,
    'db.tx_log.rotation.size': '16m',
    'server.directories.import': 'import', // else LOAD CSV reads any file of the computer
    'dbms.usage_report.enabled': false,
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': 0, // else stopping takes 10 seconds
  }
  const lines = Object.entries(settings).map(([key, value]) => `${key}=${value}\n`)
  writeFileSync(join(home, 'conf', 'neo4j.conf'), lines.join(''))
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

function untilStarted(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = ''
    const fail = (why: string): void => {
      server.kill('SIGKILL')
      reject(new Error(`Neo4j did not start (${why}):\n${output.slice(-4000)}`))
    }
    const timer = setTimeout(() => fail('too slow'), START_TIMEOUT_MS)
    const onOutput = (chunk: Buffer): void => {
      output += String(chunk)
      if (!/INFO\s+Started\./.test(output)) return
      clearTimeout(timer)
      resolve()
    }
    server.stdout?.on('data', onOutput)
    server.stderr?.on('data', onOutput)
    server.once('exit', (code) => {
      clearTimeout(timer)
      fail(`exit code ${code}`)
    })
  })
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const gone = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  const timer = setTimeout(() => server.kill('SIGKILL'), 20_000)
  await gone
  clearTimeout(timer)
}
