import { EVENT_TYPES } from '../core/event.ts'
import type { GraphNode } from '../core/graph.ts'
import { acceptsEvent, type EventChoice } from '../query/chains/choose-events.ts'
import { findChains, type Link, MAX_LINKS } from '../query/chains/find-chains.ts'
import { TIE_KINDS, type TieKind } from '../query/chains/ties.ts'
import { type Surroundings, surroundingsOf } from '../query/surroundings.ts'
import { describeRef } from './actors.ts'
import type { PathAnswer, PathLink } from './api.ts'
import { describeEvent } from './events.ts'
import type { GraphIndex } from './graph-index.ts'
import { describeLink } from './measures.ts'
import { readDay } from './read-day.ts'

/** As many as a panel shows with ease. */
const MAX_PATHS = 5

const known = new WeakMap<GraphIndex, Surroundings>()

/** What may link. */
export interface PathFilter extends EventChoice {
  readonly through: ReadonlySet<TieKind>
}

/** The shortest chains between two actors or measures, each link with the words that say so. */
export function findPaths(index: GraphIndex, [from, to]: readonly [GraphNode, GraphNode], by: PathFilter): PathAnswer {
  const chains = findChains(surroundings(index), [from, to], {
    max: MAX_PATHS,
    through: by.through,
    accepts: acceptsEvent(by),
  })
  return {
    from: describeRef(from),
    to: describeRef(to),
    maxLinks: MAX_LINKS,
    paths: chains.map((links) => links.flatMap((link) => describePathLink(index, link))),
  }
}

/** From a request; nothing that is known: everything. */
export function readPathFilter(ask: (key: string) => string | undefined): PathFilter {
  return {
    through: readSome(ask('through'), TIE_KINDS),
    types: readSome(ask('types'), EVENT_TYPES),
    since: readDay(ask('since')),
    until: readDay(ask('until')),
  }
}

function readSome<T extends string>(text: string | undefined, known: readonly T[]): ReadonlySet<T> {
  const asked = known.filter((item) => (text ?? '').split(',').includes(item))
  return new Set(asked.length === 0 ? known : asked)
}

function surroundings(index: GraphIndex): Surroundings {
  const found = known.get(index) ?? surroundingsOf({ nodes: [...index.nodes.values()], edges: index.edges })
  known.set(index, found)
  return found
}

function describePathLink(index: GraphIndex, { from, to, ties }: Link): PathLink[] {
  const [tie] = ties
  if (tie === undefined) return []
  const ends = { from: describeRef(from), to: describeRef(to), kind: tie.kind, more: ties.length - 1 }
  if ('event' in tie) return [{ ...ends, event: describeEvent(index, tie.event, 1), relation: null }]
  const [relation = null] = describeLink(index, tie.edge, tie.edge.from === from.id ? 'out' : 'in')
  return [{ ...ends, event: null, relation }]
}
