import { expect, test } from 'vitest'
import type { DrawnPicture } from '../../../viewer/src/save-picture/drawn-picture.ts'
import { writeSvg } from '../../../viewer/src/save-picture/write-svg.ts'

const PICTURE: DrawnPicture = {
  hulls: [{ x: -40, y: -60, width: 120, height: 140, label: '<Norland>', hue: 1 }],
  nodes: [
    { x: 0, y: 0, size: 32, label: 'Norland', kind: 'Country', opacity: 1 },
    { x: 200, y: 100, size: 20, label: '"><script>alert(1)</script> \u0007', kind: 'Group', opacity: 0.28 },
  ],
  edges: [
    {
      points: [
        { x: 16, y: 0 },
        { x: 190, y: 95 },
      ],
      tone: 'conflict',
      width: 2,
      opacity: 1,
      doubt: '',
    },
    {
      points: [
        { x: 16, y: 0 },
        { x: 100, y: 80 },
        { x: 190, y: 95 },
      ],
      tone: 'conflict',
      width: 1,
      opacity: 0.5,
      doubt: 'alleged',
    },
    {
      points: [
        { x: 16, y: 0 },
        { x: 190, y: 95 },
      ],
      tone: null,
      width: 1.5,
      opacity: 1,
      doubt: '',
    },
  ],
}
const svg = writeSvg(PICTURE, { scheme: 'light', caption: 'Two actors & more' })

test('names are text, whatever they hold', () => {
  expect(svg).toContain('>Norland</tspan>')
  expect(svg).not.toContain('<script')
  expect(svg).toContain('&lt;script&gt;')
  expect(svg).not.toContain('\u0007')
  expect(svg).toContain('<title>Two actors &amp; more</title>')
})

test('what is only claimed is dashed, pale, hollow and named', () => {
  const claim = svg.split('\n').find((line) => line.includes('alleged'))
  expect(claim).toContain('<g opacity="0.5">')
  expect(claim).toContain('stroke-dasharray="5 5"')
  expect(claim).toContain('fill="#fbfcfd" stroke="#c2500a"')
  expect(svg.match(/stroke-dasharray="5 5"/gu)).toHaveLength(1)
})

test('all of it is in the frame, and the same picture gives the same bytes', () => {
  const [x = 0, y = 0, width = 0, height = 0] = (/viewBox="([^"]+)"/u.exec(svg)?.[1] ?? '').split(' ').map(Number)
  expect(x).toBeLessThan(-60)
  expect(x + width).toBeGreaterThan(263)
  expect(y).toBeLessThan(-16)
  expect(y + height).toBeGreaterThan(140)
  expect(writeSvg(PICTURE, { scheme: 'light', caption: 'Two actors & more' })).toBe(svg)
})
