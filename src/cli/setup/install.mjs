import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fail, ROOT, say } from './common.mjs'

/** Installs the libraries exactly as package-lock.json names them, unless they are there. */
export function installDependencies() {
  if (!areDependenciesInstalled()) {
    say('Installing the libraries (npm ci) ...')
    if (!runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])) {
      fail('the libraries could not be installed', 'see the lines above; a first installation needs the network')
    }
  }
  linkCommand()
}

/**
 * Whether node_modules holds what the lock file names. npm writes down what it installed in a lock file of its own;
 * packages for other systems are not in it.
 */
export function areDependenciesInstalled() {
  const wanted = readPackages(join(ROOT, 'package-lock.json'))
  const found = readPackages(join(ROOT, 'node_modules', '.package-lock.json'))
  if (wanted === null || found === null) return false
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (path === '' || link === true) return true
    return path in found ? found[path].version === version : optional === true
  })
}

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? null
  } catch {
    return null
  }
}

/** npm started us in most cases: then the same npm does the work. */
function runNpm(args) {
  const stdio = ['ignore', process.stderr, process.stderr]
  const npm = process.env.npm_execpath
  const isNpm = npm !== undefined && /npm-cli\.[cm]?js$/.test(npm)
  const { status, error } = isNpm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: ROOT, stdio })
    : spawnSync('npm', args, { cwd: ROOT, stdio, shell: process.platform === 'win32' })
  if (error !== undefined) fail('npm was not found', 'install it: it comes with Node.js')
  return status === 0
}

/** npx of npm 10 and 11 finds the checkout's own command by itself, older ones look here alone. */
function linkCommand() {
  const folder = join(ROOT, 'node_modules', '.bin')
  const link = join(folder, 'whodid')
  if (process.platform === 'win32' || existsSync(link)) return
  try {
    mkdirSync(folder, { recursive: true })
    symlinkSync('../../src/cli/whodid.mjs', link)
  } catch {
    // A read-only or foreign node_modules: npx finds the command without the link.
  }
}
