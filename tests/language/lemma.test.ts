import { expect, test } from 'vitest'
import { lemmaOf } from '../../src/language/lemma.ts'

test.each([
  { text: 'met', fineTag: 'VBD', want: 'meet' },
  { text: 'met', fineTag: 'VB', want: 'meet' },
  { text: 'criticised', fineTag: 'VBG', want: 'criticise' },
  { text: 'sanction', fineTag: 'VBD', want: 'sanction' },
  { text: 'sanction', fineTag: 'VB', want: 'sanction' },
  { text: 'sanctioned', fineTag: 'VBD', want: 'sanction' },
  { text: 'signalling', fineTag: 'VBG', want: 'signal' },
  { text: 'taken', fineTag: 'VBN', want: 'take' },
  { text: 'cut', fineTag: 'VB', want: 'cut' },
  { text: 'put', fineTag: 'VBP', want: 'put' },
])('$text as $fineTag is $want', ({ text, fineTag, want }) => {
  expect(lemmaOf({ text, lower: text, tag: 'VERB', fineTag })).toBe(want)
})
