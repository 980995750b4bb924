import type { KindShape } from './kinds.ts'

/** The canvas's shapes, in a box of 16 by 16. */
export const SHAPE_PATHS: Readonly<Record<KindShape, string>> = {
  ellipse: 'M8 1.5A6.5 6.5 0 1 1 8 14.5 6.5 6.5 0 1 1 8 1.5Z',
  'round-rectangle': 'M4 2H12A2 2 0 0 1 14 4V12A2 2 0 0 1 12 14H4A2 2 0 0 1 2 12V4A2 2 0 0 1 4 2Z',
  'round-hexagon': 'M4.6 2H11.4L15 8 11.4 14H4.6L1 8Z',
  'round-diamond': 'M8 0.8 15.2 8 8 15.2 0.8 8Z',
  'round-triangle': 'M8 1.6 15 14H1Z',
  'round-pentagon': 'M8 1.2 15 6.4 12.3 14.4H3.7L1 6.4Z',
  'round-octagon': 'M5.2 1.5H10.8L14.5 5.2V10.8L10.8 14.5H5.2L1.5 10.8V5.2Z',
  barrel: 'M2 3.2Q8 0.8 14 3.2V12.8Q8 15.2 2 12.8Z',
  'round-tag': 'M2 2.5H10.5L15 8 10.5 13.5H2Z',
  rectangle: 'M2.5 2.5H13.5V13.5H2.5Z',
}
