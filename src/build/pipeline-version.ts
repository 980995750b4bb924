import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PACKAGE_ROOT } from '../core/package-root.ts'
import { PLAIN_SETTINGS, type ReadingSettings } from '../core/reading-settings.ts'
import { compareCodeUnits } from '../core/snapshot.ts'
import type { ModelChoice } from '../language/index.ts'

const STAGES = ['core', 'ingest', 'language', 'actors', 'events', 'measures', 'pipeline.ts', 'pipeline.js']
/** The libraries whose behaviour shows in the findings. */
const LIBRARIES = ['compromise', 'onnxruntime-web', 'linkedom', '@mozilla/readability', 'yaml', 'zod']
const NOT_PROGRAM = /\.(?:md|map)$|\.d\.ts$|[\\/]training[\\/]/

let known: string | null = null

/**
 * A fingerprint of everything that findings depend on besides the article: the stages' code and data as they are on
 * the disk, the model, the user's settings, the libraries under them, and the Unicode tables. Any change of a rule gives
 * another, so that no cached finding can outlive the rule that made it.
 */
export function pipelineVersion(choice: ModelChoice, settings: ReadingSettings = PLAIN_SETTINGS): string {
  // Compiled code runs from dist/src; data tables stay in src.
  known ??= hashPipeline(dirname(dirname(fileURLToPath(import.meta.url))), join(PACKAGE_ROOT, 'src'))
  const { precision, gazetteer, lexicon } = settings
  // Each has its place, so that no gazetteer is taken for a lexicon.
  return [known, choice.model, choice.engine, precision, gazetteer?.hash ?? 'none', lexicon?.hash ?? 'none'].join('-')
}

let knownJoining: string | null = null

/**
 * A fingerprint of the code that joins findings into a graph: what one version has joined another must not change in
 * part, since the rest would stay as the other rules have it.
 */
export function joiningVersion(): string {
  if (knownJoining !== null) return knownJoining
  const root = join(dirname(dirname(fileURLToPath(import.meta.url))), 'knowledge')
  const hash = createHash('sha256')
  for (const file of listProgramFiles(root).sort(compareCodeUnits)) hash.update(readFileSync(file))
  knownJoining = hash.digest('hex').slice(0, 16)
  return knownJoining
}

/** @param dataRoot - Where the stages' tables are; their code there is not looked at unless it is what runs. */
export function hashPipeline(codeRoot: string, dataRoot: string): string {
  const hash = createHash('sha256')
  const add = (root: string, files: readonly string[]) => {
    for (const file of files) {
      const content = createHash('sha256').update(readFileSync(file)).digest('hex')
      hash.update(JSON.stringify([relative(root, file).split(sep).join('/'), content]))
    }
  }
  add(codeRoot, listFiles(codeRoot))
  if (dataRoot !== codeRoot) add(dataRoot, listFiles(dataRoot).filter(isData))
  hash.update(JSON.stringify([process.versions.unicode, LIBRARIES.map(readLibraryVersion)]))
  return hash.digest('hex').slice(0, 16)
}

function isData(file: string): boolean {
  return !file.endsWith('.ts')
}

function listFiles(root: string): string[] {
  return STAGES.map((stage) => join(root, stage))
    .filter((path) => existsSync(path))
    .flatMap(listProgramFiles)
    .sort(compareCodeUnits)
}

function listProgramFiles(path: string): string[] {
  if (/\.[jt]s$/.test(path)) return [path]
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !NOT_PROGRAM.test(file))
}

function readLibraryVersion(name: string): string {
  for (let folder = PACKAGE_ROOT; ; folder = dirname(folder)) {
    const path = join(folder, 'node_modules', name, 'package.json')
    if (existsSync(path)) return String((JSON.parse(readFileSync(path, 'utf8')) as { version?: unknown }).version)
    if (dirname(folder) === folder) return 'missing'
  }
}
