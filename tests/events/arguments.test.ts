import { describe, expect, it } from 'vitest'
import { draftOf, eventOf } from './read-text.ts'

/** sentence, trigger, agents, targets */
type Row = readonly [string, string, readonly string[], readonly string[]]

const R = 'Ruritania'
const F = 'Freedonia'
const A = 'Acme'
const G = 'Globex'

function check(rows: readonly Row[]): void {
  it.each(rows)('%s [%s]', async (text, trigger, agents, targets) => {
    const event = await draftOf(text, trigger)
    expect({ agents: event?.agents, targets: event?.targets }).toEqual({ agents, targets })
  })
}

describe('verbs', () => {
  describe('active', () =>
    check([
      ['Ruritania banned Globex on Monday.', 'banned', [R], [G]],
      ['Ruritania and Freedonia banned Globex.', 'banned', [R, F], [G]],
      ['Ruritania praised Acme and Globex.', 'praised', [R], [A, G]],
      ['Some countries, including Ruritania and Freedonia, have blocked Globex.', 'blocked', [R, F], [G]],
      ['Acme, the maker of phones, sued Globex.', 'sued', [A], [G]],
      ['The offices of Acme in Freedonia criticized Globex.', 'criticized', [A], [G]],
      ['Ruritania seized the chips of Globex.', 'seized', [R], [G]],
      ["Ruritania revoked Globex's licence.", 'revoked', [R], [G]],
      ['Ruritania gave Globex a permit.', 'permit', [R], [G]],
    ]))
  describe('passive', () =>
    check([
      ['Globex was banned by Ruritania.', 'banned', [R], [G]],
      ['Globex has been sanctioned by Ruritania and Freedonia.', 'sanctioned', [R, F], [G]],
      ['Globex, which was added to a blacklist by Ruritania, makes phones.', 'added', [R], [G]],
      ['The list released by Ruritania covers Globex.', 'released', [R], []],
      ['Globex was accused by Ruritania.', 'accused', [R], [G]],
      ['Globex was put on a blacklist by Ruritania.', 'put', [R], [G]],
    ]))
  describe('control and raising', () =>
    check([
      ['Freedonia opposed plans to ban Globex.', 'ban', [], [G]],
      ['Freedonia opposed the suppression of Globex.', 'suppression', [], [G]],
      ['Ruritania used a law to "punish" Globex.', 'punish', [R], [G]],
      ['Ruritania plans to ban Globex.', 'ban', [R], [G]],
      ['Ruritania urged Freedonia to arrest the officer.', 'arrest', [F], ['officer']],
      ['Ruritania called on Freedonia to release the prisoners.', 'release', [F], ['prisoners']],
      ['Ruritania accused Globex of bribing the officer.', 'bribing', [G], ['officer']],
      ['Ruritania blocked Globex from supplying Acme.', 'supplying', [G], [A]],
      ['Ruritania began investigating Globex.', 'investigating', [R], [G]],
      ['Ruritania banned Globex, prompting Freedonia to punish Acme.', 'punish', [F], [A]],
      ['Ruritania issued a statement on Monday, warning Freedonia of the cost.', 'warning', [R], [F]],
    ]))
  describe('clauses', () =>
    check([
      ['Ruritania, which sanctioned Globex, thanked Freedonia.', 'thanked', [R], [F]],
      ['Ruritania, which sanctioned Globex, thanked Freedonia.', 'sanctioned', [R], [G]],
      ['Ruritania sanctioned Globex and warned Freedonia.', 'warned', [R], [F]],
      ['Acme moved after Ruritania banned Globex.', 'banned', [R], [G]],
      ['Acme said Ruritania had banned Globex.', 'banned', [R], [G]],
      ['"It is late," said Ada Moor, a lawyer.', 'said', ['Ada Moor'], []],
      ['Moor, speaking in Freedonia, praised Acme.', 'praised', ['Ada Moor'], [A]],
    ]))
})

describe('nouns', () => {
  describe('possessor, modifier and phrases', () =>
    check([
      ["Ruritania's ban on Globex hurt trade.", 'ban', [R], [G]],
      ['The Ruritanian ban on Globex hurt trade.', 'ban', [R], [G]],
      ['The ban on Globex by Ruritania hurt trade.', 'ban', [R], [G]],
      ['The Globex ban by Ruritania hurt trade.', 'ban', [R], [G]],
      ['Talks between Ruritania and Freedonia ended.', 'Talks', [R, F], []],
      ["The ministers' attack on Freedonia failed.", 'attack', ['ministers'], [F]],
      ['Ruritania faces sanctions from Freedonia.', 'sanctions', [F], [R]],
    ]))
  describe('light verbs', () =>
    check([
      ['Ruritania imposed tariffs on Freedonia.', 'tariffs', [R], [F]],
      ['Ruritania held talks with Freedonia.', 'talks', [R], [F]],
      ['Sanctions were imposed on Globex by Ruritania.', 'Sanctions', [R], [G]],
      ['Acme fears the sanctions imposed by Ruritania on Globex.', 'sanctions', [R], [G]],
      ['Ruritania urged Freedonia to drop its ban on Globex.', 'ban', [F], [G]],
    ]))
})

describe('an event without an actor is left out', () => {
  it.each(['The table was banned.', 'Sanctions followed.', 'It rained, he said.'])('%s', async (text) => {
    expect(
      (await eventOf(text, 'banned')) ?? (await eventOf(text, 'Sanctions')) ?? (await eventOf(text, 'said')),
    ).toBeUndefined()
  })
})
