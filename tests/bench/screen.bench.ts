import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bench, describe } from 'vitest'
import type { GraphNode } from '../../src/core/graph.ts'
import { PACKAGE_ROOT } from '../../src/core/package-root.ts'
import { ScreenIndex } from '../../src/query/screen/screen-index.ts'
import { actor } from '../query/small-graph.ts'

const TABLES = join(PACKAGE_ROOT, 'src', 'actors', 'gazetteer')
const NAMES = 1000
/** Each name of the tables with other words behind it, so that the graph is large. */
const ENDINGS = ['', ' North', ' Delta Works', ' Marine', ' Kestrel Holding']

/** The first column of every table: some 4,000 names of all kinds. */
const known = readdirSync(TABLES).flatMap((file) =>
  readFileSync(join(TABLES, file), 'utf8')
    .split('\n')
    .slice(1)
    .flatMap((line) => line.split('\t')[0] || []),
)

function nodesOf(endings: readonly string[]): readonly GraphNode[] {
  return endings.flatMap((ending) => known.map((name) => actor(name + ending)))
}

/** As they come from a list of suppliers: a third is there, a third is misspelt, a third is nobody. */
const queries = Array.from({ length: NAMES }, (_, i) => {
  const name = known[(i * 7) % known.length] ?? ''
  const form = [`${name} Co., Ltd.`, name.slice(0, 3) + name.slice(4), `${[...name].reverse().join('')} ${i}`][i % 3]
  return { name: form ?? name, country: null }
})

describe('screening (1,000 names against the graph of the corpus, some 500 names, must stay below 1 s)', () => {
  for (const endings of [ENDINGS.slice(0, 1), ENDINGS]) {
    const nodes = nodesOf(endings)
    const size = `${nodes.length} names`
    bench(`the index of ${size}`, () => void new ScreenIndex(nodes), { iterations: 2, warmupIterations: 0 })
    bench(
      `1,000 names against ${size}, index included`,
      () => {
        const index = new ScreenIndex(nodes)
        for (const query of queries) index.find(query, { threshold: 0.85, max: 5 })
      },
      { iterations: 2, warmupIterations: 0 },
    )
  }
})
