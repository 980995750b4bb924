import { expect, test } from 'vitest'
import type { EventCard, NodeRef, RelationCard } from '../../../src/server/api.ts'
import { splitAnswers } from '../../../viewer/src/details-panel/split-answers.ts'

const ref = (id: string): NodeRef => ({ id, name: id, label: 'Actor', kind: 'Country' })
const event = (id: string, agents: readonly string[], targets: readonly string[]) =>
  ({ id, agents: agents.map(ref), targets: targets.map(ref) }) as unknown as EventCard
const LINKS = [
  { type: 'ISSUED_BY', other: ref('US') },
  { type: 'APPLIES_TO', other: ref('China') },
] as unknown as readonly RelationCard[]

test.each([
  { why: 'another condemns the issuer', agents: ['China'], targets: ['US'], isAnswer: true },
  { why: 'the issuer acts', agents: ['US'], targets: ['China'], isAnswer: false },
  { why: 'the issuer takes part', agents: ['China', 'US'], targets: ['US'], isAnswer: false },
  { why: 'nobody is named', agents: [], targets: ['US'], isAnswer: false },
  { why: 'it is done to somebody else', agents: ['China'], targets: ['Japan'], isAnswer: false },
])('$why', ({ agents, targets, isAnswer }) => {
  const { answers, rest } = splitAnswers([event('e', agents, targets)], LINKS)
  expect([answers.length, rest.length]).toEqual(isAnswer ? [1, 0] : [0, 1])
})
