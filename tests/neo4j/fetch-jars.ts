import { join } from 'node:path'
import { PACKAGE_ROOT } from '../../src/core/package-root.ts'
import { fetchJars, reasonForNoJava } from '../fetched/maven-jars.ts'
import { cacheFolder } from '../fetched/reader-cache.ts'

const POM = join(PACKAGE_ROOT, 'tests', 'neo4j', 'pom.xml')

/** Why no server can be started on this machine, or null. */
export function reasonForNoServer(): string | null {
  return reasonForNoJava() ?? fetchJars({ pom: POM, folder: jarFolder(), what: 'Neo4j 5.26.30', megabytes: 128 })
}

/** Holds the 213 jars as soon as it exists. */
export function jarFolder(): string {
  return join(cacheFolder(), 'neo4j-5.26.30')
}
