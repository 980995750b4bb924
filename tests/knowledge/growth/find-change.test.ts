import { expect, test } from 'vitest'
import type { DocumentHeader } from '../../../src/core/document.ts'
import type { Findings } from '../../../src/core/findings.ts'
import { findChange, type GraphChange, type Touched } from '../../../src/knowledge/growth/index.ts'
import { mergeFindings, toSnapshot } from '../../../src/knowledge/index.ts'
import { type EventSketch, sampleDocument, sampleFindings } from '../sample-findings.ts'
import { indexOf } from './memory-index.ts'

const BAN = { agents: ['US'], targets: ['Huawei'], date: '2019-05-15' }
const UNDATED = { agents: ['US'], targets: ['Huawei'], sentence: 'The US banned Huawei.' }
const OTHER = { agents: ['Japan'], targets: ['Korea'], trigger: 'curb', date: '2019-07-01' }
/** That of a wire story, as every paper has it. */
const WIRE = Array.from({ length: 64 }, (_, at) => at)

function article(
  name: string,
  events: readonly EventSketch[],
  { signature = [], ...header }: Partial<DocumentHeader> & { signature?: readonly number[] } = {},
) {
  return sampleFindings(sampleDocument(name, header), events, { signature })
}

/** What it takes to add one to the others. */
function add(added: Findings, others: readonly Findings[]): GraphChange | null {
  const touched: Touched = { before: null, after: added }
  const graph = toSnapshot(mergeFindings(others))
  return findChange(new Map([[added.document.id, touched]]), indexOf(others, graph))?.change ?? null
}

function names(change: GraphChange | null): string[] {
  return (change?.nodes ?? []).map(({ name, labels }) => `${labels[1]} ${name}`).sort()
}

test.each<{ why: string; others: readonly Findings[]; added: Findings; set: readonly string[]; gone: number }>([
  {
    why: 'one report more: of the others nothing but that event and its actors is looked at',
    others: [article('a', [BAN, OTHER]), article('b', [OTHER])],
    added: article('c', [{ ...BAN, trigger: 'blacklist' }]),
    set: ['Actor Huawei', 'Actor US', 'Document c', 'Event US: ban → Huawei'],
    gone: 0,
  },
  {
    why: 'the day, where only the year was known: the event gets another id',
    others: [article('a', [{ ...BAN, date: '2019' }])],
    added: article('c', [BAN]),
    set: ['Actor Huawei', 'Actor US', 'Document c', 'Event US: ban → Huawei'],
    gone: 1,
  },
  {
    why: 'a second day of that year: what fits both stands alone again',
    others: [article('a', [{ ...BAN, date: '2019' }]), article('b', [BAN])],
    added: article('c', [{ ...BAN, date: '2019-08-19' }]),
    set: ['Actor Huawei', 'Actor US', 'Document c', ...Array.from({ length: 3 }, () => 'Event US: ban → Huawei')],
    gone: 0,
  },
  {
    why: 'an earlier copy: the event is told by the new original, and the others are its copies',
    others: [
      article('a', [UNDATED], { signature: WIRE, publisher: 'Daily', publishedOn: '2019-05-16' }),
      article('b', [UNDATED], { signature: WIRE, publisher: 'Weekly', publishedOn: '2019-05-17' }),
    ],
    added: article('c', [UNDATED], { signature: WIRE, publisher: 'Wire', publishedOn: '2019-05-15' }),
    set: ['Actor Huawei', 'Actor US', 'Document a', 'Document b', 'Document c', 'Event US: ban → Huawei'],
    gone: 1,
  },
])('$why', ({ others, added, set, gone }) => {
  const change = add(added, others)
  expect(names(change)).toEqual(set)
  expect(change?.removedNodes).toHaveLength(gone)
})

test('deeds between others leave the pair alone, and give all their standing', () => {
  const change = add(article('b', [OTHER]), [article('a', [BAN])])
  expect(change?.edges.filter(({ type }) => type === 'ACTED_ON')).toHaveLength(1)
  expect(Object.keys(change?.standings ?? {})).toHaveLength(4)
})

test('too many copies: the whole graph is merged as fast', () => {
  const others = Array.from({ length: 201 }, (_, index) =>
    article(`copy ${index}`, [UNDATED], { signature: WIRE, publisher: `Paper ${index}` }),
  )
  expect(add(article('new', [UNDATED], { signature: WIRE }), others)).toBeNull()
})
