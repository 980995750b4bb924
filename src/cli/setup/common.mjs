import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout. */
export const ROOT = resolve(fileURLToPath(new URL('../../..', import.meta.url)))

const MIN_NODE = [20, 19]

/** Says what to do about a Node.js that is too old, before anything fails for it in a way that nobody understands. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [minMajor, minMinor] = MIN_NODE
  if (major > minMajor || (major === minMajor && minor >= minMinor)) return
  fail(
    `whodid needs Node.js ${MIN_NODE.join('.')} or newer; this is ${process.versions.node}`,
    'install a newer one from https://nodejs.org, or by your version manager (nvm install 22)',
  )
}

/** Ends the program with a message for people. */
export function fail(message, hint, code = 2) {
  say(`${message}\n  fix: ${hint}`)
  process.exit(code)
}

/** One line for people: stdout belongs to data. */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/** Runs a script of an installed package; what it prints goes to stderr. @returns Whether it ended well. */
export function runScript(script, args, env = {}) {
  return runNode([join(ROOT, 'node_modules', script), ...args], env)
}

export function runNode(args, env = {}) {
  const stdio = ['ignore', process.stderr, process.stderr]
  const { status, error } = spawnSync(process.execPath, args, { cwd: ROOT, stdio, env: { ...process.env, ...env } })
  if (error !== undefined) throw error
  return status === 0
}
