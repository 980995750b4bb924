// npm run bench:actors: how well the actors' mentions are joined, on the test part of the treebank GUM. Gold words and
// sentences go in, our own mentions come out. People, places and organisations count; mentions are told by their heads.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DEFAULT_MODEL, openReader } from '../../../src/language/index.ts'
import { readTreebank, treebankFolder } from '../../../src/language/training/read-conllu.ts'
import { readGold } from '../language/gold-sentences.ts'
import { foundClusters, goldClusters, readGoldWords } from './read-entities.ts'
import { type Clusters, type Counts, MEASURES } from './score-clusters.ts'

interface Pair {
  readonly key: Clusters
  readonly response: Clusters
}

const folder = treebankFolder()
const file = folder === null ? null : join(folder, 'gum-test.conllu.gz')
if (file !== null && existsSync(file)) await bench(file)
else console.log('Not measured: there is no ../shared/treebanks beside the checkout (or in $WHODID_SHARED).')

async function bench(path: string): Promise<void> {
  const pairs = await readPairs(path)
  print('GUM test, without what is mentioned once', pairs.map(withoutSingles))
  print('GUM test, with it', pairs)
}

async function readPairs(path: string): Promise<readonly Pair[]> {
  const reader = await openReader(DEFAULT_MODEL)
  const gold = readGold(path)
  const pairs: Pair[] = []
  for (const document of readTreebank(path)) {
    const key = goldClusters(gold.filter((sentence) => sentence.document === document.id))
    const response = foundClusters(await readGoldWords(document, reader), document.words)
    pairs.push({ key, response: response.filter((cluster) => cluster.length > 0) })
  }
  return pairs
}

function withoutSingles({ key, response }: Pair): Pair {
  const isChain = (cluster: readonly string[]) => cluster.length > 1
  return { key: key.filter(isChain), response: response.filter(isChain) }
}

function print(title: string, pairs: readonly Pair[]): void {
  console.log(`${title}      precision  recall  F1`)
  const scores = Object.entries(MEASURES).map(([name, measure]) => {
    const rates = ratesOf(pairs.map(({ key, response }) => measure(key, response)))
    console.log(`  ${name.padEnd(8)} ${rates.map((rate) => rate.toFixed(3)).join('  ')}`)
    return rates[2]
  })
  console.log(`  CoNLL F1 ${(scores.reduce((sum, f1) => sum + f1, 0) / scores.length).toFixed(3)}`)
}

function ratesOf(counts: readonly Counts[]): readonly [number, number, number] {
  const sum = (of: (count: Counts) => number) => counts.reduce((total, count) => total + of(count), 0)
  const precision = sum(({ right }) => right.precision) / (sum(({ found }) => found) || 1)
  const recall = sum(({ right }) => right.recall) / (sum(({ wanted }) => wanted) || 1)
  return [precision, recall, (2 * precision * recall) / (precision + recall || 1)]
}
