import { expect, test } from 'vitest'
import { matchesFilters } from '../../../viewer/src/state/matches-filters.ts'
import { NO_FILTERS } from '../../../viewer/src/state/view-state.ts'
import { sampleItem } from '../sample-part.ts'

test.each([
  { why: 'no filter', item: {}, filters: {}, want: true },
  { why: 'a hidden type', item: { type: 'AID' }, filters: { hiddenTypes: ['AID'] }, want: false },
  { why: 'another hidden type', item: { type: 'AID' }, filters: { hiddenTypes: ['ACCUSE'] }, want: true },
  { why: 'a hidden status', item: { status: 'alleged' }, filters: { hiddenStatuses: ['alleged'] }, want: false },
  { why: 'before', item: { date: '2018-12-31' }, filters: { from: '2019' }, want: false },
  { why: 'on the first day', item: { date: '2019-01-01' }, filters: { from: '2019' }, want: true },
  { why: 'on the last day', item: { date: '2019-12-31' }, filters: { to: '2019' }, want: true },
  { why: 'after', item: { date: '2020-01-01' }, filters: { to: '2019' }, want: false },
  { why: 'a year may hold the month', item: { date: '2019' }, filters: { from: '2019-05', to: '2019-05' }, want: true },
  { why: 'a month within', item: { date: '2019-05-16' }, filters: { from: '2019-05', to: '2019-05' }, want: true },
  { why: 'a month without', item: { date: '2019-06' }, filters: { from: '2019-05', to: '2019-05' }, want: false },
  { why: 'a span that reaches in', item: { date: '2018', dateEnd: '2020' }, filters: { from: '2019' }, want: true },
  { why: 'undated, all times', item: { date: null }, filters: {}, want: true },
  { why: 'undated, some time', item: { date: null }, filters: { from: '2019' }, want: false },
  {
    why: 'undated, told in time',
    item: { date: null, told: '2019-06-08' },
    filters: { from: '2019', byTelling: true },
    want: true,
  },
  {
    why: 'undated, told too late',
    item: { date: null, told: '2019-06-08' },
    filters: { to: '2018', byTelling: true },
    want: false,
  },
  { why: 'a topic', item: { topics: ['t', 'u'] }, filters: { topics: ['u', 'v'] }, want: true },
  { why: 'another topic', item: { topics: ['t'] }, filters: { topics: ['u'] }, want: false },
  { why: 'a publisher', item: { publishers: ['Post'] }, filters: { publishers: ['Post'] }, want: true },
  { why: 'another publisher', item: { publishers: ['Post'] }, filters: { publishers: ['Gazette'] }, want: false },
  { why: 'on its word', item: { speakers: ['a'] }, filters: { speakers: ['a'] }, want: true },
  { why: 'on nobody’s word', item: {}, filters: { speakers: ['a'] }, want: false },
  { why: 'topic and publisher', item: { topics: ['t'] }, filters: { topics: ['t'], publishers: ['P'] }, want: false },
  { why: 'as many sources', item: { independentSources: 2 }, filters: { minSources: 2 }, want: true },
  { why: 'fewer sources', item: { independentSources: 1 }, filters: { minSources: 2 }, want: false },
  { why: 'as sure', item: { confidence: 0.29 }, filters: { minConfidence: 29 }, want: true },
  { why: 'nearly as sure', item: { confidence: 0.899 }, filters: { minConfidence: 90 }, want: false },
  { why: 'not known how sure', item: { confidence: null }, filters: { minConfidence: 1 }, want: false },
  { why: 'not known how sure, any will do', item: { confidence: null }, filters: {}, want: true },
  {
    why: 'its own date comes first',
    item: { date: '2018', told: '2019' },
    filters: { from: '2019', byTelling: true },
    want: false,
  },
] as const)('$why', ({ item, filters, want }) => {
  expect(matchesFilters(sampleItem(item), { ...NO_FILTERS, ...filters })).toBe(want)
})
