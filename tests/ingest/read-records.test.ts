import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/core/diagnostic.ts'
import { sha256Hex } from '../../src/core/ids.ts'
import { type InputFile, listInputs, type RawRecord, readRecords } from '../../src/ingest/index.ts'
import { MAX_ARTICLE_BYTES } from '../../src/ingest/input-file.ts'
import { makeFolder, SENTENCE } from './sample-folder.ts'

async function read(name: string, content: string | Uint8Array) {
  const folder = makeFolder({ [name]: content })
  const records: RawRecord[] = []
  const diagnostics: Diagnostic[] = []
  for (const file of (await listInputs([folder])).files) {
    for await (const item of readRecords(file)) 'content' in item ? records.push(item) : diagnostics.push(item)
  }
  return {
    records,
    diagnostics,
    problems: diagnostics.map(({ code, severity, path }) => [code, severity, basename(path)]),
  }
}

async function collect(file: InputFile) {
  const items: (RawRecord | Diagnostic)[] = []
  for await (const item of readRecords(file)) items.push(item)
  return items
}

function bytes(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return Buffer.concat(parts.map((part) => Buffer.from(part as string)))
}

describe('one file, one record', () => {
  test('content, name, hash', async () => {
    const { records } = await read('story.txt', SENTENCE)
    expect(records).toMatchObject([{ name: 'story', format: 'text', content: SENTENCE, sha256: sha256Hex(SENTENCE) }])
    expect(structuredClone(records)).toEqual(records)
  })

  test('a byte order mark and every kind of line end stay', async () => {
    const content = '\uFEFFA\r\nB\rC\n'
    expect((await read('a.txt', content)).records[0]?.content).toBe(content)
  })

  test.each([
    { why: 'empty', content: bytes(), code: 'FILE_EMPTY', says: 'empty' },
    { why: 'zero bytes', content: bytes('ab\0cd'), code: 'FILE_BINARY', says: 'byte 2 is zero' },
    {
      why: 'control characters',
      content: bytes('abc', [1, 2, 3, 4, 5, 6]),
      code: 'FILE_BINARY',
      says: 'control characters',
    },
    { why: 'a PDF', content: bytes('%PDF-1.7 x'), code: 'FILE_BINARY', says: 'a PDF' },
    { why: 'an office document', content: bytes('PK', [3, 4], 'x'), code: 'FILE_BINARY', says: 'office document' },
    {
      why: 'UTF-16 with a mark',
      content: Buffer.from('\uFEFFabc', 'utf16le'),
      code: 'ENCODING_INVALID',
      says: 'UTF-16',
    },
    {
      why: 'UTF-16 without one',
      content: Buffer.from('a plain text', 'utf16le'),
      code: 'ENCODING_INVALID',
      says: 'UTF-16',
    },
    { why: 'Latin-1', content: Buffer.from('Café and more', 'latin1'), code: 'ENCODING_INVALID', says: 'not UTF-8' },
    {
      why: 'too large',
      content: Buffer.alloc(MAX_ARTICLE_BYTES + 1, 'a'),
      code: 'FILE_TOO_LARGE',
      says: 'larger than 8 MB',
    },
  ])('$why is left out: $code', async ({ content, code, says }) => {
    const { records, diagnostics } = await read('a.txt', content)
    expect(records).toEqual([])
    expect(diagnostics).toMatchObject([{ code, severity: 'skip', message: expect.stringContaining(says) }])
    expect(diagnostics[0]?.message).toContain('a.txt was left out: ')
    expect(diagnostics[0]?.hint).toMatch(/\S/)
  })

  test('a character cut off at the end is dropped with a warning, and the rest is read', async () => {
    const { records, problems } = await read('a.txt', Buffer.from('The café').subarray(0, -1))
    expect(records[0]?.content).toBe('The caf')
    expect(problems).toEqual([['ENCODING_INVALID', 'warning', 'a.txt']])
  })

  test('what cannot be opened is named, not thrown', async () => {
    const file = { path: join(makeFolder({}), 'gone.txt'), name: 'gone', format: 'text', compressed: false } as const
    const items = await collect(file)
    expect(items).toMatchObject([{ code: 'FILE_UNREADABLE', message: expect.stringContaining('not there any more') }])
    const folder = { ...file, path: makeFolder({}) }
    expect(await collect(folder)).toMatchObject([{ code: 'FILE_UNREADABLE' }])
  })
})

