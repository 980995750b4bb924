import type { StylesheetJson } from 'cytoscape'
import { KIND_NAMES, KINDS } from '../vocabulary/kinds.ts'
import { HULL } from './grouped-layout.ts'
import { LABEL } from './node-box.ts'
import type { Tone } from './visible-graph.ts'

export type Scheme = 'light' | 'dark'

/** Blue against orange (Okabe and Ito's pair) is told apart by every kind of colour vision. */
export const TONE_COLORS: Readonly<Record<Scheme, Readonly<Record<Tone, string>>>> = {
  light: { conflict: '#c2500a', cooperation: '#0f6bb0', mixed: '#7d5ba6', neither: '#8d95a1' },
  dark: { conflict: '#f08c4a', cooperation: '#5fb0ee', mixed: '#b79ae0', neither: '#8b94a3' },
}

/** The end of an edge tells its tone a second time. */
const ARROWS: Readonly<Record<Tone, string>> = {
  conflict: 'triangle-cross',
  cooperation: 'triangle',
  mixed: 'triangle-tee',
  neither: 'vee',
}

/** Frames around groups: apart from one another, and none of the edges' colours. */
export const HULL_HUES = ['#7a8b2f', '#8a5fb0', '#2f8f83', '#a8577e', '#6f7f95', '#9a7b3c'] as const

export const GROUND: Readonly<Record<Scheme, string>> = { light: '#fbfcfd', dark: '#15181d' }
export const INK: Readonly<Record<Scheme, string>> = { light: '#1d2530', dark: '#e4e8ee' }
const ACCENT: Readonly<Record<Scheme, string>> = { light: '#111827', dark: '#ffffff' }

/** The page's own (app.css). */
const FONT = 'Inter, "Segoe UI", -apple-system, "Noto Sans", system-ui, "Noto Sans CJK SC", sans-serif'

/** How the canvas draws: kinds by shape and colour, tones by colour and arrow, doubt by opacity, dash and label. */
export function graphStyle(scheme: Scheme): StylesheetJson {
  return [...nodeStyle(scheme), ...groupStyle(scheme), ...edgeStyle(scheme), ...stateStyle(scheme)] as StylesheetJson
}

function nodeStyle(scheme: Scheme) {
  const base = {
    selector: 'node',
    style: {
      label: 'data(label)',
      color: INK[scheme],
      'font-family': FONT,
      'font-size': LABEL.fontSize,
      'font-weight': 500,
      'text-wrap': 'wrap',
      'text-max-width': `${LABEL.maxWidth}px`,
      'text-valign': 'bottom',
      'text-margin-y': LABEL.marginTop,
      'text-outline-color': GROUND[scheme],
      'text-outline-width': 2.5,
      'min-zoomed-font-size': 6,
      'border-width': 1.5,
      'border-color': GROUND[scheme],
      'overlay-opacity': 0,
    },
  }
  const kinds = KIND_NAMES.map((kind) => ({
    selector: `node[kind = "${kind}"]`,
    style: { shape: KINDS[kind].shape, 'background-color': KINDS[kind][scheme] },
  }))
  // A frame has none: it is as large as what it holds.
  const sized = { selector: 'node[size]', style: { width: 'data(size)', height: 'data(size)' } }
  return [base, sized, ...kinds]
}

function groupStyle(scheme: Scheme) {
  const hull = {
    selector: 'node.hull',
    style: {
      shape: 'round-rectangle',
      padding: `${HULL.padding}px`,
      'compound-sizing-wrt-labels': 'include',
      'background-opacity': scheme === 'light' ? 0.09 : 0.16,
      'border-width': 1.5,
      'border-opacity': 0.75,
      'text-valign': 'top',
      'text-halign': 'center',
      'text-margin-y': -LABEL.marginTop,
      'text-max-width': '300px',
      'font-weight': 600,
      'font-size': LABEL.fontSize,
    },
  }
  const group = {
    selector: 'node.group',
    style: { shape: 'round-rectangle', 'border-width': 5, 'border-style': 'double', 'border-color': GROUND[scheme] },
  }
  const hues = HULL_HUES.map((color, hue) => ({
    selector: `node[hue = ${hue}]`,
    style: { 'background-color': color, 'border-color': color },
  }))
  return [hull, ...hues, group]
}

function edgeStyle(scheme: Scheme) {
  const base = {
    selector: 'edge',
    style: {
      'curve-style': 'bezier',
      'control-point-step-size': 34,
      opacity: 0.72,
      'arrow-scale': 0.9,
      'font-size': 11,
      color: INK[scheme],
      'font-family': FONT,
      'text-background-color': GROUND[scheme],
      'text-background-opacity': 0.92,
      'text-background-padding': '2px',
      'text-rotation': 'autorotate',
      'text-background-shape': 'roundrectangle',
      'min-zoomed-font-size': 7,
      'overlay-opacity': 0,
    },
  }
  const tones = (Object.keys(ARROWS) as Tone[]).map((tone) => ({
    selector: `edge[tone = "${tone}"]`,
    style: {
      'line-color': TONE_COLORS[scheme][tone],
      'target-arrow-color': TONE_COLORS[scheme][tone],
      'target-arrow-shape': ARROWS[tone],
    },
  }))
  const dealing = { selector: 'edge[width]', style: { width: 'data(width)' } }
  const bridge = {
    selector: 'edge.bridge',
    style: {
      width: 1.5,
      'line-style': 'dotted',
      'line-color': TONE_COLORS[scheme].mixed,
      'text-max-width': '150px',
      'text-wrap': 'ellipsis',
      label: 'data(label)',
    },
  }
  const doubtful = {
    selector: 'edge.doubtful',
    style: {
      'line-style': 'dashed',
      'line-dash-pattern': [5, 5],
      'line-opacity': 0.5,
      opacity: 0.9,
      'target-arrow-fill': 'hollow',
      label: 'data(doubt)',
      'font-style': 'italic',
    },
  }
  return [base, dealing, ...tones, bridge, doubtful]
}

function stateStyle(scheme: Scheme) {
  return [
    { selector: '.faded', style: { opacity: 0.28, 'text-opacity': 0.6 } },
    { selector: 'edge.faded', style: { opacity: 0.1, 'text-opacity': 0, 'text-background-opacity': 0 } },
    { selector: 'edge.near[summary]', style: { opacity: 0.95, label: 'data(summary)' } },
    { selector: 'edge.near.doubtful', style: { 'line-opacity': 0.7, label: 'data(doubtSummary)' } },
    {
      selector: 'node.chosen',
      style: {
        'border-width': 3,
        'border-color': ACCENT[scheme],
        'font-weight': 700,
        'outline-width': 3,
        'outline-color': TONE_COLORS[scheme].cooperation,
        'outline-offset': 2,
      },
    },
    {
      selector: 'edge.chosen',
      style: {
        opacity: 1,
        'z-index': 10,
        'underlay-opacity': 0.18,
        'underlay-padding': 5,
        'underlay-color': ACCENT[scheme],
      },
    },
    {
      selector: 'node.focused',
      style: { 'outline-width': 3, 'outline-color': ACCENT[scheme], 'outline-offset': 3, 'outline-style': 'dashed' },
    },
  ]
}
