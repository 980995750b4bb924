import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheFolder, firstLine, runReader } from '../../fetched/reader-cache.ts'

const REQUIREMENTS = fileURLToPath(new URL('requirements.txt', import.meta.url))
/** NetworkX 3.6 wants it. */
const OLDEST_PYTHON = [3, 11] as const
const INSTALL_TIMEOUT_MS = 900_000

/** Why the Python readers cannot run on this machine, or null: they are there now. */
export function reasonForNoPython(): string | null {
  if (existsSync(environment())) return null
  const python = spawnSync('python3', ['--version'], { encoding: 'utf8' })
  if (python.error !== undefined) return 'no python3 on this machine'
  const [major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(python.stdout)?.slice(1) ?? []).map(Number)
  if (major < OLDEST_PYTHON[0] || (major === OLDEST_PYTHON[0] && minor < OLDEST_PYTHON[1])) {
    return `python ${major}.${minor} is too old, NetworkX needs ${OLDEST_PYTHON.join('.')}`
  }
  return install()
}

/** What one of the scripts in this folder prints, as JSON. Python gets UTF-8 whatever the machine's locale. */
export function runPython(script: string, args: readonly string[]): unknown {
  const path = fileURLToPath(new URL(script, import.meta.url))
  return runReader(join(environment(), 'bin', 'python'), ['-X', 'utf8', '-B', path, ...args])
}

/** A virtual environment of the tests' own, another one for other requirements. */
function environment(): string {
  const hash = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex')
  return join(cacheFolder(), `python-readers-${hash.slice(0, 12)}`)
}

/** About two minutes, most of them for compiling pyicu. Made aside, so that a broken download never counts. */
function install(): string | null {
  const aside = `${environment()}.${process.pid}.new`
  process.stderr.write('tests/graph-export: installing the Python readers with pip (600 MB, once)\n')
  const steps = [
    ['python3', '-m', 'venv', aside],
    [join(aside, 'bin', 'python'), '-m', 'pip', 'install', '-q', '--no-deps', '-r', REQUIREMENTS],
  ] as const
  for (const [command, ...args] of steps) {
    const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: INSTALL_TIMEOUT_MS })
    if (status === 0) continue
    rmSync(aside, { recursive: true, force: true })
    return `pip could not install the readers (pyicu needs g++, pkg-config and libicu-dev): ${firstLine(stdout + stderr)}`
  }
  if (!existsSync(environment())) renameSync(aside, environment())
  rmSync(aside, { recursive: true, force: true })
  return null
}
