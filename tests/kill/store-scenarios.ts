import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '../../src/store/open-store.ts'
import { sampleArticle, writeArticles } from '../cli/sample-articles.ts'
import { runProgram } from './kill-program.ts'
import type { Scenario, State } from './scenario.ts'

const READING = ['--model', 'small', '--jobs', '1']
const MORE_ARTICLES = 8

export type StoreScenarios = Readonly<Record<'build' | 'add' | 'correction', Scenario>>

/**
 * A build that finds more articles than before, an article added, two actors said to be one.
 * @param folder - An empty one.
 */
export async function makeStoreScenarios(folder: string): Promise<StoreScenarios> {
  const work = join(folder, 'work')
  const few = writeArticles(join(work, 'few'), 3)
  const many = writeArticles(join(work, 'many'), MORE_ARTICLES)
  writeFileSync(join(work, 'one.txt'), sampleArticle(MORE_ARTICLES + 1))
  await runProgram({ folder: work, args: ['build', few, ...READING] })
  cpSync(join(work, '.whodid'), join(folder, 'former'), { recursive: true })
  const scenario = (...args: readonly string[]): Scenario => ({
    call: { folder: work, args },
    reset: () => {
      rmSync(join(work, '.whodid'), { recursive: true })
      cpSync(join(folder, 'former'), join(work, '.whodid'), { recursive: true })
    },
    state: () => describeStore(join(work, '.whodid')),
  })
  return {
    build: scenario('build', many, ...READING),
    add: scenario('add', 'one.txt'),
    correction: scenario('same', 'Nokia', 'Siemens', '--by', 'ann'),
  }
}

/** The graph and all that is kept beside it; of the corrections all but their time. */
async function describeStore(dir: string): Promise<State> {
  const store = await openStore(dir)
  try {
    const { generation } = JSON.parse(readFileSync(join(dir, 'current'), 'utf8'))
    const files = ['sources.json', 'inputs.json'].map((name) =>
      readFileSync(join(dir, 'graphs', generation, name), 'utf8'),
    )
    const log = store.readCorrections().corrections.map((correction) => ({ ...correction, at: '' }))
    return {
      graph: JSON.stringify([store.readGraph(), store.readReport(), ...files]),
      log: JSON.stringify(log),
    }
  } finally {
    await store.close()
  }
}
