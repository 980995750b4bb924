import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fail, ROOT, runScript, say } from './common.mjs'

/** What is built, from what, into what. `package-lock.json` stands for the compilers and what they bundle. */
const PROGRAM = {
  name: 'program',
  sources: ['src', 'graph-export'],
  files: ['tsconfig.json', 'package.json', 'package-lock.json'],
  endings: /\.ts$/,
  output: join('dist', 'src', 'cli', 'main.js'),
}
const VIEWER = {
  name: 'viewer',
  sources: ['viewer', join('src', 'core'), join('src', 'server')],
  files: ['package-lock.json', 'tsconfig.json'],
  endings: /./,
  output: join('dist', 'viewer', 'index.html'),
}

/** Whether dist/ holds what the program's sources say. Cheap where no file is younger than the last build. */
export function isProgramCurrent() {
  return isCurrent(PROGRAM)
}

export function buildProgram() {
  build(PROGRAM, 'Compiling the program (tsc) ...', () => {
    if (!runScript(join('typescript', 'bin', 'tsc'), ['-p', 'tsconfig.json'])) return false
    removeOrphans()
    return true
  })
}

export function buildViewer() {
  build(VIEWER, 'Bundling the viewer (vite) ...', () =>
    ['vite.config.ts', 'vite.page.config.ts'].every((config) =>
      runScript(join('vite', 'bin', 'vite.js'), ['build', '--config', join('viewer', config), '--logLevel', 'warn']),
    ),
  )
}

function build(part, announcement, run) {
  if (isCurrent(part)) return
  say(announcement)
  const hash = hashSources(part)
  rmSync(stampPath(part), { force: true })
  if (!run()) fail(`the ${part.name} could not be built`, 'see the lines above', 1)
  mkdirSync(dirname(stampPath(part)), { recursive: true })
  writeFileSync(stampPath(part), hash)
}

function isCurrent(part) {
  const stamp = stampPath(part)
  if (!existsSync(stamp) || !existsSync(join(ROOT, part.output))) return false
  const files = listSources(part)
  const builtAt = statSync(stamp).mtimeMs
  const isTouched = files.some((file) => statSync(join(ROOT, file)).mtimeMs >= builtAt)
  const isComplete = readFileSync(stamp, 'utf8').endsWith(` ${files.length}`)
  if (!isTouched && isComplete) return true
  if (readFileSync(stamp, 'utf8') !== hashSources(part)) return false
  // Touched, but the same content (a checkout, a copy): remember, so that the next call is cheap again.
  const now = new Date()
  utimesSync(stamp, now, now)
  return true
}

function stampPath({ name }) {
  return join(ROOT, 'dist', `.${name}-stamp`)
}

/** The sources' hash, and how many there are: a removed file changes no other file's time. */
function hashSources(part) {
  const hash = createHash('sha256')
  const files = listSources(part)
  for (const file of files) hash.update(JSON.stringify([file, readFileSync(join(ROOT, file)).toString('base64')]))
  return `${hash.digest('hex')} ${files.length}`
}

function listSources({ sources, files, endings }) {
  const found = sources.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && endings.test(entry.name))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name))),
  )
  return [...found, ...files].sort()
}

/** tsc leaves the output of a source that is gone: a removed rule would live on in the pipeline's version. */
function removeOrphans() {
  for (const folder of PROGRAM.sources) {
    const output = join(ROOT, 'dist', folder)
    if (!existsSync(output)) continue
    for (const entry of readdirSync(output, { withFileTypes: true, recursive: true })) {
      const path = join(entry.parentPath, entry.name)
      if (!entry.isFile() || !path.endsWith('.js')) continue
      const source = join(ROOT, relative(join(ROOT, 'dist'), path)).replace(/\.js$/, '.ts')
      if (!existsSync(source)) rmSync(path)
    }
  }
}
