import { expect, test } from 'vitest'
import { eventOf, eventsOf } from './read-text.ts'

const R = 'Ruritania'
const F = 'Freedonia'
const G = 'Globex'
const MOOR = 'Ada Moor'

test.each([
  ['Ruritania banned Globex on Monday.', 'banned', 'SANCTION'],
  ['Ruritania held talks with Freedonia.', 'talks', 'CONSULT'],
  ['Soldiers from Ruritania shelled a village in Freedonia.', 'shelled', 'ASSAULT'],
  ['The police in Ruritania jailed Ada Moor.', 'jailed', 'COERCE'],
  ['Ruritania gave Freedonia aid worth 3 million dollars.', 'aid', 'AID'],
  ['Acme will invest in a plant in Freedonia.', 'invest', 'BUSINESS'],
  ['Ruritania passed a law on data.', 'passed', 'REGULATE'],
  ['Ruritania removed Globex from the UVL.', 'removed', 'CONCEDE'],
])('what kind of event: %s [%s] %s', async (text, trigger, type) => {
  expect((await eventOf(text, trigger))?.type).toBe(type)
})

test.each([
  ['Ruritania banned Globex on Monday.', 'banned', [R], [G]],
  ['Ruritania imposed sanctions on Globex. Freedonia condemned the sanctions of Ruritania.', 'condemned', [F], [R]],
  ['Globex was banned by Ruritania.', 'banned', [R], [G]],
  ['Globex has been sanctioned by Ruritania and Freedonia.', 'sanctioned', [R, F], [G]],
  ['Ruritania and Freedonia banned Globex.', 'banned', [R, F], [G]],
  ['Some rivals, including Ruritania and Freedonia, have blocked Globex.', 'blocked', [R, F], [G]],
  ['Ruritania urged Freedonia to ban Globex.', 'ban', [F], [G]],
  ['Ruritania, which sanctioned Globex, thanked Freedonia.', 'thanked', [R], [F]],
  ["Ruritania's ban on Globex hurt trade.", 'ban', [R], [G]],
  ['Ruritania accused Globex of bribing the officer.', 'bribing', [G], ['officer']],
  ['Freedonia opposed the suppression of Globex.', 'suppression', [], [G]],
  ['The ban on Globex was criticised by Freedonia.', 'ban', [], [G]],
  ['Freedonia has asked Ruritania to drop its ban on Globex by June.', 'ban', [R], [G]],
])('who did it to whom: %s [%s]', async (text, trigger, agents, targets) => {
  expect(await eventOf(text, trigger)).toMatchObject({ agents, targets })
})

test('who is not named in the sentence is known from the one before', async () => {
  const event = await eventOf('Soldiers shelled a village in Freedonia.\nThe raid in May lasted three hours.', 'raid')
  expect(event?.agents).toContain('soldiers')
})

test('a plan is planned, and its speaker is told', async () => {
  const event = await eventOf('"Ruritania will ban Globex next year," said Ada Moor.', 'ban')
  expect(event).toMatchObject({ status: 'planned', sources: [MOOR] })
})

test('what carries a noun is no event of its own', async () => {
  expect((await eventsOf('Ruritania imposed tariffs on Freedonia.')).map(({ trigger }) => trigger)).toEqual(['tariffs'])
})

test('what describes and what is furniture is no event', async () => {
  expect(await eventsOf('Ruritania is a large country north of Freedonia. Acme has 300 workers.')).toEqual([])
})
