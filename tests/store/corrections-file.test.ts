import { appendFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Correction } from '../../src/core/correction.ts'
import { appendCorrection, readCorrections } from '../../src/store/corrections-file.ts'
import { openStoreForCorrection } from '../../src/store/open-store.ts'
import { logOf, rename, same, undo } from '../knowledge/corrections/sample-log.ts'
import { makeFolder } from './store-fixture.ts'

const LOG = logOf(same('Huawei', 'Huawei Tech'), rename('Huawei', '"><script>\u2028 𝄞'), undo(1))

async function writeLog(dir: string, log: readonly Correction[] = LOG): Promise<string> {
  for (const line of log) await appendCorrection(dir, line)
  return join(dir, 'corrections.jsonl')
}

test('what is written is read back, a line each; without a file there is none', async () => {
  const dir = makeFolder()
  expect(readCorrections(dir)).toEqual({ corrections: [], warning: null })
  const path = await writeLog(dir)
  expect(readCorrections(dir)).toEqual({ corrections: LOG, warning: null })
  expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(4)
})

test('cut off at any byte: the lines before stand, and the next one is written behind them', async () => {
  const dir = makeFolder()
  const path = await writeLog(dir)
  const whole = readFileSync(path)
  const ends = [...whole.keys()].filter((at) => whole[at] === 10).map((at) => at + 1)
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: whole.length }), async (cut) => {
      writeFileSync(path, whole.subarray(0, cut))
      const isWhole = ends.includes(cut) || ends.includes(cut + 1) || cut === 0
      const count = ends.filter((end) => end <= cut + 1).length
      const { corrections, warning } = readCorrections(dir)
      expect(corrections).toEqual(LOG.slice(0, count))
      expect(warning === null).toBe(isWhole)
      const next = { ...logOf(rename('A', 'B'))[0], number: 9 } as Correction
      await appendCorrection(dir, next)
      expect(readCorrections(dir)).toEqual({ corrections: [...LOG.slice(0, count), next], warning: null })
    }),
    { numRuns: 60 },
  )
})

test('a line that cannot be carried out is taken away again', async () => {
  const dir = makeFolder()
  const path = await writeLog(dir)
  const before = readFileSync(path)
  const withdraw = await appendCorrection(dir, { ...(LOG[0] as Correction), number: 4 })
  await withdraw()
  expect(readFileSync(path).equals(before)).toBe(true)
})

test.each([
  { why: 'no JSON', line: 'x' },
  { why: 'no decision', line: '{"number":2}' },
  { why: 'an unknown kind', line: JSON.stringify({ ...LOG[0], number: 2, what: 'kind', actor: {}, kind: 'Firm' }) },
  { why: 'a number twice', line: JSON.stringify(LOG[0]) },
  { why: 'no actor', line: JSON.stringify({ ...LOG[0], number: 2, kept: { id: 'doc:1', name: '' } }) },
])('a damaged line in the middle ($why): file, line and cure', async ({ line }) => {
  const dir = makeFolder()
  const path = await writeLog(dir, LOG.slice(0, 1))
  appendFileSync(path, `${line}\n${JSON.stringify({ ...LOG[1], number: 3 })}\n`)
  expect(() => readCorrections(dir)).toThrow(
    expect.objectContaining({
      code: 'CORRECTIONS_DAMAGED',
      message: expect.stringContaining('corrections.jsonl, line 2'),
      hint: expect.stringContaining('delete it'),
    }),
  )
  await expect(appendCorrection(dir, LOG[2] as Correction)).rejects.toMatchObject({ code: 'CORRECTIONS_DAMAGED' })
})

test('empty lines and Windows line ends, as an editor may leave them, do no harm', async () => {
  const dir = makeFolder()
  const path = await writeLog(dir)
  writeFileSync(path, `\r\n${readFileSync(path, 'utf8').replaceAll('\n', '\r\n')}\n`)
  expect(readCorrections(dir).corrections).toEqual(LOG)
})

test('zeros at the end, as a power cut can leave them, are no line', async () => {
  const dir = makeFolder()
  const path = await writeLog(dir)
  const { length } = readFileSync(path)
  truncateSync(path, length + 512)
  expect(readCorrections(dir)).toMatchObject({ corrections: LOG, warning: expect.stringContaining('cut off') })
})

test('without a graph there is nothing to correct', async () => {
  await expect(openStoreForCorrection(makeFolder())).rejects.toMatchObject({ code: 'GRAPH_MISSING' })
  await expect(openStoreForCorrection(join(makeFolder(), 'none'))).rejects.toMatchObject({ code: 'GRAPH_MISSING' })
})

test('a folder in its place: an error with a cure', async () => {
  const dir = makeFolder()
  mkdirSync(join(dir, 'corrections.jsonl'))
  expect(() => readCorrections(dir)).toThrow(expect.objectContaining({ code: 'STORE_UNREACHABLE' }))
})
