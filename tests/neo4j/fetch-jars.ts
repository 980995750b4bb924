import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const POM = fileURLToPath(new URL('pom.xml', import.meta.url))
const OLDEST_JAVA = 17
const FETCH_TIMEOUT_MS = 600_000

/** Why no server can be started on this machine, or null. */
export function reasonForNoServer(): string | null {
  const java = spawnSync('java', ['-version'], { encoding: 'utf8' })
  if (java.error !== undefined) return 'no java on this machine'
  const version = Number(/version "(\d+)/.exec(java.stderr)?.[1] ?? 0)
  if (version < OLDEST_JAVA) return `java ${version} is too old, Neo4j 5 needs ${OLDEST_JAVA}`
  if (existsSync(jarFolder())) return null
  if (spawnSync('mvn', ['-version']).error !== undefined) return 'no Maven (mvn) on this machine to fetch Neo4j with'
  return fetchJars()
}

/** Holds the jars as soon as it exists. */
export function jarFolder(): string {
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'whodid', 'neo4j-5.26.30')
}

/** 213 jars, 128 MB. They come into a folder aside, so that a broken download never counts. */
function fetchJars(): string | null {
  const aside = `${jarFolder()}.${process.pid}.new`
  mkdirSync(aside, { recursive: true })
  process.stderr.write('tests/neo4j: fetching Neo4j 5.26.30 with Maven (128 MB, once)\n')
  const goals = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${aside}`]
  const maven = spawnSync('mvn', ['-B', '-ntp', '-q', '-f', POM, ...goals], {
    encoding: 'utf8',
    timeout: FETCH_TIMEOUT_MS,
  })
  if (maven.status === 0 && !existsSync(jarFolder())) renameSync(aside, jarFolder())
  rmSync(aside, { recursive: true, force: true })
  if (existsSync(jarFolder())) return null
  return `Maven could not fetch Neo4j: ${`${maven.stdout}${maven.stderr}`.trim().split('\n')[0] ?? 'no reason given'}`
}
