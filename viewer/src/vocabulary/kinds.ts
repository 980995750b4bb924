import type { ActorKind } from '../../../src/core/actor.ts'
import type { MeasureKind } from '../../../src/core/measure.ts'

/** Shapes that Cytoscape draws on the canvas and `KindMark` draws beside text. */
export type KindShape =
  | 'ellipse'
  | 'round-rectangle'
  | 'round-hexagon'
  | 'round-diamond'
  | 'round-triangle'
  | 'round-pentagon'
  | 'round-octagon'
  | 'barrel'
  | 'round-tag'
  | 'rectangle'

interface KindLook {
  readonly label: string
  readonly plural: string
  readonly shape: KindShape
  /** On a light ground, on a dark one: contrast of at least 3 : 1 with it. */
  readonly light: string
  readonly dark: string
}

/** Shape and colour both tell the kind, so that neither has to alone. Blue and orange are left to the edges. */
export const KINDS: Readonly<Record<ActorKind, KindLook>> = {
  Country: { label: 'Country', plural: 'Countries', shape: 'ellipse', light: '#2b3a55', dark: '#c3d0e6' },
  Government: {
    label: 'Government body',
    plural: 'Government bodies',
    shape: 'round-rectangle',
    light: '#5a6f94',
    dark: '#8fa6cf',
  },
  Company: { label: 'Company', plural: 'Companies', shape: 'round-hexagon', light: '#8a6d1d', dark: '#d9bb5f' },
  Person: { label: 'Person', plural: 'People', shape: 'round-diamond', light: '#7a4ba0', dark: '#c49be6' },
  Party: {
    label: 'Political party',
    plural: 'Political parties',
    shape: 'round-tag',
    light: '#a02f6b',
    dark: '#ec8fbf',
  },
  Military: { label: 'Military', plural: 'Military', shape: 'round-triangle', light: '#4f6128', dark: '#aac373' },
  Media: { label: 'Media', plural: 'Media', shape: 'barrel', light: '#0f766e', dark: '#5cc7bb' },
  Institution: {
    label: 'Institution',
    plural: 'Institutions',
    shape: 'round-pentagon',
    light: '#3f7d3a',
    dark: '#86cb80',
  },
  InternationalOrganization: {
    label: 'International organisation',
    plural: 'International bodies',
    shape: 'round-octagon',
    light: '#3d7f98',
    dark: '#7cc4de',
  },
  Group: { label: 'Group', plural: 'Groups', shape: 'rectangle', light: '#7d8590', dark: '#9aa4b2' },
}

export const KIND_NAMES = Object.keys(KINDS) as readonly ActorKind[]

/** How a kind of measure reads in a sentence. */
export const MEASURE_KIND_LABELS: Readonly<Record<MeasureKind, string>> = {
  list: 'List',
  law: 'Law',
  ban: 'Ban',
  control: 'Control',
  tariff: 'Tariff',
  strategy: 'Strategy',
  'review system': 'Review system',
}
