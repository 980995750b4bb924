import { expect, test } from 'vitest'
import { sha256Hex } from '../../src/core/ids.ts'
import { parseRecord, type RawRecord } from '../../src/ingest/index.ts'

const record = (name: string, content: string): RawRecord => ({
  path: `${name}.txt`,
  name,
  format: 'text',
  content,
  sha256: sha256Hex(content),
})
const TEXT = 'The ministry of Ruritania has banned the import of umbrellas.\n'

test.each([
  { why: 'the name dates an undated text', name: '2020-02-03-umbrellas', content: TEXT, want: '2020-02-03' },
  {
    why: 'a date in the text comes first',
    name: '2020-02-03-umbrellas',
    content: `Umbrellas banned\n\nMay 4, 2019\n\n${TEXT}`,
    want: '2019-05-04',
  },
  { why: 'neither: unknown', name: 'umbrellas', content: TEXT, want: null },
])('$why', ({ name, content, want }) => expect(parseRecord(record(name, content)).document?.publishedOn).toBe(want))
