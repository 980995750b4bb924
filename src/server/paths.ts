import type { GraphNode } from '../core/graph.ts'
import { findChains, type Link, MAX_LINKS } from '../query/chains/find-chains.ts'
import { TIE_KINDS, type TieKind } from '../query/chains/ties.ts'
import { type Surroundings, surroundingsOf } from '../query/surroundings.ts'
import { describeRef } from './actors.ts'
import type { PathAnswer, PathLink } from './api.ts'
import { describeEvent } from './events.ts'
import type { GraphIndex } from './graph-index.ts'
import { describeLink } from './measures.ts'

/** As many as a panel shows with ease. */
const MAX_PATHS = 5

const known = new WeakMap<GraphIndex, Surroundings>()

/** The shortest chains between two actors or measures, each link with the words that say so. */
export function findPaths(
  index: GraphIndex,
  [from, to]: readonly [GraphNode, GraphNode],
  through: ReadonlySet<TieKind>,
): PathAnswer {
  const chains = findChains(surroundings(index), [from, to], { max: MAX_PATHS, through })
  return {
    from: describeRef(from),
    to: describeRef(to),
    maxLinks: MAX_LINKS,
    paths: chains.map((links) => links.flatMap((link) => describePathLink(index, link))),
  }
}

/** What may link, from a request; nothing that is known: everything. */
export function readKinds(text: string | undefined): ReadonlySet<TieKind> {
  const kinds = TIE_KINDS.filter((kind) => (text ?? '').split(',').includes(kind))
  return new Set(kinds.length === 0 ? TIE_KINDS : kinds)
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
