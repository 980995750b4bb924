import { expect, test } from 'vitest'
import { describeMentions } from '../../src/cli/extract.ts'
import { actorId, sampleDocument, sampleEvent, sampleFindings } from '../knowledge/sample-findings.ts'

test('a mention is written with names in the place of ids, its keys in a fixed order', () => {
  const document = sampleDocument('story')
  const sketch = { agents: ['Sudria', 'Norland'], targets: ['Tidewell'], start: 7, date: '2021-03' }
  const event = {
    ...sampleEvent(document, sketch),
    sources: [{ actor: actorId('Norland'), span: null }],
    about: [
      { id: null, name: 'port "fees" \n', span: null },
      { id: null, name: 'ships', span: null },
    ],
  }
  const findings = { ...sampleFindings(document, [sketch]), events: [event] }
  expect(describeMentions(findings).map((mention) => JSON.stringify(mention))).toEqual([
    '{"doc":"story","trigger":"ban","start":7,"end":10,"type":"SANCTION","agent":["Sudria","Norland"],' +
      '"target":["Tidewell"],"status":"actual","source":["Norland"],"date":"2021-03","about":["port \\"fees\\" \\n","ships"]}',
  ])
})
