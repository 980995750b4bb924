import { expect, test } from 'vitest'
import type { ActorMention, FoundActor, MentionForm } from '../../../src/core/actor.ts'
import type { Decision } from '../../../src/core/correction.ts'
import type { Findings } from '../../../src/core/findings.ts'
import {
  markParts,
  mayHaveParts,
  mergeCorrected,
  namesToSplit,
  splitId,
  toSnapshot,
} from '../../../src/knowledge/index.ts'
import { actorId, sampleActor, sampleDocument, sampleEvent, sampleFindings } from '../sample-findings.ts'
import { different, logOf, named, same, splitName, undo } from './sample-log.ts'

interface Article {
  readonly name: string
  readonly text: string
  readonly findings: Findings
}

/** An article in which every "Acme", "ACM" and "it" is taken for Acme, and each sues Zed. */
function article(name: string, text: string): Article {
  const document = sampleDocument(name)
  const found = [...text.matchAll(/Acme|ACM\s+Ltd|it/g)]
  const mentions = found.map(({ 0: word, index }): ActorMention => {
    const form: MentionForm = word === 'it' ? 'pronoun' : word === 'Acme' ? 'name' : 'alias'
    return { start: index, end: index + word.length, sentence: 0, form, rule: 'test', score: 0.7 }
  })
  const aliases = /ACM\s+Ltd/.test(text) ? ['ACM Ltd'] : []
  const acme: FoundActor = sampleActor('Acme', { mentions, aliases })
  const events = mentions.map(({ start, end }) => ({
    ...sampleEvent(document, { agents: [], targets: ['Zed'], trigger: 'sue', start, date: '2020' }),
    agents: [{ actor: acme.id, span: { start, end } }],
  }))
  const findings = sampleFindings(document, [], { actors: [acme, sampleActor('Zed')], events })
  return { name, text, findings }
}

const BOTH = article('both', 'Acme sued, ACM\n Ltd sued, it sued')
const FIRST = article('first', 'Acme sued')
const SECOND = article('second', 'ACM Ltd sued, it sued')
const ARTICLES = [BOTH, FIRST, SECOND]
const SPLIT = splitName('Acme', 'ACM Ltd')
const NEW_ID = splitId(actorId('Acme'), 'name', 'ACM Ltd')

function graphOf(articles: readonly Article[], ...decisions: readonly Decision[]) {
  const log = logOf(...decisions)
  const names = namesToSplit(log)
  const marked = articles.map(({ findings, text }) =>
    mayHaveParts(findings, names) ? markParts(findings, text, names) : findings,
  )
  return toSnapshot(mergeCorrected(marked, log).graph)
}

const countOf = (articles: readonly Article[], id: string, decisions: readonly Decision[]) => {
  const { nodes, edges } = graphOf(articles, ...decisions)
  const reports = new Set(edges.flatMap(({ type, from, to }) => (type === 'AGENT_OF' && from === id ? [to] : [])))
  return {
    mentions: nodes.find((node) => node.id === id)?.properties.mentions,
    told: edges.filter(({ type, from }) => type === 'REPORTED_IN' && reports.has(from as never)).length,
  }
}

test.each([
  { why: 'both names in one text: "it" stays', articles: [BOTH], acme: [2, 2], split: [1, 1] },
  { why: 'one name alone: "it" goes along', articles: [SECOND], acme: [undefined, 0], split: [2, 2] },
  { why: 'all together', articles: ARTICLES, acme: [3, 3], split: [3, 3] },
])('$why', ({ articles, acme, split }) => {
  expect(countOf(articles, actorId('Acme'), [SPLIT])).toEqual({ mentions: acme[0], told: acme[1] })
  expect(countOf(articles, NEW_ID, [SPLIT])).toEqual({ mentions: split[0], told: split[1] })
})

test('the new actor has the name, and the former one has it no more', () => {
  const { nodes } = graphOf(ARTICLES, SPLIT)
  expect(nodes.find(({ id }) => id === NEW_ID)).toMatchObject({
    name: 'ACM Ltd',
    labels: ['Entity', 'Actor', 'Company'],
    properties: { corrections: ['1'] },
  })
  expect(nodes.find(({ id }) => id === actorId('Acme'))?.properties).not.toHaveProperty('aliases')
})

test('a new name of the former actor is none of the one that was split off', () => {
  const { nodes } = graphOf(ARTICLES, { what: 'rename', actor: named('Acme'), name: 'Apex' }, SPLIT)
  const split = nodes.find(({ id }) => id === NEW_ID)?.properties
  expect(split).toMatchObject({ corrections: ['2'], mentions: 3 })
  expect(split).not.toHaveProperty('aliases')
  expect(nodes.find(({ id }) => id === actorId('Acme'))).toMatchObject({
    name: 'Apex',
    properties: { aliases: ['Acme'], corrections: ['1'] },
  })
})

test('undone, or joined again and taken back: as it was', () => {
  expect(graphOf(ARTICLES, SPLIT, undo(1))).toEqual(graphOf(ARTICLES))
  const joined: Decision = { what: 'same', kept: named('Zed'), joined: named('ACM Ltd', NEW_ID) }
  const apart: Decision = { what: 'different', one: named('Zed'), other: named('ACM Ltd', NEW_ID) }
  expect(graphOf(ARTICLES, SPLIT, joined, apart)).toEqual(graphOf(ARTICLES, SPLIT))
})

test('a name that a same brought can be split off as well', () => {
  const { nodes } = graphOf(ARTICLES, same('Zed', 'Acme'), splitName('Zed', 'ACM Ltd'))
  expect(nodes.find(({ name }) => name === 'ACM Ltd')?.id).toBe(splitId(actorId('Zed'), 'name', 'ACM Ltd'))
  expect(nodes.find(({ name }) => name === 'Zed')?.properties.aliases).toEqual(['Acme'])
  expect(graphOf(ARTICLES, same('Zed', 'Acme'), different('Zed', 'Acme'))).toEqual(graphOf(ARTICLES))
})
