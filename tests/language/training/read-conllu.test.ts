import { expect, test } from 'vitest'
import { parseConllu } from '../../../src/language/training/read-conllu.ts'
import { ratesOf, scoreSpans } from '../../bench/language/score-spans.ts'

const row = (id: string, form: string, tag: string, misc = '_') =>
  [id, form, '_', '_', tag, '_', '_', '_', '_', misc].join('\t')
const CONLLU = [
  '# newdoc id = one',
  '# text = We don’t.',
  row('1', 'We', 'PRP'),
  row('2-3', 'don’t', '_', 'SpaceAfter=No'),
  row('2', 'do', 'VBP'),
  row('3', 'n’t', 'RB'),
  row('4', '.', '.'),
  '',
  '# newpar',
  row('1', 'Go', 'VB'),
  '',
  row('1', 'Yes', 'UH'),
  '',
  '# newdoc id = two',
  row('1', 'No', 'UH'),
].join('\n')

test('puts the text together again', () => {
  const [one, two] = parseConllu(CONLLU)
  expect(one?.text).toBe('We don’t.\n\nGo Yes')
  expect(two?.text).toBe('No')
  const textOf = ({ start, end }: { start: number; end: number }) => one?.text.slice(start, end)
  expect(one?.sentences.map(textOf)).toEqual(['We don’t.', 'Go', 'Yes'])
  expect(one?.tokens.map(textOf)).toEqual(['We', 'don’t', '.', 'Go', 'Yes'])
  expect(one?.words.map(textOf)).toEqual(['We', 'do', 'n’t', '.', 'Go', 'Yes'])
})

test('a span counts if both ends agree, white space aside', () => {
  const score = scoreSpans(
    'a b c',
    [
      { start: 0, end: 2 },
      { start: 2, end: 5 },
    ],
    [
      { start: 0, end: 1 },
      { start: 2, end: 3 },
    ],
  )
  expect(score).toEqual({ right: 1, found: 2, wanted: 2 })
  expect(ratesOf(score)).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 })
})
