import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { firstLine } from './reader-cache.ts'

const OLDEST_JAVA = 17
const FETCH_TIMEOUT_MS = 600_000

/** Why Java programs cannot run on this machine, or null. */
export function reasonForNoJava(): string | null {
  const java = spawnSync('java', ['-version'], { encoding: 'utf8' })
  if (java.error !== undefined) return 'no java on this machine'
  const version = Number(/version "(\d+)/.exec(java.stderr)?.[1] ?? 0)
  return version < OLDEST_JAVA ? `java ${version} is too old, ${OLDEST_JAVA} is needed` : null
}

interface Wanted {
  readonly pom: string
  /** Holds the jars as soon as it exists. */
  readonly folder: string
  /** For people: "Neo4j 5.26.30". */
  readonly what: string
  readonly megabytes: number
}

/**
 * The jars that a pom.xml asks for, once. They come into a folder aside, so that a broken download never counts.
 * @returns Why they are not there, or null.
 */
export function fetchJars({ pom, folder, what, megabytes }: Wanted): string | null {
  if (existsSync(folder)) return null
  if (spawnSync('mvn', ['-version']).error !== undefined) return `no Maven (mvn) on this machine to fetch ${what} with`
  const aside = `${folder}.${process.pid}.new`
  mkdirSync(aside, { recursive: true })
  process.stderr.write(`tests: fetching ${what} with Maven (${megabytes} MB, once)\n`)
  const goals = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${aside}`]
  const maven = spawnSync('mvn', ['-B', '-ntp', '-q', '-f', pom, ...goals], {
    encoding: 'utf8',
    timeout: FETCH_TIMEOUT_MS,
  })
  if (maven.status === 0 && !existsSync(folder)) renameSync(aside, folder)
  rmSync(aside, { recursive: true, force: true })
  return existsSync(folder) ? null : `Maven could not fetch ${what}: ${firstLine(maven.stdout + maven.stderr)}`
}
