import type { ActorId } from '../../src/core/ids.ts'
import { makeId } from '../../src/core/ids.ts'
import type { FoundMeasure } from '../../src/core/measure.ts'
import { mergeFindings, toSnapshot } from '../../src/knowledge/index.ts'
import { actorId, sampleActor, sampleDocument, sampleEvidence, sampleFindings } from '../knowledge/sample-findings.ts'

function sampleMeasure(name: string, extra: Partial<FoundMeasure>): FoundMeasure {
  return {
    id: makeId('measure', name),
    kind: 'list',
    name,
    aliases: [],
    issuers: [],
    basedOn: [],
    appliesTo: [],
    binds: [],
    respondsTo: [],
    exceptions: [],
    changes: [],
    stages: [],
    mentions: [sampleEvidence(`the ${name}`)],
    ...extra,
  }
}

const cover = (name: string) => ({ to: actorId(name) as ActorId, evidence: sampleEvidence(`added ${name}`) })
const change = (kind: 'added' | 'removed', name: string, date: string) => ({
  change: kind,
  whom: name,
  count: null,
  actors: [actorId(name)],
  under: [],
  date,
  evidence: sampleEvidence(`${kind} ${name} on ${date}`),
})

const watched = sampleMeasure('Watched Ships List', {
  aliases: ['ship list'],
  issuers: [{ actor: actorId('Sudria'), evidence: sampleEvidence("Sudria's list") }],
  basedOn: [{ measure: makeId('measure', 'Harbour Law'), evidence: sampleEvidence('under the Harbour Law') }],
  appliesTo: [cover('Tidewell'), cover('Brellmark')],
  binds: [{ actor: actorId('Sudrian Navy'), evidence: sampleEvidence('binds the Sudrian Navy') }],
  exceptions: [{ text: 'unless the harbour is empty', evidence: sampleEvidence('unless the harbour is empty') }],
  changes: [
    change('added', 'Tidewell', '2030-05-01'),
    change('added', 'Brellmark', '2030-06-01'),
    change('removed', 'Brellmark', '2031-02-01'),
    {
      ...change('added', 'nine ships', '2031-01-05'),
      actors: [],
      count: 9,
      under: [
        { country: 'Norland', count: 7 },
        { country: 'Estmark', count: null },
      ],
    },
  ],
  stages: [
    { stage: 'announced', date: '2030-04-01', evidence: sampleEvidence('announced a list') },
    { stage: 'in force', date: null, evidence: sampleEvidence('the list applies') },
  ],
})
const law = sampleMeasure('Harbour Law', {
  kind: 'law',
  stages: [{ stage: 'enacted', date: null, evidence: sampleEvidence('passed the law') }],
})

/** A list told on 10 March 2031 and a law told by a text without a date. */
export const MEASURE_GRAPH = toSnapshot(
  mergeFindings([
    sampleFindings(sampleDocument('ships', { publishedOn: '2031-03-10', title: 'Ships \u001b[2J listed' }), [], {
      actors: ['Sudria', 'Tidewell', 'Brellmark', 'Norland'].map((name) => sampleActor(name)),
      measures: [watched],
    }),
    sampleFindings(sampleDocument('law'), [], { measures: [law] }),
  ]),
)
