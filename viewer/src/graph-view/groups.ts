import type { ActorCard, DealingEvent } from '../../../src/server/api.ts'
import type { GroupBy } from '../state/view-state.ts'
import { KINDS } from '../vocabulary/kinds.ts'
import { describeItems, type VisibleDealing, type VisibleGraph } from './visible-graph.ts'

/** Actors that belong together. */
export interface ActorGroup {
  readonly key: string
  readonly name: string
  /** Ids. */
  readonly members: readonly string[]
}

export interface DrawnGroup extends ActorGroup {
  /** Of its node in the picture. */
  readonly id: string
  /** Drawn as one. */
  readonly isClosed: boolean
  /** Which of the colours it has: the same as long as the grouping stands. */
  readonly hue: number
}

/** A picture in which closed groups stand for their actors. */
export interface GroupedGraph extends VisibleGraph {
  readonly groups: readonly DrawnGroup[]
}

/** For those of whom it is not known where they belong. */
const NOWHERE = 'none'
const NOWHERE_NAMES: Readonly<Record<GroupBy, string>> = {
  country: 'No country known',
  kind: 'No kind',
  community: 'No community',
}

/** The largest first, ties by name; those that belong nowhere last. */
export function groupActors(actors: readonly ActorCard[], by: GroupBy): readonly ActorGroup[] {
  const byKey = new Map<string, ActorCard[]>()
  for (const actor of actors) {
    const key = keyOf(actor, by)
    byKey.set(key, [...(byKey.get(key) ?? []), actor])
  }
  const groups = [...byKey].map(([key, members]) => ({
    key,
    name: nameOf(key, members, by),
    members: members.map(({ id }) => id),
  }))
  const isLast = ({ key }: ActorGroup) => Number(key === NOWHERE)
  return groups.sort(
    (a, b) => isLast(a) - isLast(b) || b.members.length - a.members.length || (a.name < b.name ? -1 : 1),
  )
}

function keyOf({ country, kind, community }: ActorCard, by: GroupBy): string {
  const value = { country, kind, community }[by]
  return value === null ? NOWHERE : String(value)
}

function nameOf(key: string, members: readonly ActorCard[], by: GroupBy): string {
  if (key === NOWHERE) return NOWHERE_NAMES[by]
  switch (by) {
    case 'country':
      return countryName(key)
    case 'kind':
      return members[0] === undefined ? key : KINDS[members[0].kind].plural
    case 'community': {
      const [first] = [...members].sort((a, b) => b.events - a.events || (a.name < b.name ? -1 : 1))
      return `Around ${first?.name ?? key}`
    }
  }
}

const COUNTRIES = new Intl.DisplayNames(['en'], { type: 'region' })

/** "CN" -> "China"; what is no country's code stays as it is. */
export function countryName(code: string): string {
  return /^[A-Z]{2}$/u.test(code) ? (COUNTRIES.of(code) ?? code) : code
}

/**
 * The picture with its groups: the actors of a closed one leave it, and their dealings are the group's. What happened
 * within a closed group is not drawn.
 * @param groups - Of all actors that the picture could show; what has nobody in it goes.
 */
export function drawGroups(
  graph: VisibleGraph,
  groups: readonly ActorGroup[],
  closed: readonly string[],
): GroupedGraph {
  const shown = new Set(graph.actors.map(({ id }) => id))
  const drawn = groups
    .map((group, hue) => ({
      ...group,
      id: `group:${group.key}`,
      isClosed: closed.includes(group.key),
      hue,
      members: group.members.filter((id) => shown.has(id)),
    }))
    .filter(({ members }) => 0 < members.length)
  const standsFor = new Map(drawn.flatMap(({ id, isClosed, members }) => (isClosed ? members.map((m) => [m, id]) : [])))
  if (standsFor.size === 0) return { ...graph, groups: drawn }
  return {
    groups: drawn,
    actors: graph.actors.filter(({ id }) => !standsFor.has(id)),
    dealings: joinDealings(graph.dealings, (id) => standsFor.get(id) ?? id),
  }
}

/** One dealing for all between the same two ends; an event counts once. */
function joinDealings(dealings: readonly VisibleDealing[], endOf: (id: string) => string): readonly VisibleDealing[] {
  const joined = new Map<string, { readonly from: string; readonly to: string; readonly parts: VisibleDealing[] }>()
  for (const dealing of dealings) {
    const [from, to] = [endOf(dealing.from), endOf(dealing.to)]
    if (from === to) continue
    const key = `${from} ${to}`
    const known = joined.get(key)
    if (known === undefined) joined.set(key, { from, to, parts: [dealing] })
    else known.parts.push(dealing)
  }
  return [...joined].map(([id, { from, to, parts }]) => {
    const [only] = parts
    if (only !== undefined && parts.length === 1) return { ...only, from, to }
    const items = new Map(parts.flatMap((part) => part.items.map((item): [string, DealingEvent] => [item.id, item])))
    return describeItems({ id, from, to }, [...items.values()])
  })
}
