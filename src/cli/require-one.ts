import { WhodidError } from '../core/errors.ts'
import type { GraphNode } from '../core/graph.ts'
import type { ActorMatch } from '../query/find-actor.ts'
import { printable } from './text-format.ts'
import { cutToWidth } from './visible-text.ts'

const MAX_CHOICES = 10
/** Of a name that leads nowhere so much is repeated. */
const MAX_NAME = 100

/**
 * The one that a name leads to.
 * @param what - What is looked for: "actor".
 * @throws NAME_UNKNOWN with the choices, or with the nearest names.
 */
export function requireOne(given: string, match: ActorMatch, what: string): GraphNode {
  const name = printable(cutToWidth(given, MAX_NAME))
  if (match.kind === 'one') return match.actor
  if (match.kind === 'several') {
    const choices = match.actors
      .slice(0, MAX_CHOICES)
      .map((actor) => `\n    ${actor.id}  ${printable(actor.name)} (${describeKind(actor)})`)
    throw new WhodidError('NAME_UNKNOWN', `"${name}" may mean any of ${match.actors.length}: which ${what}?`, {
      hint: `Say which by its id:${choices.join('')}`,
    })
  }
  const nearest = match.nearest.map((near) => `"${printable(near)}"`).join(', ')
  throw new WhodidError('NAME_UNKNOWN', `no ${what} is called "${name}"`, {
    hint:
      nearest === ''
        ? 'Check the spelling; whodid query "MATCH (a:Actor) RETURN a.name" lists all.'
        : `Did you mean ${nearest}?`,
  })
}

/** "Person, state": what tells two of one name apart. */
function describeKind({ labels, properties }: GraphNode): string {
  const { callings } = properties
  return [labels[2] ?? labels[1], ...(Array.isArray(callings) ? callings : [])].join(', ')
}
