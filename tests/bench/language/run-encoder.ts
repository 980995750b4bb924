// npm run bench:language [-- --model small] [--engine native]: both models (or that one), each in a program of its own, on
// gold words of the treebanks, and what cuts the words on their raw text.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { PACKAGE_ROOT } from '../../../src/core/package-root.ts'
import { type Encoder, loadEncoder, type ModelName } from '../../../src/language/encoder/index.ts'
import { MODELS } from '../../../src/language/model-choice.ts'
import { type GoldSentence, readGold } from './gold-sentences.ts'
import { measureSpeed } from './measure-speed.ts'
import { ratesOf, scoreReading } from './score-readings.ts'
import { benchTreebanks } from './treebank.ts'

const ARTICLE_WORDS = 600
const isNews = ({ document }: GoldSentence) => document.includes('_news_')

const folder = join(process.env.WHODID_SHARED ?? join(PACKAGE_ROOT, '..', 'shared'), 'treebanks')
const { values } = parseArgs({ options: { model: { type: 'string' }, engine: { type: 'string' } } })
const asked = MODELS.find((name) => name === values.model)
if (!existsSync(folder)) {
  console.log(`Not measured: there is no ${folder}. Set WHODID_SHARED to the folder that holds treebanks/.`)
} else if (asked !== undefined) await benchModel(asked)
else {
  for (const model of MODELS) {
    const own = [process.argv[1] ?? '', '--model', model, ...process.argv.slice(2)]
    spawnSync(process.execPath, own, { stdio: 'inherit' })
    console.log('')
  }
  benchTreebanks((line) => console.log(line))
}

async function benchModel(model: ModelName): Promise<void> {
  const engine = values.engine === 'native' ? 'native' : 'wasm'
  const start = performance.now()
  const encoder = await loadEncoder({ model, engine })
  const loadMs = performance.now() - start
  console.log(`${model} model, ${engine}: loaded in ${loadMs.toFixed(0)} ms, ${residentMb()} MB resident`)
  await printSpeed(encoder)
  await printScores(encoder)
  await encoder.close()
}

function residentMb(): string {
  return (process.memoryUsage.rss() / 1e6).toFixed(0)
}

async function printSpeed(encoder: Encoder): Promise<void> {
  const article = firstWords(read('gum-dev').filter(isNews), ARTICLE_WORDS)
  const speed = await measureSpeed(encoder, article)
  console.log(`an article of ${ARTICLE_WORDS} words, just loaded: ${speed.firstMs.toFixed(0)} ms`)
  const ratio = (speed.compromise / speed.encoder).toFixed(1)
  console.log(
    `words a second and thread: ${speed.encoder.toFixed(0)}; compromise ${speed.compromise.toFixed(0)} (${ratio} times)`,
  )
  console.log(`${residentMb()} MB resident afterwards`)
}

async function printScores(encoder: Encoder): Promise<void> {
  const gumTest = read('gum-test')
  const gumDev = read('gum-dev')
  const sets = [
    { name: 'EWT test', sentences: read('ewt-test') },
    { name: 'GUM test', sentences: gumTest },
    { name: 'GUM news dev', sentences: gumDev.filter(isNews) },
    { name: 'GUM news test+dev', sentences: [...gumTest, ...gumDev].filter(isNews) },
  ]
  console.log('\non gold words        words   UPOS   UAS    LAS    named mentions: precision, recall, F1')
  for (const { name, sentences } of sets) {
    const scores = []
    for (const name of new Set(sentences.map((gold) => gold.document))) {
      const document = sentences.filter((gold) => gold.document === name)
      const readings = await encoder.read(document.map((gold) => gold.words))
      for (const [at, reading] of readings.entries()) {
        const gold = document[at]
        if (gold !== undefined) scores.push(scoreReading(gold, reading))
      }
    }
    const { words, upos, uas, las, precision, recall, f1 } = ratesOf(scores)
    const syntax = [upos, uas, las].map((rate) => rate.toFixed(2)).join('  ')
    const mentions = [precision, recall, f1].map((rate) => rate.toFixed(3)).join('  ')
    const isAnnotated = sentences.some((gold) => gold.mentions.length > 0)
    console.log(`${name.padEnd(18)} ${String(words).padStart(7)}   ${syntax}  ${isAnnotated ? mentions : ''}`.trimEnd())
  }
}

function read(name: string): readonly GoldSentence[] {
  return readGold(join(folder, `${name}.conllu.gz`))
}

/** Whole sentences; the last one is cut short. */
function firstWords(sentences: readonly GoldSentence[], count: number): readonly (readonly string[])[] {
  const taken: (readonly string[])[] = []
  let left = count
  for (const { words } of sentences) {
    if (left > 0) taken.push(words.slice(0, left))
    left -= words.length
  }
  return taken
}
