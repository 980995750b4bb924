import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseThreshold } from '../../src/cli/screen.ts'
import { editsBetween, jaroWinkler } from '../../src/core/string-distance.ts'
import { compareNames } from '../../src/query/screen/compare-names.ts'
import { splitPinyin } from '../../src/query/screen/pinyin.ts'
import { prepareName } from '../../src/query/screen/prepare-name.ts'
import { ScreenIndex } from '../../src/query/screen/screen-index.ts'
import { actor } from './small-graph.ts'

function compare(a: string, b: string, isPerson = false, country: string | null = null) {
  return compareNames(prepareName(a, isPerson), prepareName(b, isPerson), { isPerson, country })
}

const reasons = (a: string, b: string, isPerson = false) =>
  compare(a, b, isPerson).features.map(({ kind, text, value }) => `${kind}: ${text} ${value.toFixed(2)}`)

test.each([
  {
    why: 'legal forms',
    a: 'Huawei Co., Ltd.',
    b: 'Huawei',
    want: ['same word: huawei 1.00', 'legal form: co ltd / none 0.99'],
  },
  { why: 'a misprint', a: 'Huawie', b: 'Huawei', want: ['spelling: huawie ~ huawei 0.97'] },
  { why: 'one word in two', a: 'Hua Wei', b: 'Huawei', want: ['joined: hua wei = huawei 0.97'] },
  {
    why: 'initials',
    a: 'TSMC',
    b: 'Taiwan Semiconductor Manufacturing Co',
    want: ['acronym: TSMC = taiwan semiconductor manufacturing 0.92'],
  },
  {
    why: 'a sector word',
    a: 'Huawei Technologies',
    b: 'Huawei',
    want: ['same word: huawei 1.00', 'only here: technologies (sector) 0.12'],
  },
  {
    why: 'two spellings',
    a: 'Peking Univ',
    b: 'Beijing University',
    want: [
      'same word, written otherwise: peking ~ beijing 1.00',
      'same word, written otherwise: univ ~ university 1.00',
    ],
  },
])('says why: $why', ({ a, b, want }) => expect(reasons(a, b)).toEqual(want))

test('says why: the order of the names of a person, and an initial', () => {
  expect(reasons('Trump, D.', 'Donald Trump', true)).toEqual([
    'same word: trump 1.00',
    'initial: d ~ donald 0.80',
    'order: words in another order 0.99',
  ])
})

test('the state in the name against that of the actor', () => {
  const thai = compare('Ministry of Commerce of Thailand', 'Ministry of Commerce', false, 'CN').score
  const chinese = compare(
    "Ministry of Commerce of the People's Republic of China",
    'Ministry of Commerce',
    false,
    'CN',
  ).score
  expect(thai).toBeLessThan(0.85)
  expect(chinese).toBeGreaterThan(0.85)
})

test('any name: itself is 1, and the comparison is the same both ways', () => {
  const name = fc.string({ unit: 'grapheme', maxLength: 30 })
  fc.assert(
    fc.property(name, name, fc.boolean(), (a, b, isPerson) => {
      const score = compare(a, b, isPerson).score
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
      expect(compare(b, a, isPerson).score).toBeCloseTo(score, 6)
      const own = compare(a, a, isPerson).score
      if (own > 0) expect(own).toBeCloseTo(1, 6)
    }),
  )
})

const people = [
  actor('Ren Zhengfei', 'Person', { country: 'CN' }),
  actor('experts', 'Group'),
  actor('Zhongxing', 'Company'),
]

test('finds by a name that the graph does not hold, the best name of an actor alone', () => {
  const index = new ScreenIndex(people, ({ name }) => (name === 'Ren Zhengfei' ? ['任正非', 'Ren Zheng Fei'] : []))
  const [hit, other] = index.find({ name: '任正非', country: null }, { threshold: 0.85, max: 5 })
  expect(hit).toMatchObject({ score: 1, matched: '任正非', actor: { name: 'Ren Zhengfei' } })
  expect(other).toBeUndefined()
})

test('another country lowers the score, and says so', () => {
  const index = new ScreenIndex(people)
  const find = (country: string | null) => index.find({ name: 'Ren Zhengfei', country }, { threshold: 0, max: 1 })[0]
  expect(find('CN')?.score).toBe(1)
  expect(find(null)?.score).toBe(1)
  expect(find('US')).toMatchObject({ score: 0.93, features: [{}, {}, { kind: 'country', text: 'US / CN' }] })
})

test('an unnamed group is nobody', () => {
  expect(new ScreenIndex(people).find({ name: 'experts', country: null }, { threshold: 0, max: 9 })).toEqual([])
})

test.each([
  { word: 'huawei', want: 'hua wei' },
  { word: 'zhengfei', want: 'zheng fei' },
  { word: 'xian', want: 'xian' },
  { word: 'jinping', want: 'jin ping' },
  { word: 'lockheed', want: null },
])('pinyin of $word: $want', ({ word, want }) => {
  const said =
    splitPinyin(word)
      ?.map(({ initial, final }) => initial + final)
      .join(' ') ?? null
  expect(said).toBe(want)
})

test.each([
  { a: 'abcd', b: 'abdc', edits: 1 },
  { a: 'abcd', b: 'abce', edits: 1 },
  { a: 'abcd', b: 'acd', edits: 1 },
  { a: 'abcd', b: 'dcba', edits: 3 },
  { a: '', b: 'ab', edits: 2 },
])('$a to $b: $edits edits', ({ a, b, edits }) => expect(editsBetween(a, b, 2)).toBe(Math.min(edits, 3)))

// The table of Winkler (1990), rounded as there.
test.each([
  { a: 'shackleford', b: 'shackelford', want: 0.982 },
  { a: 'dunningham', b: 'cunnigham', want: 0.896 },
  { a: 'nichleson', b: 'nichulson', want: 0.956 },
  { a: 'jones', b: 'johnson', want: 0.832 },
  { a: 'massey', b: 'massie', want: 0.933 },
])('Jaro-Winkler of $a and $b', ({ a, b, want }) => expect(jaroWinkler(a, b)).toBeCloseTo(want, 3))

test.each(['-1', '1.1', 'x', '', '2', '0.12345'])('--threshold %s is refused', (text) => {
  expect(() => parseThreshold(text)).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }))
})
test.each(['0', '1', '0.8', '.75'])('--threshold %s', (text) => expect(parseThreshold(text)).toBe(Number(text)))
