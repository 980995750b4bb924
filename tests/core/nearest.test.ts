import { expect, test } from 'vitest'
import { nearestWord } from '../../src/core/nearest.ts'

test.each([
  { word: 'RETREET', known: ['AGREE', 'RETREAT'], want: 'RETREAT' },
  { word: 'aks', known: ['say', 'ask'], want: 'ask' },
  { word: 'ask', known: ['ask', 'asks'], want: 'ask' },
  { word: 'STATEMNT', known: ['STATEMENT'], want: 'STATEMENT' },
  { word: 'object', known: ['on', 'obj'], want: 'obj' },
  { word: 'PARTY', known: ['AGREE', 'RETREAT'], want: null },
  { word: '', known: ['on', 'at'], want: null },
  { word: 'x'.repeat(1e6), known: ['on'], want: null },
])('$word: $want', ({ word, known, want }) => expect(nearestWord(word, known)).toBe(want))
