import { expect, test } from 'vitest'
import { describeActor } from '../../src/cli/describe-actor.ts'
import { mergeFindings, toSnapshot } from '../../src/knowledge/index.ts'
import { sampleActor, sampleDocument, sampleEvent, sampleFindings } from '../knowledge/sample-findings.ts'

const header = { title: 'Harbour \u001b[2J closed', publisher: 'Daily Tide', publishedOn: '2021-03-04' }
const document = sampleDocument('story-1', header)
const graph = toSnapshot(
  mergeFindings([
    sampleFindings(
      document,
      [
        { agents: ['Sudria'], targets: ['Tidewell'], date: '2021-03-01' },
        { agents: ['Sudria'], targets: ['Tidewell'], trigger: 'blacklist', status: 'planned' },
        { agents: ['Tidewell'], targets: ['Sudria'], trigger: 'sue', status: 'denied', date: '2021-03-02' },
      ],
      {
        actors: [
          sampleActor('Tidewell', { aliases: ['TDW'], country: 'NO' }),
          sampleActor('Sudria', { kind: 'Country' }),
        ],
      },
    ),
    sampleFindings(sampleDocument('story-2'), [], {
      actors: [sampleActor('Tidewell')],
      events: [
        {
          ...sampleEvent(sampleDocument('story-2'), { agents: ['Sudria'], targets: [], trigger: 'lie' }),
          sources: [{ actor: sampleActor('Tidewell').id, span: null }],
        },
      ],
    }),
  ]),
)

function show(name: string, limit = 10): string {
  const actor = graph.nodes.find((node) => node.name === name)
  if (actor === undefined) throw new Error(`no ${name}`)
  return describeActor(graph, actor, { limit: limit }).join('\n')
}

test('who it is, then its deeds, each with date, status, type, quote and document', () => {
  expect(show('Tidewell')).toBe(`Tidewell (Company, NO)
  also: TDW
  in 2 documents

What it did (1)
  2021-03-02  denied     SANCTION  Tidewell: sue → Sudria
      "sue in story-1"
      -- Harbour \u{fffd}[2J closed, Daily Tide, 2021-03-04, story-1

What was done to it (2)
  2021-03-01  actual     SANCTION  Sudria: ban → Tidewell
      "ban in story-1"
      -- Harbour \u{fffd}[2J closed, Daily Tide, 2021-03-04, story-1
  undated     planned    SANCTION  Sudria: blacklist → Tidewell
      "blacklist in story-1"
      -- Harbour \u{fffd}[2J closed, Daily Tide, 2021-03-04, story-1

What is told on its word (1)
  undated     actual     SANCTION  Sudria: lie (says Tidewell)
      "lie in story-2"
      -- story-2`)
})

test('a long part is cut, and says how to see the rest', () => {
  expect(show('Tidewell', 1)).toContain('  and 1 more: --limit 2 shows them')
})

test('a contested event says so in the place of its status; each report says how it tells it and on whose word; copies are named', () => {
  const ban = { agents: ['US'], targets: ['Huawei'], date: '2019-05-15' }
  const signature = Array.from({ length: 64 }, (_, index) => index)
  const article = (name: string, status: 'actual' | 'denied', source?: string) =>
    sampleFindings(
      sampleDocument(name, { publishedOn: name === 'Daily' ? '2019-05-16' : '2019-05-17' }),
      [{ ...ban, status, sources: source === undefined ? [] : [source] }],
      { signature: source === undefined ? signature : [] },
    )
  const contested = toSnapshot(
    mergeFindings([article('Daily', 'actual'), article('Copier', 'actual'), article('Weekly', 'denied', 'Lu Kang')]),
  )
  const actor = contested.nodes.find(({ name }) => name === 'US')
  if (actor === undefined) throw new Error('no US')
  expect(describeActor(contested, actor, { limit: 9 }).slice(-7)).toEqual([
    '  2019-05-15  contested  SANCTION  US: ban → Huawei (says Lu Kang)',
    '      "ban in Daily"',
    '      -- actual: Daily, 2019-05-16',
    '      "ban in Weekly"',
    '      -- denied by Lu Kang: Weekly, 2019-05-17',
    '      "ban in Copier"',
    '      -- actual: Copier, 2019-05-17 (a copy of Daily)',
  ])
})
