import { expect, test } from 'vitest'
import { exportFtm } from '../../graph-export/ftm.ts'
import { makeVariedGraph } from './varied-graph.ts'

interface Entity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

const entities = [...exportFtm(makeVariedGraph())].map((line) => JSON.parse(line) as Entity)
const named = (name: string) => entities.find(({ properties }) => properties.name?.includes(name))

test('what is denied says so in its name', () => {
  expect(named('China: ban (denied)')?.properties).toMatchObject({
    keywords: ['5G', 'SANCTION', 'denied'],
    startDate: ['2019-05'],
    endDate: ['2020'],
  })
})

test('whom a measure in force covers is under a sanction, with its words', () => {
  const [sanction, ...others] = entities.filter(({ schema }) => schema === 'Sanction')
  expect(others).toEqual([])
  expect(sanction?.properties).toMatchObject({
    program: ['Entity List'],
    authority: ['A Government'],
    startDate: ['2019-05'],
    endDate: ['2021'],
    status: ['removed'],
    summary: ['"a" <b>'],
  })
})

test('whom a plan would cover is under none', () => {
  const roles = entities.filter(({ schema }) => schema === 'UnknownLink').flatMap(({ properties }) => properties.role)
  expect(roles).toContain('applies to')
})

test('the same graph gives the same bytes', () => {
  expect([...exportFtm(makeVariedGraph())]).toEqual([...exportFtm(makeVariedGraph())])
})
