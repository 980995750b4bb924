import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { PACKAGE_ROOT } from '../../../src/core/package-root.ts'
import { loadEncoder } from '../../../src/language/encoder/index.ts'
import { loadSession } from '../../../src/language/encoder/load-session.ts'
import { readModelFiles } from '../../../src/language/encoder/model-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'whodid-weights-'))
afterAll(() => rmSync(folder, { recursive: true }))

const MEANING = { tags: ['X|FW'], labels: ['root'], mentions: [''], triggers: [''], statuses: ['actual'] }
function writeModel(json: string): void {
  writeFileSync(join(folder, 'large.onnx'), 'no model')
  writeFileSync(join(folder, 'large.vocab.txt'), '[UNK]\n[CLS]\n[SEP]\n')
  writeFileSync(join(folder, 'large.json'), json)
}

describe('files of the model', () => {
  it('that are not there are named', () =>
    expect(readModelFiles('small', folder)).rejects.toMatchObject({ code: 'MODEL_MISSING' }))

  it.each([
    ['is no JSON', '{'],
    ['lacks a list', JSON.stringify({ ...MEANING, statuses: undefined })],
    ['names other weights', JSON.stringify({ ...MEANING, sha256: '00' })],
  ])('are refused where the json %s', async (_, json) => {
    writeModel(json)
    await expect(readModelFiles('large', folder)).rejects.toMatchObject({ code: 'MODEL_DAMAGED' })
  })

  it('are refused by the engine if they are no model', async () => {
    writeModel(JSON.stringify(MEANING))
    const { model } = await readModelFiles('large', folder)
    await expect(loadSession(model, 'wasm')).rejects.toMatchObject({ code: 'MODEL_DAMAGED' })
  })
})

it('the native engine says how to install it', { timeout: 30_000 }, async () => {
  const outcome = await loadSession(new Uint8Array(), 'native').catch((error) => error)
  expect(['ENGINE_MISSING', 'MODEL_DAMAGED']).toContain(outcome.code) // damaged: it is installed here
})

describe.skipIf(!existsSync(join(PACKAGE_ROOT, 'src/language/weights/large.onnx')))('the large model', () => {
  it('reads a plain sentence, the empty one, odd words and an endless one', { timeout: 60_000 }, async () => {
    const encoder = await loadEncoder({ model: 'large', engine: 'wasm' })
    const read = async (words: readonly string[]) => (await encoder.read([words]))[0] ?? { words: [], mentions: [] }
    const { words, mentions } = await read('Angela Merkel visited Paris on Monday .'.split(' '))
    expect(words.map(({ tag }) => tag)).toEqual(['PROPN', 'PROPN', 'VERB', 'PROPN', 'ADP', 'PROPN', 'PUNCT'])
    expect(words[2]).toMatchObject({ head: null, relation: 'root' })
    expect(words[0]).toMatchObject({ head: 2, relation: 'nsubj' })
    expect(mentions).toContainEqual(expect.objectContaining({ start: 0, end: 2, kind: 'person' }))
    expect(mentions).toContainEqual(expect.objectContaining({ start: 3, end: 4, kind: 'place' }))
    expect(await encoder.read([])).toEqual([])
    expect(await encoder.read([[]])).toEqual([{ words: [], mentions: [], events: [] }])
    expect((await read(['', '\ud83d', '😀', 'x'.repeat(300)])).words).toHaveLength(4)
    const long = await read(Array.from({ length: 450 }, (_, place) => (place % 9 === 8 ? ',' : 'market')))
    expect(long.words).toHaveLength(450)
    expect(long.words.filter(({ head }) => head === null)).toHaveLength(1)
    await encoder.close()
  })
})
