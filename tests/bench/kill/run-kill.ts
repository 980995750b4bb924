// npm run bench:kill [-- --kills 20] [--seed 1]: kill -9 in a build, an addition, a correction and an export to Neo4j, at
// moments that the seed draws; what was left, and whether the next run ends where an undisturbed one does, as a table.
// The export wants Java and Maven. Ends with 1 if a store was ever found between two graphs, or a run ended elsewhere.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { killAndResume } from '../../kill/kill-and-resume.ts'
import { makeNeo4jScenario } from '../../kill/neo4j-scenario.ts'
import type { Scenario } from '../../kill/scenario.ts'
import { makeStoreScenarios } from '../../kill/store-scenarios.ts'
import { reasonForNoServer } from '../../neo4j/fetch-jars.ts'
import { startNeo4j } from '../../neo4j/start-neo4j.ts'

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } },
})
const chance = { kills: Number(values.kills), seed: Number(values.seed) }
const folder = mkdtempSync(join(tmpdir(), 'whodid-kill-'))
let isWhole = true

console.log(`kill -9, ${values.kills} times each, seed ${values.seed}\n`)
console.log('| in the middle of | kills | former graph | new graph | between | run again: otherwise than undisturbed |')
console.log('|---|---|---|---|---|---|')
try {
  const { build, add, correction } = await makeStoreScenarios(makeFolder('store'))
  await report('build', build)
  await report('add', add)
  await report('a correction', correction)
  const lacking = reasonForNoServer()
  if (lacking === null) await killExports()
  else console.log(`\nThe export to Neo4j was not killed: ${lacking}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = isWhole ? 0 : 1

async function killExports(): Promise<void> {
  const server = await startNeo4j()
  try {
    await report('export neo4j', await makeNeo4jScenario(makeFolder('neo4j'), server), { mayBeBetween: true })
  } finally {
    await server.stop()
  }
}

/** @param options - A server that is written to in batches is between two graphs until the export goes on. */
async function report(what: string, scenario: Scenario, options = { mayBeBetween: false }): Promise<void> {
  const { kills, former, next, between, resumedOtherwise } = await killAndResume(scenario, chance)
  isWhole &&= kills === chance.kills && resumedOtherwise === 0 && (between === 0 || options.mayBeBetween)
  console.log(`| ${[what, kills, former, next, between, resumedOtherwise].join(' | ')} |`)
}

function makeFolder(name: string): string {
  mkdirSync(join(folder, name))
  return join(folder, name)
}
