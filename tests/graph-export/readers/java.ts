import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheFolder, firstLine, runReader } from './reader-cache.ts'

const FOLDER = fileURLToPath(new URL('.', import.meta.url))
const POM = join(FOLDER, 'pom.xml')
const OLDEST_JAVA = 17
const FETCH_TIMEOUT_MS = 600_000

/** Why the Java readers cannot run on this machine, or null: they are there now. */
export function reasonForNoJava(): string | null {
  const java = spawnSync('java', ['-version'], { encoding: 'utf8' })
  if (java.error !== undefined) return 'no java on this machine'
  const version = Number(/version "(\d+)/.exec(java.stderr)?.[1] ?? 0)
  if (version < OLDEST_JAVA) return `java ${version} is too old, the readers need ${OLDEST_JAVA}`
  return fetchJars() ?? compile()
}

/** What one of the classes in this folder prints, as JSON. */
export function runJava(className: string, args: readonly string[]): unknown {
  const path = [classFolder(), join(jarFolder(), '*')].join(delimiter)
  const options = ['-Xmx1g', '-XX:TieredStopAtLevel=1', '-Dfile.encoding=UTF-8', '-Djava.awt.headless=true']
  return runReader('java', [...options, '-cp', path, className, ...args])
}

/** Holds the jars as soon as it exists; another one for another pom.xml. */
export function jarFolder(): string {
  return join(cacheFolder(), `java-readers-${hashOf([POM])}`)
}

function classFolder(): string {
  return join(cacheFolder(), `java-readers-${hashOf([POM, ...sources()])}-classes`)
}

function sources(): readonly string[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.java'))
  return names.sort().map((name) => join(FOLDER, name))
}

function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) hash.update(readFileSync(path))
  return hash.digest('hex').slice(0, 12)
}

/** Into a folder aside, so that a broken download never counts. */
function fetchJars(): string | null {
  if (existsSync(jarFolder())) return null
  if (spawnSync('mvn', ['-version']).error !== undefined) return 'no Maven (mvn) on this machine to fetch them with'
  const aside = `${jarFolder()}.${process.pid}.new`
  process.stderr.write('tests/graph-export: fetching the Java readers with Maven (110 MB, once)\n')
  const goals = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${aside}`]
  const maven = spawnSync('mvn', ['-B', '-ntp', '-q', '-f', POM, ...goals], {
    encoding: 'utf8',
    timeout: FETCH_TIMEOUT_MS,
  })
  if (maven.status === 0 && !existsSync(jarFolder())) renameSync(aside, jarFolder())
  rmSync(aside, { recursive: true, force: true })
  return existsSync(jarFolder()) ? null : `Maven could not fetch them: ${firstLine(maven.stdout + maven.stderr)}`
}

/** With the compiler among the jars: a machine with a Java runtime need not have one. */
function compile(): string | null {
  if (existsSync(classFolder())) return null
  const aside = `${classFolder()}.${process.pid}.new`
  mkdirSync(aside, { recursive: true })
  const compiler = ['-cp', join(jarFolder(), '*'), 'org.eclipse.jdt.internal.compiler.batch.Main']
  const classPath = readdirSync(jarFolder()).map((name) => join(jarFolder(), name))
  const options = ['-17', '-nowarn', '-encoding', 'UTF-8', '-d', aside, '-cp', classPath.join(delimiter)]
  const { status, stdout, stderr } = spawnSync('java', [...compiler, ...options, ...sources()], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the Java readers do not compile: ${stdout}${stderr}`)
  if (!existsSync(classFolder())) renameSync(aside, classFolder())
  rmSync(aside, { recursive: true, force: true })
  return null
}
