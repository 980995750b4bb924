import type { ActorCard } from '../../../src/server/api.ts'
import type { Box } from './boxes.ts'

/** Label measures in pixels at zoom 1. Widths are reckoned, not measured, so that a layout is the same everywhere. */
export const LABEL = { fontSize: 13.5, lineHeight: 16.5, maxWidth: 126, marginTop: 4 } as const
const WIDTH_OF_LETTER = 7.2
const WIDTH_OF_WIDE_LETTER = 14
/** Hanzi, kana, hangul and full-width forms. */
const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u

/** Longer names end in "…": the panel has the whole. */
const MAX_LABEL_LETTERS = 54

/** The name as the graph shows it. */
export function labelOf(name: string): string {
  const letters = [...name]
  return letters.length <= MAX_LABEL_LETTERS ? name : `${letters.slice(0, MAX_LABEL_LETTERS - 1).join('')}…`
}

/** Diameter: grows with the square root of the events, so that the area shows them. */
export function diameterOf({ events }: Pick<ActorCard, 'events'>): number {
  return Math.round(Math.min(58, 16 + 5.2 * Math.sqrt(events)))
}

/** A node and its wrapped label as one box around the node's centre. */
export function boxOf(actor: ActorCard): Box {
  const diameter = diameterOf(actor)
  const lines = wrapLabel(labelOf(actor.name))
  const widest = Math.max(...lines.map(widthOf))
  // Cytoscape places a node by its centre, so the label below counts above too.
  const below = LABEL.marginTop + lines.length * LABEL.lineHeight
  return { id: actor.id, width: Math.max(diameter, Math.min(widest, LABEL.maxWidth)), height: diameter + 1.5 * below }
}

/** The lines of a label, as the canvas breaks them. */
export function wrapLabel(label: string): readonly string[] {
  const lines: string[] = []
  for (const word of label.split(' ')) {
    const last = lines[lines.length - 1]
    if (last !== undefined && widthOf(`${last} ${word}`) <= LABEL.maxWidth) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** In pixels, about. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (WIDE.test(letter) ? WIDTH_OF_WIDE_LETTER : WIDTH_OF_LETTER), 0)
}
