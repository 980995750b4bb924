import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGE_ROOT } from '../../core/package-root.ts'
import { unitsOf } from '../sentence-units.ts'
import { makeRandom, makeUp } from './made-up-text.ts'
import { readTreebank, treebankFolder } from './read-conllu.ts'
import { type ClassCounts, countClasses, writeTable } from './word-class-table.ts'

/** Bits of a gap's flag byte; `sentences.py` has the same. */
const FLAGS = { isEnd: 1, isLast: 2, isNews: 4, isMadeUp: 8 } as const

interface Paragraph {
  readonly text: string
  readonly ends: ReadonlySet<number>
  readonly flag: number
}

/** Writes what `sentences.py` trains on: first word-classes.tsv, which the features need, then the features themselves. */
export async function writeTrainingData(treebanks: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const read = (name: string) => readTreebank(join(treebanks, `${name}.conllu.gz`))
  const trained = [...read('ewt-train'), ...read('gum-train')]
  const counts: ClassCounts = new Map()
  for (const { text, words } of trained) countClasses(counts, unitsOf(text, { start: 0, end: text.length }), words)
  writeFileSync(join(PACKAGE_ROOT, 'src', 'language', 'weights', 'word-classes.tsv'), writeTable(counts))
  for (const name of ['ewt-train', 'gum-train', 'ewt-dev', 'gum-dev']) {
    const paragraphs = read(name).map(({ id, text, sentences }) => ({
      text,
      ends: new Set(sentences.map(({ end }) => end)),
      flag: id.includes('_news_') ? FLAGS.isNews : 0,
    }))
    await writeFeatures(folder, name, paragraphs)
  }
  const random = makeRandom(12345)
  const madeUp = trained.flatMap((document) => makeUp(document, random))
  await writeFeatures(
    folder,
    'made-up',
    madeUp.map((text) => ({ ...text, flag: FLAGS.isMadeUp })),
  )
}

/** One row of hash values a unit (the last unit of a text has an empty one), and its flags. */
async function writeFeatures(folder: string, name: string, paragraphs: readonly Paragraph[]): Promise<void> {
  // loaded late: the word classes that they read were only just written
  const { gapFeatures } = await import('../sentence-features.ts')
  const { verdictsOf } = await import('../sentence-rules.ts')
  const rows: Int32Array[] = []
  const flags: number[] = []
  for (const { text, ends, flag } of paragraphs) {
    const units = unitsOf(text, { start: 0, end: text.length })
    const features = gapFeatures(units, verdictsOf(text, units))
    for (const [i, unit] of units.entries()) {
      rows.push(features[i] ?? new Int32Array())
      flags.push(flag | (ends.has(unit.end) ? FLAGS.isEnd : 0) | (i + 1 === units.length ? FLAGS.isLast : 0))
    }
  }
  const width = Math.max(...rows.slice(0, 2).map((row) => row.length))
  const flat = new Int32Array(rows.length * width)
  for (const [i, row] of rows.entries()) flat.set(row, i * width)
  writeFileSync(join(folder, `${name}.features`), flat)
  writeFileSync(join(folder, `${name}.flags`), Uint8Array.from(flags))
}

const target = process.argv[2]
if (process.argv[1]?.endsWith('sentence-data.js') === true && target !== undefined) {
  const treebanks = treebankFolder()
  if (treebanks === null) throw new Error('no treebanks: set WHODID_SHARED to the folder above treebanks/')
  await writeTrainingData(treebanks, target)
}
