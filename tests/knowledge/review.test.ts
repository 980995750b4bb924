import { describe, expect, test } from 'vitest'
import type { FoundActor } from '../../src/core/actor.ts'
import type { Decision } from '../../src/core/correction.ts'
import type { Findings } from '../../src/core/findings.ts'
import { findDoubts, LinkGatherer, mergeCorrected, toSnapshot } from '../../src/knowledge/index.ts'
import { compareNames } from '../../src/knowledge/review/name-likeness.ts'
import { logOf } from './corrections/sample-log.ts'
import { actorId, sampleActor, sampleDocument, sampleEvent, sampleFindings } from './sample-findings.ts'

describe('compareNames', () => {
  test.each([
    { why: 'case and accents', one: 'Société Générale', other: 'SOCIETE GENERALE', reason: /same but for case/ },
    { why: 'legal form', one: 'Acme', other: 'Acme Co., Ltd.', reason: /legal form/ },
    { why: 'acronym', one: 'NDRC', other: 'National Development and Reform Commission', reason: /first letters/ },
    { why: 'acronym with small words', one: 'BIS', other: 'Bureau of Industry and Security', reason: /first letters/ },
    { why: 'longer', one: 'Huawei', other: 'Huawei Cloud', reason: /more behind it/ },
    { why: 'spelling', one: 'Hikvision', other: 'Hikvison', reason: /differs in 1 letter$/ },
    { why: 'other firms', one: 'Acme', other: 'Zenith', reason: null },
    { why: 'short names', one: 'Iran', other: 'Iraq', reason: null },
    { why: 'the acronym stands in the name', one: 'U.S.', other: 'US suppliers', reason: null },
    { why: 'numbers', one: 'Group of 77', other: 'Group of 78', reason: null },
    { why: 'nothing left of it', one: '!!!', other: '!!!', reason: null },
  ])('$why: $one, $other', ({ one, other, reason }) => {
    for (const found of [compareNames(one, other, false), compareNames(other, one, false)]) {
      if (reason === null) expect(found).toBeNull()
      else expect(found?.reason).toMatch(reason)
    }
  })

  test('people: the surname counts, another first name does not', () => {
    expect(compareNames('Hale', 'Ann Hale', true)?.reason).toContain('surname')
    expect(compareNames('Ann Hale', 'Bob Hale', true)).toBeNull()
  })
})

/** "Acme", which the text also calls "ACM"; Acme Ltd and Zenith stand apart. */
const TEXT = 'Acme sued. ACM sued.'
const DOCUMENT = sampleDocument('one')
const ACME: FoundActor = sampleActor('Acme', {
  aliases: ['ACM'],
  mentions: [
    { start: 0, end: 4, sentence: 0, form: 'name', rule: 'name/capitals', score: 0.8 },
    { start: 11, end: 14, sentence: 1, form: 'alias', rule: 'alias/first-words', score: 0.6 },
  ],
})
const EVENTS = ['Acme Ltd', 'Acme Ltd', 'Acme'].map((name, index) =>
  sampleEvent(DOCUMENT, { agents: [name], targets: ['Zenith'], start: index * 100, trigger: `sue ${index}` }),
)
const TOLD = EVENTS.map((event, index) =>
  index === 2 ? { ...event, agents: [{ actor: ACME.id, span: { start: 11, end: 14 } }] } : event,
)
const FINDINGS: Findings = sampleFindings(DOCUMENT, [], {
  actors: [
    ...[ACME, sampleActor('Acme Ltd'), sampleActor('Zenith'), sampleActor('companies'), sampleActor('Companies')],
    sampleActor("Acme's customers", { kind: 'Group' }),
  ],
  events: TOLD,
})

function doubtsAfter(...decisions: readonly Decision[]) {
  const log = logOf(...decisions)
  const links = new LinkGatherer()
  links.add(FINDINGS, TEXT)
  return findDoubts(toSnapshot(mergeCorrected([FINDINGS], log).graph), links.links(), log)
}

test('the most consequential comes first, each with its score, reason and both quotes', () => {
  const [first, second, ...others] = doubtsAfter()
  expect(others).toEqual([])
  expect(first).toMatchObject({
    kind: 'two actors',
    one: { name: 'Acme Ltd', quotes: expect.arrayContaining([{ quote: 'sue 0 in one', document: 'one' }]) },
    other: { name: 'Acme', quotes: [{ quote: 'sue 2 in one' }] },
    doubt: 0.8,
    events: 1,
  })
  expect(second).toMatchObject({
    kind: 'one actor',
    other: { name: 'ACM', what: 'in 1 place', quotes: [{ quote: 'sue 2 in one' }] },
    doubt: 0.4,
    events: 1,
    reasons: [expect.stringContaining('beginning of the name')],
  })
})

test('what was decided, either way, is not asked again, until it is taken back', () => {
  const all = doubtsAfter()
  const keys = (doubts: typeof all) => doubts.map(({ kind, one, other }) => [kind, one.name, other.name].join(' '))
  for (const doubt of all) {
    for (const decision of [doubt.ifSame, doubt.ifDifferent]) {
      expect(keys(doubtsAfter(decision))).not.toContain(keys([doubt])[0])
      expect(keys(doubtsAfter(decision, { what: 'undo', undone: 1 }))).toEqual(keys(all))
    }
  }
})

test('an actor that was joined to another is asked about under that one', () => {
  const [first] = doubtsAfter()
  const [only] = first === undefined ? [] : doubtsAfter(first.ifSame)
  expect(only).toMatchObject({ kind: 'one actor', one: { id: actorId('Acme Ltd') }, other: { name: 'ACM' } })
})
