import { describe, expect, test } from 'vitest'
import { describeAliases } from '../../src/cli/describe-aliases.ts'
import { describeTies } from '../../src/cli/describe-change.ts'
import { decideDifferent } from '../../src/cli/different.ts'
import { formatLog } from '../../src/cli/log.ts'
import { checkText, requirePair } from '../../src/cli/run-correction.ts'
import type { Decision } from '../../src/core/correction.ts'
import { mergeCorrected, toSnapshot } from '../../src/knowledge/index.ts'
import { different, logOf, named, rename, same, splitName, undo } from '../knowledge/corrections/sample-log.ts'
import { actorId, sampleActor, sampleDocument, sampleFindings } from '../knowledge/sample-findings.ts'

const one = sampleDocument('one', { title: 'First article' })
const two = sampleDocument('two')
const NEWS = [
  sampleFindings(one, [{ agents: ['Acme'], targets: ['Zed'] }], {
    actors: [sampleActor('Acme', { aliases: ['ACM Ltd', 'Zed'] }), sampleActor('Zed'), sampleActor('Alone')],
  }),
  sampleFindings(two, [{ agents: ['Acme'], targets: ['Hale'] }]),
]

describe('different: what the two names mean', () => {
  const decide = (names: readonly [string, string], ...log: readonly Decision[]) =>
    decideDifferent(names, { graph: toSnapshot(mergeCorrected(NEWS, logOf(...log)).graph), log: logOf(...log) })

  test.each<{ why: string; names: readonly [string, string]; log?: readonly Decision[]; want: Decision }>([
    { why: 'two actors', names: ['Acme', 'Hale'], want: different('Acme', 'Hale') },
    { why: 'by id', names: [actorId('Acme'), actorId('Hale')], want: different('Acme', 'Hale') },
    { why: 'an alias', names: ['Acme', 'acm ltd'], want: splitName('Acme', 'ACM Ltd') },
    { why: 'an alias that is another actor, too', names: ['Acme', 'Zed'], want: splitName('Acme', 'Zed') },
    { why: 'the alias first', names: ['ACM Ltd', 'Acme'], want: splitName('Acme', 'ACM Ltd') },
    {
      why: 'an actor joined before',
      names: ['Acme', 'hale'],
      log: [same('Acme', 'Hale')],
      want: different('Acme', 'Hale'),
    },
    {
      why: 'joined before, and taken back',
      names: ['Acme', 'Hale'],
      log: [same('Acme', 'Hale'), undo(1)],
      want: different('Acme', 'Hale'),
    },
    {
      why: 'an article by file name',
      names: ['Acme', 'two'],
      want: { what: 'split document', from: named('Acme'), document: { id: two.id, name: 'two' } },
    },
    {
      why: 'an article by title',
      names: ['Acme', 'First article'],
      want: { what: 'split document', from: named('Acme'), document: { id: one.id, name: 'First article' } },
    },
  ])('$why', ({ names, log = [], want }) => expect(decide(names, ...log)).toEqual(want))

  test.each<{ why: string; names: readonly [string, string]; code: string }>([
    { why: 'one and the same name', names: ['Acme', 'Acme'], code: 'CORRECTION_REFUSED' },
    { why: 'an article without it', names: ['Hale', 'First article'], code: 'CORRECTION_REFUSED' },
    { why: 'its only article', names: ['Alone', 'First article'], code: 'CORRECTION_REFUSED' },
    { why: 'unknown', names: ['Acme', 'Nobody'], code: 'NAME_UNKNOWN' },
    { why: 'unknown first', names: ['Nobody', 'Acme'], code: 'NAME_UNKNOWN' },
  ])('$why: $code', ({ names, code }) => expect(() => decide(names)).toThrow(expect.objectContaining({ code })))
})

test.each([
  { why: 'empty', text: ' ' },
  { why: 'a line end', text: 'a\nb' },
  { why: 'NUL', text: 'a\0b' },
  { why: 'an escape sequence', text: '\u001b[31mred' },
  { why: 'text that turns round', text: 'a\u202eb' },
  { why: 'one megabyte', text: 'x'.repeat(1 << 20) },
])('a name is refused: $why', ({ text }) => {
  expect(() => checkText('the new name', text)).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }))
})

test('a name with HTML in it is a name', () => expect(checkText('the new name', ' "><script> ')).toBe('"><script>'))

test('two names, no more and no less', () => {
  expect(requirePair('same', ['a', 'b'])).toEqual(['a', 'b'])
  for (const given of [['a'], ['a', 'b', 'c']])
    expect(() => requirePair('same', given)).toThrow(
      expect.objectContaining({ hint: expect.stringContaining('quotes') }),
    )
})

test('the log: a table for people, lines for programs, and what is taken back says so', () => {
  const log = logOf(same('Huawei', '\u001b[31m'), undo(1), rename('A', 'B'))
  const text = [...formatLog(log, 'text')].join('\n')
  expect(text).toContain('(taken back) \\u001b[31m is Huawei')
  expect(text).toMatch(/^ {3}3 \| 2026-01-01T00:00 \| ann \| A is called B/m)
  expect([...formatLog(log, 'jsonl')].map((line) => JSON.parse(line).isUndone)).toEqual([true, false, false])
  expect(JSON.parse([...formatLog(log, 'json')].join('\n'))).toHaveLength(3)
  expect([...formatLog([], 'json')]).toEqual(['[]'])
  expect([...formatLog([], 'text')]).toEqual([])
})

test('show says where each name comes from', () => {
  const { nodes } = toSnapshot(mergeCorrected(NEWS, logOf(same('Zed', 'Hale'), rename('Zed', 'Zett'))).graph)
  const zed = nodes.find(({ name }) => name === 'Zett')
  expect(zed === undefined ? [] : describeAliases(zed)).toEqual([
    'Hale (from documents, by your correction no. 1)',
    'Zed (from documents)',
  ])
})

test('what hangs on an actor is counted once', () => {
  const graph = toSnapshot(mergeCorrected(NEWS, []).graph)
  expect(describeTies(graph, actorId('Acme'))).toBe('2 events, 0 measures')
  expect(describeTies(graph, actorId('Zed'))).toBe('1 event, 0 measures')
})
