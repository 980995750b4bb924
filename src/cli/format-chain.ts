import type { GraphNode } from '../core/graph.ts'
import type { Link } from '../query/chains/find-chains.ts'
import type { Tie } from '../query/chains/ties.ts'
import { edgesOf, type Surroundings } from '../query/surroundings.ts'
import { escapeUnseen } from './visible-text.ts'
import { wordsOf } from './words-json.ts'

/** One chain as a line of JSON, each link with all its ties; what is not told is null. */
export function formatChain(chain: readonly Link[], around: Surroundings): string {
  const links = chain.map(({ from, to, ties }) => ({
    from: endOf(from),
    to: endOf(to),
    ties: ties.map((tie) => tieOf(tie, around)),
  }))
  return escapeUnseen(JSON.stringify({ links }))
}

function endOf({ id, name, labels }: GraphNode): object {
  return { id, name, kind: labels[2] ?? labels[1] }
}

function tieOf(tie: Tie, around: Surroundings): object {
  if ('event' in tie) {
    const { id, name, properties } = tie.event
    const { type, status, date } = properties
    const reports = edgesOf(around.outgoing, tie.event, 'REPORTED_IN').map(({ to, properties: { quote } }) =>
      wordsOf(quote, around.nodes.get(to)),
    )
    return { kind: tie.kind, id, type, status, date: date ?? null, name, reports }
  }
  const { id, type, from, to, properties } = tie.edge
  const { since, status, title, quote, document } = properties
  const names = { from: around.nodes.get(from)?.name ?? from, to: around.nodes.get(to)?.name ?? to }
  const reports = [wordsOf(quote, around.nodes.get(String(document)))]
  return {
    kind: tie.kind,
    id,
    type,
    status: status ?? null,
    date: since ?? null,
    ...names,
    title: title ?? null,
    reports,
  }
}
