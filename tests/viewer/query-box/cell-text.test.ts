import { expect, test } from 'vitest'
import { cellText, nodeOf } from '../../../viewer/src/query-box/cell-text.ts'

test.each([
  { value: null, text: '–' },
  { value: 0, text: '0' },
  { value: false, text: 'false' },
  { value: '<b>', text: '<b>' },
  { value: ['a', null, 2], text: 'a, –, 2' },
  { value: { a: 1 }, text: '{"a":1}' },
])('$text', ({ value, text }) => expect(cellText(value)).toBe(text))

test('nodes can be opened, other records cannot', () => {
  const node = { id: 'actor:1', labels: ['Entity', 'Actor', 'Company'], properties: { name: 'Tidewell' } }
  expect(nodeOf(node)).toEqual({ id: 'actor:1', name: 'Tidewell', label: 'Actor', kind: 'Company' })
  expect(nodeOf({ ...node, labels: ['Entity', 'Document'] })).toBeNull()
  expect(nodeOf({ id: 'rel:1', type: 'TARGETS' })).toBeNull()
  expect(nodeOf('actor:1')).toBeNull()
})
