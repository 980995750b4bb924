import type { Command } from 'commander'
import { WhodidError } from '../core/errors.ts'
import type { GraphSnapshot } from '../core/graph.ts'
import { findActor } from '../query/find-actor.ts'
import { partAround, partInAnswer } from '../query/graph-part.ts'
import type { QueryEngine } from '../query/query-engine.ts'
import { openStore } from '../store/open-store.ts'
import { openStoreEngine } from './open-store-engine.ts'
import { parseCount } from './options.ts'
import { requireOne } from './require-one.ts'

/** What part of the graph is meant; nothing: all of it. */
export interface PartOptions {
  readonly store: string
  readonly select?: string
  readonly actor?: string
  readonly hops?: number
}

/** From an actor over an event to the other side. */
const DEFAULT_HOPS = 2
const SELECT_TIMEOUT_MS = 120_000

export const PART_HELP = `
A part of the graph:
  --select "MATCH p = (:Actor {name: 'Huawei'})--(:Event) RETURN p"
      the nodes and relationships of the answer; of an answer without relationships, all among its nodes
  --actor Huawei --hops 2
      what is up to so many relationships away; articles are taken along, but do not lead on`

/** `--select CYPHER` or `--actor NAME --hops N` */
export function addPartOptions(command: Command): Command {
  return command
    .option('--select <cypher>', 'only what this query returns')
    .option('--actor <name>', 'only what lies around this actor')
    .option('--hops <n>', `how far around it (default: ${DEFAULT_HOPS})`, (text) => parseCount('--hops', text))
}

/**
 * The graph of the store, or the part that is asked for.
 * @throws OPTION_INVALID, NAME_UNKNOWN, and whatever a query can be refused for.
 */
export async function readPart(options: PartOptions): Promise<GraphSnapshot> {
  const { select, actor, hops } = options
  if (select !== undefined && actor !== undefined) {
    throw new WhodidError('OPTION_INVALID', '--select and --actor exclude one another', {
      hint: 'Give one of them; a query can name the actor too.',
    })
  }
  if (hops !== undefined && actor === undefined) {
    throw new WhodidError('OPTION_INVALID', '--hops needs --actor', {
      hint: 'Say around whom, for example --actor Huawei --hops 2.',
    })
  }
  const store = await openStore(options.store)
  try {
    const graph = store.readGraph()
    if (actor !== undefined) {
      return partAround(graph, requireOne(actor, findActor(graph, actor), 'actor'), hops ?? DEFAULT_HOPS)
    }
    if (select === undefined) return graph
    return await selectPart(graph, select, openStoreEngine(store, { timeoutMs: SELECT_TIMEOUT_MS }))
  } finally {
    await store.close()
  }
}

async function selectPart(graph: GraphSnapshot, cypher: string, engine: QueryEngine): Promise<GraphSnapshot> {
  try {
    const part = partInAnswer(graph, await engine.run(cypher))
    if (part.nodes.length > 0) return part
  } finally {
    await engine.close()
  }
  throw new WhodidError('OPTION_INVALID', '--select: the answer holds no node and no relationship', {
    hint: 'Return whole nodes, relationships or paths: MATCH p = (:Actor)-[:AGENT_OF]->(:Event) RETURN p',
  })
}
