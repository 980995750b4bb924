// In the page: the viewer's own look on a made graph, moved as a hand would move it.
import cytoscape, { type Core, type CytoscapeOptions } from 'cytoscape'
import type { ActorCard } from '../../../src/server/api.ts'
import { graphElements } from '../../../viewer/src/graph-view/graph-elements.ts'
import { graphStyle } from '../../../viewer/src/graph-view/graph-style.ts'
import type { Tone, VisibleGraph } from '../../../viewer/src/graph-view/visible-graph.ts'
import { KIND_NAMES } from '../../../viewer/src/vocabulary/kinds.ts'
import type { FrameBench } from './frame-bench.ts'

const TONES: readonly Tone[] = ['conflict', 'cooperation', 'mixed', 'neither']
/** Of all elements; the rest are edges, about as many as a picture of the bulk set has. */
const NODE_SHARE = 0.4

function makeGraph(elements: number): VisibleGraph {
  const count = Math.round(elements * NODE_SHARE)
  const actors = Array.from(
    { length: count },
    (_, n): ActorCard => ({
      id: `actor:${n}`,
      name: `Ministry of Affairs ${n}`,
      kind: KIND_NAMES[n % KIND_NAMES.length] ?? 'Group',
      country: null,
      community: null,
      wikidata: null,
      aliases: [],
      mentions: 1,
      partners: n % 20,
      events: n % 40,
    }),
  )
  const dealings = Array.from({ length: elements - count }, (_, n) => ({
    id: `rel:${n}`,
    from: `actor:${n % count}`,
    // Near and far ones, the same in every run.
    to: `actor:${(n * 7 + 1 + (n % 13)) % count}`,
    events: 1 + (n % 9),
    tone: TONES[n % TONES.length] ?? 'neither',
    doubt: n % 3 === 0 ? 'alleged' : null,
    summary: 'sanction 3',
    items: [],
  }))
  return { actors, dealings }
}

let cy: Core | null = null

const bench: FrameBench = {
  open(elements, webgl) {
    const graph = makeGraph(elements)
    const spots = new Map(
      graph.actors.map(({ id }, n) => [
        id,
        { x: Math.cos(n * 2.4) * 60 * Math.sqrt(n), y: Math.sin(n * 2.4) * 60 * Math.sqrt(n) },
      ]),
    )
    // The types do not know the renderer's options.
    const options: CytoscapeOptions & { readonly renderer: object } = {
      container: document.getElementById('picture'),
      style: graphStyle('light'),
      elements: graphElements({ ...graph, groups: [], bridges: [] }, spots),
      layout: { name: 'preset' },
      renderer: { name: 'canvas', webgl },
    }
    cy = cytoscape(options)
    cy.fit(undefined, 36)
  },
  move: (how, ms) =>
    new Promise((resolve) => {
      const start = performance.now()
      let frames = 0
      const step = () => {
        const passed = performance.now() - start
        if (ms <= passed) return resolve({ frames, ms: passed })
        frames += 1
        const turn = passed / 400
        if (how === 'pan') cy?.panBy({ x: 14 * Math.cos(turn), y: 9 * Math.sin(turn) })
        else cy?.zoom({ level: 0.6 * 2 ** Math.sin(turn), renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } })
        requestAnimationFrame(step)
      }
      requestAnimationFrame(step)
    }),
  close() {
    cy?.destroy()
    cy = null
  },
}

Object.assign(window, { frameBench: bench })
