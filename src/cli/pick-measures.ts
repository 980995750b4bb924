import { foldName } from '../core/compare-names.ts'
import { WhodidError } from '../core/errors.ts'
import type { GraphNode, GraphSnapshot } from '../core/graph.ts'
import { compareCodeUnits } from '../core/snapshot.ts'
import { findActor } from '../query/find-actor.ts'
import type { Surroundings } from '../query/surroundings.ts'
import { requireOne } from './require-one.ts'

/** What the user asks for; null: no bound. */
export interface MeasureChoice {
  readonly name: string | null
  readonly covers: string | null
}

/** The measures that are meant, by name. @throws NAME_UNKNOWN where a name leads nowhere. */
export function pickMeasures(graph: GraphSnapshot, around: Surroundings, choice: MeasureChoice): readonly GraphNode[] {
  const all = graph.nodes.filter(({ labels }) => labels[1] === 'Measure')
  const named = choice.name === null ? all : requireNamed(graph, all, choice.name)
  const covering = choice.covers === null ? named : coveredBy(graph, around, { measures: named, name: choice.covers })
  return [...covering].sort((a, b) => compareCodeUnits(a.name, b.name) || compareCodeUnits(a.id, b.id))
}

/** Of that name or alias; else all whose name or alias holds the words. */
function requireNamed(graph: GraphSnapshot, measures: readonly GraphNode[], name: string): readonly GraphNode[] {
  const exact = findActor(graph, name, ['Measure'])
  if (exact.kind === 'one') return [exact.actor]
  if (exact.kind === 'several') return exact.actors
  const words = foldName(name)
  const holding = measures.filter((node) => namesOf(node).some((own) => ` ${foldName(own)} `.includes(` ${words} `)))
  if (holding.length > 0 && words !== '') return holding
  const nearest = exact.nearest.map((near) => `"${near}"`).join(', ')
  throw new WhodidError('NAME_UNKNOWN', `no measure is called "${name}"`, {
    hint: nearest === '' ? 'Check the spelling; whodid measures lists all.' : `Did you mean ${nearest}?`,
  })
}

function namesOf({ name, properties }: GraphNode): readonly string[] {
  return [name, ...(Array.isArray(properties.aliases) ? properties.aliases : [])]
}

interface CoverSearch {
  readonly measures: readonly GraphNode[]
  readonly name: string
}

/** Measures that cover the actor or topic, or list parties under that country. */
function coveredBy(graph: GraphSnapshot, around: Surroundings, { measures, name }: CoverSearch): readonly GraphNode[] {
  const covered = requireOne(name, findActor(graph, name, ['Actor', 'Topic']), 'actor or topic')
  return measures.filter(({ id }) =>
    (around.outgoing.get(id) ?? []).some(({ type, to, properties }) => {
      const isUnder = typeof properties.under === 'string' && isListedUnder(properties.under, covered.name)
      return (type === 'APPLIES_TO' && to === covered.id) || isUnder
    }),
  )
}

/** "China (28); Russia (1)". */
function isListedUnder(under: string, name: string): boolean {
  return under.split('; ').some((place) => place.replace(/ \(\d+\)$/u, '') === name)
}
