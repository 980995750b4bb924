import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLexicon } from '../../../src/events/index.ts'
import { makeFolder } from '../../store/store-fixture.ts'

function write(content: string | Uint8Array): string {
  const path = join(makeFolder(), 'words.csv')
  writeFileSync(path, content)
  return path
}
const read = (content: string | Uint8Array) => readLexicon(write(content))
const firstRow = async (content: string) => (await read(content)).lexicon.rows[0]

test('all columns; the example is for people alone', async () => {
  const { lexicon, warnings } = await read(
    'lemma,frame,type,example\ndecouple,,RETREAT,"the firm decoupled from ..."\ncall on,obj,REQUEST,\n',
  )
  expect(lexicon.rows).toEqual([
    { lemma: 'call on', type: 'REQUEST', frame: 'obj' },
    { lemma: 'decouple', type: 'RETREAT', frame: '' },
  ])
  expect(warnings).toEqual([])
})

test.each([
  { why: 'lemma and type are enough', text: 'lemma,type\ndecouple,RETREAT' },
  { why: 'another order of columns', text: 'type,lemma\nretreat,Decouple' },
  { why: 'a byte order mark and line ends of Windows', text: '\ufefflemma,type\r\ndecouple,RETREAT\r\n' },
  { why: 'white space and blank lines', text: '\n"Lemma" , Type\n,\n decouple\u00a0,"Retreat"\n' },
])('reads: $why', async ({ text }) => {
  expect(await firstRow(text)).toEqual({ lemma: 'decouple', type: 'RETREAT', frame: '' })
})

test.each([
  ['obj', 'obj'],
  ['on, Against + ASK', 'on,against+ask'],
  ['to,between > a', 'to,between>a'],
  ['none+say', 'none+say'],
  ['+say', 'none+say'],
  ['on,on', 'on'],
  ['prt+ask', 'prt+ask'],
])('frame "%s"', async (frame, want) => {
  expect(await firstRow(`lemma,frame,type\ncall on,"${frame}",REQUEST`)).toMatchObject({ frame: want })
})

test('another order of rows or columns, and other examples, give the same lexicon', async () => {
  const one = await read('lemma,frame,type,example\ndecouple,,RETREAT,\nvet,obj,REGULATE,They vetted it.\n')
  const two = await read('type,lemma,frame\nRegulate,vet,OBJ\nRETREAT,decouple,\n')
  expect(two.lexicon).toEqual(one.lexicon)
  const other = await read('lemma,frame,type\ndecouple,obj,RETREAT\nvet,obj,REGULATE\n')
  expect(other.lexicon.hash).not.toBe(one.lexicon.hash)
})

test('an unknown column is named and passed over', async () => {
  const { warnings } = await read('lemma,type,when\nvet,REGULATE,x')
  expect(warnings.join()).toMatch(/words\.csv: not used: column "when"; known are lemma, frame, type, example/)
})

const HEAD = 'lemma,frame,type,example'

