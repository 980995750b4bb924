import type { Core, EdgeSingular, NodeSingular } from 'cytoscape'
import type { ActorKind } from '../../../src/core/actor.ts'
import type { Point } from '../graph-view/boxes.ts'
import type { Tone } from '../graph-view/visible-graph.ts'

export interface DrawnNode extends Point {
  readonly label: string
  /** Null: a group that is drawn as one. */
  readonly kind: ActorKind | null
  readonly size: number
  readonly opacity: number
}

export interface DrawnEdge {
  /** From the first point to the last, bent by the one in the middle if there are three. */
  readonly points: readonly Point[]
  /** Null: no dealing, but a measure or role on a path. */
  readonly tone: Tone | null
  readonly width: number
  readonly opacity: number
  /** "alleged", "planned or denied"; empty: it happened. */
  readonly doubt: string
}

/** The frame of a group. */
export interface DrawnHull extends Point {
  readonly width: number
  readonly height: number
  readonly label: string
  readonly hue: number
}

/** What the canvas shows, as plain data. */
export interface DrawnPicture {
  readonly hulls: readonly DrawnHull[]
  readonly nodes: readonly DrawnNode[]
  readonly edges: readonly DrawnEdge[]
}

/** Read the canvas. Hidden things are not in it: the filters take them out. */
export function readPicture(cy: Core): DrawnPicture {
  return {
    hulls: cy.nodes('.hull').map(readHull),
    nodes: cy.nodes('[size]').map(readNode),
    edges: cy.edges().map(readEdge),
  }
}

function readHull(node: NodeSingular): DrawnHull {
  const { x1, y1, w, h } = node.boundingBox({ includeLabels: false })
  const { label, hue } = node.data()
  return { x: x1, y: y1, width: w, height: h, label, hue }
}

function readNode(node: NodeSingular): DrawnNode {
  const { label, kind = null, size } = node.data()
  return { ...node.position(), label, kind, size, opacity: Number(node.style('opacity')) }
}

function readEdge(edge: EdgeSingular): DrawnEdge {
  const { tone = null, width = 1.5, doubt = '' } = edge.data()
  const bend = edge.controlPoints()?.slice(0, 1) ?? []
  const opacity = Number(edge.style('opacity')) * Number(edge.style('line-opacity'))
  return { points: [edge.sourceEndpoint(), ...bend, edge.targetEndpoint()], tone, width, opacity, doubt }
}