describe('JSON Lines', () => {
  test('one record a line, named by its number; empty lines and carriage returns do not count', async () => {
    const { records } = await read('l.jsonl', '\uFEFF{"text":"a"}\r\n\n  \n{"text":"b"}')
    expect(records.map(({ name, content, sha256 }) => [name, content, sha256])).toEqual([
      ['l#1', '\uFEFF{"text":"a"}', sha256Hex('\uFEFF{"text":"a"}')],
      ['l#4', '{"text":"b"}', sha256Hex('{"text":"b"}')],
    ])
    expect(records[1]?.path).toMatch(/l\.jsonl:4$/)
  })

  test('a wrong line does not stop the others', async () => {
    const long = `{"text":"${'a'.repeat(MAX_ARTICLE_BYTES)}"}`
    const { records, problems } = await read(
      'l.jsonl',
      bytes('{"text":"a"}\n', [0x7b, 0xff], `\n${long}\n{"text":"b"}\n`),
    )
    expect(records.map(({ name }) => name)).toEqual(['l#1', 'l#4'])
    expect(problems).toEqual([
      ['ENCODING_INVALID', 'skip', 'l.jsonl:2'],
      ['FILE_TOO_LARGE', 'skip', 'l.jsonl:3'],
    ])
  })

  test.each([
    { why: 'blank', name: 'l.jsonl', content: bytes('\n \n'), code: 'FILE_EMPTY' },
    { why: 'packed but not called so', name: 'l.jsonl', content: gzipSync('{"text":"a"}'), code: 'FILE_BINARY' },
    { why: 'called packed but not so', name: 'l.jsonl.gz', content: bytes('{"text":"a"}'), code: 'FILE_DAMAGED' },
    { why: 'UTF-16', name: 'l.jsonl', content: Buffer.from('\uFEFF{}\n{}', 'utf16le'), code: 'ENCODING_INVALID' },
  ])('$why: $code', async ({ name, content, code }) => {
    expect(await read(name, content)).toMatchObject({ records: [], diagnostics: [{ code }] })
  })
})

describe('packed JSON Lines', () => {
  const lines = Array.from({ length: 3000 }, (_, i) => JSON.stringify({ text: `${SENTENCE} ${sha256Hex(String(i))}` }))
  const packed = gzipSync(lines.join('\n'))

  test('several packed parts one behind the other are one file', async () => {
    const { records, problems } = await read('l.jsonl.gz', Buffer.concat([gzipSync('{"text":"a"}\n'), packed]))
    expect(records).toHaveLength(3001)
    expect(problems).toEqual([])
  })

  test('of a file that is cut off the same records are kept each time', async () => {
    const half = packed.subarray(0, packed.length >> 1)
    const [once, again] = [await read('l.jsonl.gz', half), await read('l.jsonl.gz', half)]
    expect(once.records.length).toBeGreaterThan(1000)
    expect(once.records.map(({ content }) => content)).toEqual(lines.slice(0, once.records.length))
    expect(again.records.length).toBe(once.records.length)
    expect(once.problems).toEqual([['FILE_DAMAGED', 'warning', 'l.jsonl.gz']])
  })

  test('a wrong checksum is told', async () => {
    const wrong = Buffer.from(packed)
    wrong.writeUInt32LE(1, wrong.length - 8)
    const { problems, diagnostics } = await read('l.jsonl.gz', wrong)
    expect(problems.at(-1)).toEqual(['FILE_DAMAGED', 'warning', 'l.jsonl.gz'])
    expect(diagnostics.at(-1)?.message).toContain('missing or wrong')
  })
})
