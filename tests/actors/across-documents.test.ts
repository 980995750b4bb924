import { expect, test } from 'vitest'
import type { Findings } from '../../src/core/findings.ts'
import { sha256Hex } from '../../src/core/ids.ts'
import { serializeSnapshot } from '../../src/core/snapshot.ts'
import { mergeFindings, toSnapshot } from '../../src/knowledge/index.ts'
import { extractRecord } from '../../src/pipeline.ts'
import { smallReader } from '../language/readers.ts'

async function read(content: string): Promise<Findings> {
  const raw = {
    path: 'a.txt',
    name: sha256Hex(content).slice(0, 6),
    format: 'text',
    content,
    sha256: sha256Hex(content),
  }
  const { document, ...rest } = await extractRecord({ ...raw, format: 'text' }, smallReader)
  if (document === null || !('findings' in rest)) throw new Error('no findings')
  return rest.findings
}
const graphOf = async (texts: readonly string[]) => toSnapshot(mergeFindings(await Promise.all(texts.map(read))))
async function actorsIn(texts: readonly string[], name: RegExp) {
  return (await graphOf(texts)).nodes.filter((node) => node.labels[1] === 'Actor' && name.test(node.name))
}

test('one company under all its names', async () => {
  const texts = [
    'Huawei',
    'Huawei Technologies',
    'Huawei Technologies Co., Ltd.',
    'Huawei Technologies Co Ltd',
    '华为',
    'HUAWEI',
  ]
  const found = await actorsIn(
    texts.map((name) => `On Monday Norway banned ${name} in Oslo.`),
    /huawei|华为/iu,
  )
  expect(found.map(({ name }) => name)).toEqual(['Huawei'])
})

test('an unknown company with and without its legal form', async () => {
  const names = ['Brellmark', 'Brellmark Ltd', 'Brellmark Inc.', 'Brellmark Co., Ltd.']
  expect(
    await actorsIn(
      names.map((name) => `Norway sued the chipmaker ${name} on Monday.`),
      /Brellmark/u,
    ),
  ).toHaveLength(1)
})

test('ministries of commerce of two countries stay two', async () => {
  const texts = [
    'China’s Ministry of Commerce sued Norway on Monday.',
    'India’s Ministry of Commerce sued Norway on Monday.',
    'The Chinese commerce ministry sued Sweden on Monday.',
    'The Ministry of Commerce of India sued Sweden on Monday.',
  ]
  const found = await actorsIn(texts, /Ministry of Commerce/u)
  expect(found.map(({ name, properties }) => `${name} ${properties.country} ${properties.mentions}`).sort()).toEqual([
    'Indian Ministry of Commerce IN 2',
    'Ministry of Commerce CN 2',
  ])
})

const SENATOR = 'Senator John Smith criticised Norway on Monday. Smith, a Republican, met reporters.'
const SENATOR_TOO = 'U.S. Senator John Smith criticised Sweden on Tuesday.'
const TRADER = 'John Smith, a trader from Leeds, sued Norway on Monday.'
const NOBODY = 'John Smith praised Norway on Monday.'

test.each([
  { why: 'a senator and a trader', texts: [SENATOR, TRADER], want: 2 },
  { why: 'a senator twice', texts: [SENATOR, SENATOR_TOO], want: 1 },
  { why: 'a senator, and a man of whom nothing is said', texts: [SENATOR, NOBODY], want: 1 },
  { why: 'two senators’ texts and a trader', texts: [SENATOR, SENATOR_TOO, TRADER], want: 2 },
])('John Smith, $why: $want', async ({ texts, want }) => {
  expect(await actorsIn(texts, /^John Smith$/u)).toHaveLength(want)
})

test('any order of the documents gives the same bytes', async () => {
  const texts = [SENATOR, TRADER, SENATOR_TOO, NOBODY]
  const bytes = async (list: readonly string[]) => [...serializeSnapshot(await graphOf(list))].join('')
  expect(await bytes(texts.toReversed())).toBe(await bytes(texts))
})
