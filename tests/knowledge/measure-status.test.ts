import { expect, test } from 'vitest'
import type { MeasureStage } from '../../src/core/measure.ts'
import { currentStage, lastDay, stagesKnownAt, type ToldStage } from '../../src/knowledge/index.ts'

const step = (stage: MeasureStage, date: string | null, publishedOn: string | null): ToldStage => ({
  stage,
  date,
  publishedOn,
})

test.each<{ why: string; steps: readonly ToldStage[]; day: string; want: MeasureStage | null }>([
  {
    why: 'before the first step nothing is known',
    steps: [step('announced', '2031-03-02', '2031-03-02')],
    day: '2031-03-01',
    want: null,
  },
  {
    why: 'on its day it counts',
    steps: [step('announced', '2031-03-02', '2031-03-05')],
    day: '2031-03-02',
    want: 'announced',
  },
  {
    why: 'without a date from the day of its text',
    steps: [step('in force', null, '2031-03-05')],
    day: '2031-03-05',
    want: 'in force',
  },
  { why: 'without any date for no day', steps: [step('in force', null, null)], day: '2099-01-01', want: null },
  {
    why: 'of a year only its end is sure',
    steps: [step('in force', '2030', '2031-03-05')],
    day: '2030-06-30',
    want: null,
  },
  { why: 'and then it is', steps: [step('in force', '2030', '2031-03-05')], day: '2030-12-31', want: 'in force' },
  {
    why: 'in the year that runs, the day of the text is sure',
    steps: [step('in force', '2031', '2031-03-05')],
    day: '2031-03-05',
    want: 'in force',
  },
  {
    why: 'what is to take effect is announced till then',
    steps: [step('in force', '2031-05-01', '2031-03-05')],
    day: '2031-04-01',
    want: 'announced',
  },
  {
    why: 'and in force from then on',
    steps: [step('in force', '2031-05-01', '2031-03-05')],
    day: '2031-05-01',
    want: 'in force',
  },
  {
    why: 'a plan is there when it is told, not on the day planned for',
    steps: [step('announced', '2032', '2031-03-05')],
    day: '2031-03-05',
    want: 'announced',
  },
  {
    why: 'suspended, and back in force',
    steps: [
      step('in force', '2029-01-01', null),
      step('suspended', '2030-01-01', null),
      step('in force', '2031-01-01', null),
    ],
    day: '2030-07-01',
    want: 'suspended',
  },
  { why: 'silence lifts nothing', steps: [step('in force', '2019-01-01', null)], day: '2099-01-01', want: 'in force' },
])('status at a day: $why', ({ steps, day, want }) => expect(currentStage(stagesKnownAt(steps, day))).toBe(want))

test.each([
  ['2031', '2031-12-31'],
  ['2031-02', '2031-02-28'],
  ['2032-02', '2032-02-29'],
  ['2031-02-03', '2031-02-03'],
])('the last day of %s', (date, want) => expect(lastDay(date)).toBe(want))
