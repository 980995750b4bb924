import { expect, test } from 'vitest'
import { exportJson } from '../../graph-export/json.ts'
import { makeHostileGraph } from './hostile-graph.ts'
import { makeSampleGraph } from './sample-graph.ts'

test('reads back as the same snapshot', () => {
  const snapshot = makeHostileGraph()
  expect(JSON.parse([...exportJson(snapshot)].join(''))).toEqual(snapshot)
})

test('has a node or an edge a line, so that two graphs can be compared line by line', () => {
  const snapshot = makeSampleGraph()
  const lines = [...exportJson(snapshot)].join('').split('\n')
  for (const { id } of [...snapshot.nodes, ...snapshot.edges]) {
    expect(lines.filter((line) => line.startsWith(`{"id":"${id}"`))).toHaveLength(1)
  }
})
