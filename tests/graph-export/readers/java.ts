import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fetchJars, reasonForNoJava } from '../../fetched/maven-jars.ts'
import { cacheFolder, runReader } from '../../fetched/reader-cache.ts'

const FOLDER = fileURLToPath(new URL('.', import.meta.url))
const POM = join(FOLDER, 'pom.xml')

/** Why the Java readers cannot run on this machine, or null: they are there now. */
export function reasonForNoReaders(): string | null {
  const wanted = { pom: POM, folder: jarFolder(), what: 'the Java readers', megabytes: 110 }
  return reasonForNoJava() ?? fetchJars(wanted) ?? compile()
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
