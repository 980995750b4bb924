import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '../store/store-fixture.ts'
import { killAndResume } from './kill-and-resume.ts'
import { makeStoreScenarios } from './store-scenarios.ts'

// `npm run bench:kill` kills each twenty times, and an export to Neo4j too; tests/neo4j has that here.
test('kill -9 in a build, an addition, a correction: the former or the new graph, and run again the bytes of an undisturbed run', async () => {
  const folder = makeFolder()
  for (const [name, scenario] of Object.entries(await makeStoreScenarios(folder))) {
    const { former, next, ...tally } = await killAndResume(scenario, { kills: 2, inARow: true })
    expect({ name, ...tally }).toEqual({ name, kills: 2, between: 0, resumedOtherwise: 0 })
    expect(former + next).toBe(2)
    const store = join(folder, 'work', '.whodid')
    expect(existsSync(join(store, 'lock'))).toBe(false)
    expect(readdirSync(join(store, 'graphs')).filter((generation) => generation.startsWith('.'))).toEqual([])
    expect(readFileSync(join(store, '.gitignore'), 'utf8')).toBe('*\n')
  }
})
