import { createRequire } from 'node:module'
import type { Core } from 'cytoscape'
import { Window } from 'happy-dom'
import { DOMParser } from 'linkedom'
import { expect, test, vi } from 'vitest'
import { textOf } from '../../graph-export/columns.ts'
import { exportGraphml } from '../../graph-export/graphml.ts'
import { showForbidden } from '../../graph-export/plain-text.ts'
import type { PropertyValue } from '../../src/core/graph.ts'
import { CONTROL_NAMES, HOSTILE_NAMES, makeSampleGraph } from './sample-graph.ts'

const require = createRequire(import.meta.url)
/** linkedom takes references to U+0080 to U+009F as HTML would, which XML parsers do not. */
const NAMES = [...HOSTILE_NAMES, ...CONTROL_NAMES].filter((name) => !/[\u0080-\u009f]/.test(name))
const GRAPH = makeSampleGraph(NAMES)

/** The plug-in wants jQuery and a browser. happy-dom reads no XML with dots in its attributes' names; linkedom does. */
function readWithCytoscape(text: string): Core {
  const window = Object.assign(new Window(), { DOMParser })
  vi.stubGlobal('window', window)
  vi.stubGlobal('document', window.document)
  const cytoscape = require('cytoscape')
  cytoscape.warnings(false)
  require('cytoscape-graphml')(cytoscape, require('jquery'))
  const cy = cytoscape({ headless: true, styleEnabled: false })
  cy.graphml({ layoutBy: () => undefined })
  cy.graphml(text)
  vi.unstubAllGlobals()
  return cy
}

/** It takes the keys' ids for names, and all values for text. */
function keyed(element: 'node' | 'edge', values: Readonly<Record<string, PropertyValue>>): object {
  const entries = Object.entries(values).map(([name, value]) => [
    element === 'edge' && name === 'label' ? 'labelE' : `${element}.${name}`,
    showForbidden(textOf(value)),
  ])
  return Object.fromEntries(entries.filter(([, value]) => value !== ''))
}

test('cytoscape-graphml reads every node and edge with every value', () => {
  const cy = readWithCytoscape([...exportGraphml(GRAPH)].join(''))
  expect([cy.nodes().length, cy.edges().length]).toEqual([GRAPH.nodes.length, GRAPH.edges.length])
  for (const { id, name, labels, properties } of GRAPH.nodes) {
    expect(cy.getElementById(id).data()).toEqual({ id, ...keyed('node', { ...properties, name, label: name, labels }) })
  }
  for (const { id, type, from, to, properties } of GRAPH.edges) {
    const ends = { id, source: from, target: to }
    expect(cy.getElementById(id).data()).toEqual({ ...ends, ...keyed('edge', { ...properties, label: type, type }) })
  }
})