test.each([
  { why: 'unknown type', text: `${HEAD}\nvet,,RETREET,`, says: /row 2, column type: "RETREET" .*is RETREAT meant\?/ },
  {
    why: 'a type like no other',
    text: `${HEAD}\nvet,,PARTY TIME,`,
    says: /column type: "PARTY TIME" is no type of event$/,
  },
  { why: 'no type', text: `${HEAD}\nvet,obj`, says: /row 2, column type: the type is empty$/, cure: /AGREE, CONSULT/ },
  { why: 'empty lemma', text: `${HEAD}\n ,obj,REQUEST,`, says: /row 2, column lemma: the lemma is empty/ },
  { why: 'a lemma of marks', text: `${HEAD}\n—,,REQUEST,`, says: /row 2, column lemma: "—" has no letter/ },
  { why: 'two lemmas', text: `${HEAD}\nvet; ban,,REQUEST,`, says: /column lemma: "vet; ban" is no word/ },
  {
    why: 'a lemma twice',
    text: `${HEAD}\nvet,,REQUEST,\nVet,,ACCUSE,`,
    says: /row 3, column lemma: "vet" stands in row 2/,
  },
  {
    why: 'no effect',
    text: `${HEAD}\nvet,obj+aks,REQUEST,`,
    says: /column frame: "\+aks" is no effect: is \+ask meant\?/,
  },
  { why: 'empty effect', text: `${HEAD}\nvet,obj+,REQUEST,`, says: /column frame: "\+" is no effect$/ },
  { why: 'two effects', text: `${HEAD}\nvet,obj+ask+say,REQUEST,`, says: /column frame: .* has two effects/ },
  { why: 'no place', text: `${HEAD}\nvet,objekt,REQUEST,`, says: /column frame: "objekt" is no place .*is obj meant/ },
  { why: 'empty place', text: `${HEAD}\nvet,"on,",REQUEST,`, says: /column frame: "" is no place/ },
  { why: 'no preposition', text: `${HEAD}\nvet,obj>a,REQUEST,`, says: /column frame: "obj" is no place/ },
  { why: 'no side', text: `${HEAD}\nvet,by>b,REQUEST,`, says: /column frame: "by>b" names no side/ },
  { why: 'none and more', text: `${HEAD}\nvet,"none,on",REQUEST,`, says: /column frame: none stands beside/ },
  { why: 'particle of one word', text: `${HEAD}\nvet,prt,REQUEST,`, says: /column frame: prt asks for a lemma/ },
  { why: 'name of an object’s own', text: `${HEAD}\nvet,,toString,`, says: /"toString" is no type/ },
  { why: 'a whole page in a cell', text: `${HEAD}\nvet,,${'x'.repeat(1e6)},`, says: /"x{60}…" is no type/ },
  {
    why: 'an unquoted comma',
    text: `${HEAD}\nvet,on,against,REQUEST,They vetted it.`,
    says: /row 2: it has 5 cells, but the table has 4/,
  },
  { why: 'missing column', text: 'lemma,frame\nvet,obj', says: /row 1, column type: the column type is missing/ },
  { why: 'semicolons', text: 'lemma;type\nvet;REQUEST', says: /column lemma is missing/, cure: /parted by commas/ },
  { why: 'an open quote', text: `${HEAD}\n"vet,,REQUEST,`, says: /row 2: a quote is opened and never closed/ },
  { why: 'no rows', text: HEAD, says: /has a header and no row/, cure: /one word a row.*--lexicon/ },
  { why: '0 bytes', text: '', says: /is empty \(0 bytes\)/, cure: /lemma,frame,type,example; only lemma and type/ },
  { why: 'not UTF-8', text: Buffer.from(`${HEAD}\ncaf\xe9,,AID,`, 'latin1'), says: /is not UTF-8/, cure: /iconv/ },
])('refused, with row, column and cure: $why', async ({ text, says, cure = /\S\.$/ }) => {
  const error = await read(text).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ code: 'LEXICON_INVALID', message: expect.stringMatching(says) })
  expect(error).toMatchObject({ hint: expect.stringMatching(cure) })
})

test('all faults of a row are told at once', async () => {
  await expect(read(`${HEAD}\n,objekt,RETREET,\n`)).rejects.toMatchObject({
    message: expect.stringMatching(/column lemma.*\n.*column type.*\n.*column frame/),
  })
})

test('a missing file', async () => {
  await expect(readLexicon('nowhere.csv')).rejects.toMatchObject({
    code: 'PATH_MISSING',
    message: expect.stringContaining('--lexicon'),
  })
})

test('whatever the cells hold, a lexicon is read or refused', async () => {
  const cell = fc.oneof(
    fc.constantFrom('vet', 'call on', 'AID', 'obj', 'on,to', '+ask', 'by>a', 'none', 'prt', '', ' '),
    fc.string({ unit: fc.constantFrom('a', '>', '+', ',', '"', ' ', '华', '\u0000', '\u001b', '_') }),
  )
  const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 4 })
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const text = `lemma,frame,type\n${given.map((cells) => cells.map(quote).join(',')).join('\n')}`
      const result = await read(text).catch((error: unknown) => error)
      if (result instanceof Error) expect(result).toMatchObject({ code: 'LEXICON_INVALID' })
      else expect(result).toMatchObject({ lexicon: { rows: expect.any(Array) } })
    }),
    { numRuns: 300 },
  )
})
