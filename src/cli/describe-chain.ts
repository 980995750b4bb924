import type { GraphEdge } from '../core/graph.ts'
import type { Link } from '../query/chains/find-chains.ts'
import type { Tie } from '../query/chains/ties.ts'
import type { Surroundings } from '../query/surroundings.ts'
import { describeEvent, describeFact } from './describe-event.ts'
import { describeQuote, QUOTE_INDENT } from './describe-quote.ts'
import { plural, printable } from './text-format.ts'

/** One chain for the terminal, line by line: who is linked, then for each link the surest tie with its quote. */
export function describeChain(chain: readonly Link[], around: Surroundings): string[] {
  const names = [...chain.slice(0, 1).map(({ from }) => from.name), ...chain.map(({ to }) => to.name)]
  return [
    `${printable(names.join(' — '))} (${plural(chain.length, 'link')})`,
    ...chain.flatMap((link) => describeLink(link, around)),
  ]
}

function describeLink({ ties }: Link, around: Surroundings): string[] {
  const [best, ...others] = ties
  if (best === undefined) return []
  const more = others.length === 0 ? [] : [`${QUOTE_INDENT}and ${plural(others.length, 'more tie')} between them`]
  return [...describeTie(best, around), ...more]
}

function describeTie(tie: Tie, around: Surroundings): string[] {
  return 'event' in tie ? describeEvent(tie.event, around, { maxQuotes: 1 }) : describeEdge(tie.edge, around)
}

/** "2019-05-16  in force   APPLIES_TO  Entity List → Huawei"; a role has no status, it is told. */
function describeEdge({ type, from, to, properties }: GraphEdge, around: Surroundings): string[] {
  const [one, two] = [around.nodes.get(from), around.nodes.get(to)]
  const title = typeof properties.title === 'string' ? ` (${properties.title})` : ''
  return [
    describeFact({
      date: properties.since,
      status: properties.status ?? one?.properties.status ?? 'told',
      type,
      what: `${one?.name ?? from} → ${two?.name ?? to}${title}`,
    }),
    ...describeQuote(properties.quote, around.nodes.get(String(properties.document))),
  ]
}
