import type { GraphPart } from '../../../src/server/api.ts'
import { type Box, boundsOf, type Point } from './boxes.ts'
import { arrange, type Positions, placeNewcomers } from './compute-layout.ts'
import type { ActorGroup } from './groups.ts'
import { boxOf, widthOf } from './node-box.ts'

/** Around the actors of a group, and above them for its name. */
export const HULL = { padding: 14, title: 20 } as const
/** Between two groups, on each side. */
const GAP = 12

/**
 * Each group by itself, then all groups as if each were one actor: no two of them overlap. The middle of a
 * group is where it stands as one.
 * @param aspect - Width by height of the window.
 */
export function computeGroupedLayout(part: GraphPart, groups: readonly ActorGroup[], aspect: number): Positions {
  const inner = groups.map((group) => layOutGroup(part, group))
  const groupOf = new Map(groups.flatMap(({ key, members }) => members.map((id) => [id, idOf(key)] as const)))
  const pairs = new Map<string, readonly [string, string]>()
  for (const { from, to } of part.dealings) {
    const [a = '', b = ''] = [groupOf.get(from), groupOf.get(to)].sort()
    if (a !== b) pairs.set(`${a} ${b}`, [a, b])
  }
  const middles = arrange(
    inner.map(({ box }) => box),
    [...pairs.values()],
    // Somebody waits for it: fewer starting points than when the page opens.
    { aspect, trials: 2 },
  )
  const positions = new Map<string, Point>(middles)
  for (const { box, spots } of inner) {
    const middle = middles.get(box.id) ?? { x: 0, y: 0 }
    for (const [id, { x, y }] of spots) positions.set(id, { x: middle.x + x, y: middle.y + y })
  }
  return positions
}

interface LaidOut {
  readonly box: Box
  /** From the middle of the box. */
  readonly spots: Positions
}

function layOutGroup({ actors, dealings }: GraphPart, { key, name, members }: ActorGroup): LaidOut {
  const inside = new Set(members)
  const part = {
    actors: actors.filter(({ id }) => inside.has(id)),
    dealings: dealings.filter(({ from, to }) => inside.has(from) && inside.has(to)),
  }
  // As close as their names allow, those that deal with one another side by side: forces would spread them.
  const positions = placeNewcomers(part, new Map())
  const { left, top, width, height } = boundsOf(part.actors.map(boxOf), positions)
  const middle = { x: left + width / 2, y: top + height / 2 }
  const around = 2 * (HULL.padding + GAP)
  return {
    box: {
      id: idOf(key),
      width: Math.max(width, widthOf(hullLabel(name))) + around,
      height: height + around + HULL.title,
    },
    spots: new Map([...positions].map(([id, { x, y }]) => [id, { x: x - middle.x, y: y - middle.y + HULL.title / 2 }])),
  }
}

const MAX_LETTERS = 30

/** One line over the frame: the legend has the whole name. */
export function hullLabel(name: string): string {
  const letters = [...name]
  return letters.length <= MAX_LETTERS ? name : `${letters.slice(0, MAX_LETTERS - 1).join('')}…`
}

function idOf(key: string): string {
  return `group:${key}`
}
