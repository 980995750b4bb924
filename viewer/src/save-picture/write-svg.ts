import type { Point } from '../graph-view/boxes.ts'
import { GROUND, HULL_HUES, INK, type Scheme, TONE_COLORS } from '../graph-view/graph-style.ts'
import { LABEL, wrapLabel } from '../graph-view/node-box.ts'
import { KINDS } from '../vocabulary/kinds.ts'
import { SHAPE_PATHS } from '../vocabulary/shapes.ts'
import type { DrawnEdge, DrawnHull, DrawnNode, DrawnPicture } from './drawn-picture.ts'

const MARGIN = 40
const CAPTION_HEIGHT = 24
const ARROW = 9

interface SvgOptions {
  readonly scheme: Scheme
  /** One line under the picture: what it shows. */
  readonly caption: string
}

/** The picture as SVG: every name is text, so that it can be searched and edited. The same picture, the same bytes. */
export function writeSvg(picture: DrawnPicture, { scheme, caption }: SvgOptions): string {
  const { left, top, width, height } = frameOf(picture)
  const body = [
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${GROUND[scheme]}"/>`,
    ...picture.hulls.map((hull) => writeHull(hull, scheme)),
    ...picture.edges.map((edge) => writeEdge(edge, scheme)),
    ...picture.nodes.map((node) => writeNode(node, scheme)),
    `<text x="${left + 12}" y="${top + height - 10}" font-size="12" fill="${INK[scheme]}">${escapeText(caption)}</text>`,
  ]
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${height}" width="${width}" height="${height}" font-family="Inter, 'Segoe UI', 'Noto Sans', 'Noto Sans CJK SC', sans-serif">`
  return `${[head, `<title>${escapeText(caption)}</title>`, ...body, '</svg>'].join('\n')}\n`
}

function frameOf({ hulls, nodes, edges }: DrawnPicture) {
  const corners = [
    ...hulls.flatMap(({ x, y, width, height }) => [
      { x, y: y - 2 * LABEL.fontSize },
      { x: x + width, y: y + height },
    ]),
    ...edges.flatMap(({ points }) => points),
    ...nodes.flatMap(({ x, y, size, label }) => {
      const below = size / 2 + LABEL.marginTop + wrapLabel(label).length * LABEL.lineHeight
      const half = Math.max(size, LABEL.maxWidth) / 2
      return [
        { x: x - half, y: y - size / 2 },
        { x: x + half, y: y + below },
      ]
    }),
  ]
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
  const left = Math.floor(Math.min(0, ...xs) - MARGIN)
  const top = Math.floor(Math.min(0, ...ys) - MARGIN)
  const width = Math.ceil(Math.max(0, ...xs) + MARGIN) - left
  return { left, top, width, height: Math.ceil(Math.max(0, ...ys) + MARGIN + CAPTION_HEIGHT) - top }
}

function writeHull({ x, y, width, height, label, hue }: DrawnHull, scheme: Scheme): string {
  const color = HULL_HUES[hue] ?? INK[scheme]
  return [
    `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="8" fill="${color}" fill-opacity="0.1" stroke="${color}"/>`,
    `<text x="${round(x + width / 2)}" y="${round(y - LABEL.marginTop)}" font-size="${LABEL.fontSize}" font-weight="600" text-anchor="middle" fill="${INK[scheme]}">${escapeText(label)}</text>`,
  ].join('')
}

function writeNode({ x, y, size, label, kind, opacity }: DrawnNode, scheme: Scheme): string {
  const scale = round(size / 16)
  const lines = wrapLabel(label).map(
    (line, n) => `<tspan x="${round(x)}" dy="${n === 0 ? 0 : LABEL.lineHeight}">${escapeText(line)}</tspan>`,
  )
  const labelTop = y + size / 2 + LABEL.marginTop + LABEL.fontSize * 0.8
  return [
    `<g opacity="${round(opacity)}">`,
    `<path transform="translate(${round(x - size / 2)} ${round(y - size / 2)}) scale(${scale})" d="${SHAPE_PATHS[kind === null ? 'round-rectangle' : KINDS[kind].shape]}" fill="${kind === null ? TONE_COLORS[scheme].neither : KINDS[kind][scheme]}"/>`,
    `<text x="${round(x)}" y="${round(labelTop)}" font-size="${LABEL.fontSize}" font-weight="500" text-anchor="middle" fill="${INK[scheme]}" stroke="${GROUND[scheme]}" stroke-width="3" paint-order="stroke">${lines.join('')}</text>`,
    '</g>',
  ].join('')
}

function writeEdge({ points, tone, width, opacity, doubt }: DrawnEdge, scheme: Scheme): string {
  const [start, second, third] = points
  const end = third ?? second
  if (start === undefined || end === undefined || second === undefined) return ''
  const color = TONE_COLORS[scheme][tone ?? 'mixed']
  const dash = tone === null ? ' stroke-dasharray="2 4"' : doubt === '' ? '' : ' stroke-dasharray="5 5"'
  const way = `M${at(start)} ${third === undefined ? 'L' : `Q${at(second)} `}${at(end)}`
  const before = third === undefined ? start : second
  const fill = doubt === '' ? color : GROUND[scheme]
  const arrow = tone === null ? '' : `<path d="${arrowPath(before, end)}" fill="${fill}" stroke="${color}"/>`
  const middle = third === undefined ? middleOf(start, end) : middleOf(middleOf(start, second), middleOf(second, end))
  const label =
    doubt === ''
      ? ''
      : `<text x="${round(middle.x)}" y="${round(middle.y - 3)}" font-size="11" font-style="italic" text-anchor="middle" fill="${INK[scheme]}">${escapeText(doubt)}</text>`
  return `<g opacity="${round(opacity)}"><path d="${way}" fill="none" stroke="${color}" stroke-width="${width}"${dash}/>${arrow}${label}</g>`
}

/** A triangle with its tip at `end`. */
function arrowPath(before: Point, end: Point): string {
  const length = Math.hypot(end.x - before.x, end.y - before.y)
  const [dx, dy] = length === 0 ? [1, 0] : [(end.x - before.x) / length, (end.y - before.y) / length]
  const base = { x: end.x - dx * ARROW, y: end.y - dy * ARROW }
  const side = (sign: number) => ({ x: base.x - dy * sign * ARROW * 0.45, y: base.y + dx * sign * ARROW * 0.45 })
  return `M${at(end)} L${at(side(1))} ${at(side(-1))}Z`
}

function middleOf(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** Text of an article may hold anything; XML 1.0 forbids control characters. */
function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[^\P{Cc}\t\n]|[\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD')
}
