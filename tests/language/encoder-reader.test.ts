import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { cutWords } from '../../src/language/cut-words.ts'
import { loadEncoder } from '../../src/language/encoder/index.ts'
import { joinReadings } from '../../src/language/encoder-reader.ts'
import { joinCompounds } from '../../src/language/join-compounds.ts'

const encoder = await loadEncoder({ model: 'large', engine: 'wasm' })
afterAll(() => encoder.close())

/** The rule layers' words of one sentence, each with its reading. */
async function read(text: string) {
  const units = cutWords(text, { start: 0, end: text.length })
  const words = joinCompounds(units, () => true)
  const readings = await encoder.read([units.map((unit) => unit.text)])
  const joined = joinReadings([{ units, words, isHeading: false }], readings)[0]
  return { guesses: joined?.guesses ?? [], words: words.map((word, at) => ({ text: word.text, ...joined?.words[at] })) }
}

test('a compound is one word, with the place in the tree of the part that hangs outside', async () => {
  const { words } = await read('The state-run newspaper reported it.')
  const compound = words.find(({ text }) => text === 'state-run')
  expect(compound).toMatchObject({ tag: 'ADJ', fineTag: 'JJ' })
  expect(words[compound?.head ?? -1]?.text).toBe('newspaper')
})

test('what the treebanks leave whole and the rules cut hangs on its last part', async () => {
  const { words } = await read('They held an anti-Bern rally.')
  const at = words.findIndex(({ text }) => text === 'Bern')
  expect(words[at - 1]).toMatchObject({ text: '-', tag: 'PUNCT', head: at })
  expect(words[at - 2]).toMatchObject({ text: 'anti', head: at, relation: 'compound' })
})

test('guesses cover joined words, and may lie in one another', async () => {
  const { words, guesses } = await read('The president of Norway met Siemens managers.')
  const told = guesses.map(({ from, to, kind }) => [
    words
      .slice(from, to)
      .map(({ text }) => text)
      .join(' '),
    kind,
  ])
  expect(told).toContainEqual(['The president of Norway', 'person'])
  expect(told).toContainEqual(['Norway', 'place'])
  expect(told).toContainEqual(['Siemens', 'organization'])
})

test('who asks hears how far it is, and reads the same', async () => {
  const sentences = Array.from({ length: 60 }, (_, n) => ['France', 'banned', 'model', String(n), '.'])
  const told: number[] = []
  expect(await encoder.read(sentences, (share) => void told.push(share))).toEqual(await encoder.read(sentences))
  expect(told).toEqual([...told].sort((a, b) => a - b))
  expect([told.length > 1, told.at(-1)]).toEqual([true, 1])
})

const PIECES = [
  'Oslo',
  'state-run',
  'anti-Bern',
  'Jae-in',
  'banned',
  "Bern's",
  'F-16',
  ',',
  '“',
  '.',
  'of',
  'the',
  '😀',
  '中国',
  '\ud83d',
  '-',
]

test('whatever the words, they make a tree, and guesses hold their head', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }), async (pieces) => {
      const { words, guesses } = await read(pieces.join(' '))
      expect(words.filter(({ head }) => head === -1)).toHaveLength(Math.min(1, words.length))
      for (const start of words.keys()) {
        const seen = new Set<number>()
        for (let at = start; at >= 0; at = words[at]?.head ?? -1) {
          expect(seen.has(at)).toBe(false)
          seen.add(at)
        }
      }
      for (const { from, to, head } of guesses) expect(from <= head && head < to && to <= words.length).toBe(true)
    }),
    { numRuns: 60, seed: 4 },
  )
})
