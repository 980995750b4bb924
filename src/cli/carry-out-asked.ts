import { correctGraph, rejoinGraph, type Stand } from '../build/correct-graph.ts'
import type { Decision } from '../core/correction.ts'
import { assertNever, WhodidError } from '../core/errors.ts'
import type { GraphNode } from '../core/graph.ts'
import { activeCorrections } from '../knowledge/index.ts'
import type { AskedDecision } from '../server/api.ts'
import { checkText, deciderOf, refuseUnfit } from './run-correction.ts'
import { namedActor } from './same.ts'

/** What the viewer asks of the store; no decision: the graph is to follow what was written down before. */
export interface AskedCorrection {
  readonly storeDir: string
  readonly asked: AskedDecision | null
  readonly why: string | null
}

/** @throws NAME_UNKNOWN, OPTION_INVALID, CORRECTION_REFUSED, and what the store refuses; nothing is changed then. */
export async function carryOutAsked({ storeDir, asked, why }: AskedCorrection): Promise<void> {
  if (asked === null) {
    await rejoinGraph(storeDir)
    return
  }
  await correctGraph({
    ...deciderOf({ store: storeDir, ...(why === null ? {} : { why: checkText('the reason', why) }) }),
    storeDir,
    decide: (stand) => decisionOf(asked, stand),
    check: refuseUnfit,
  })
}

function decisionOf(asked: AskedDecision, { graph, log }: Stand): Decision {
  const find = (id: string) => graph.nodes.find((node) => node.id === id) ?? unknown(id)
  switch (asked.what) {
    case 'same':
      if (asked.kept === asked.joined) throw refused('both are the same actor already', 'Choose another.')
      return { what: 'same', kept: namedActor(find(asked.kept)), joined: namedActor(find(asked.joined)) }
    case 'split name':
      return { what: 'split name', from: namedActor(find(asked.actor)), alias: aliasOf(find(asked.actor), asked.alias) }
    case 'rename':
      return { what: 'rename', actor: namedActor(find(asked.actor)), name: checkText('the new name', asked.name) }
    case 'ignore': {
      const { id, name } = find(asked.node)
      return { what: 'ignore', node: { id, name } }
    }
    case 'undo':
      if (activeCorrections(log).some(({ number }) => number === asked.number))
        return { what: 'undo', undone: asked.number }
      throw refused(`no. ${asked.number} is taken back already`, 'Look again: another page may have done it.')
    default:
      return assertNever(asked)
  }
}

/** As the articles write it; the actor's main name is none. */
function aliasOf({ name, properties }: GraphNode, alias: string): string {
  const aliases = Array.isArray(properties.aliases) ? (properties.aliases as readonly string[]) : []
  if (aliases.includes(alias)) return alias
  throw refused(`${name} is not called that`, 'Choose one of its other names.')
}

function unknown(id: string): never {
  throw new WhodidError('NAME_UNKNOWN', `this graph has nothing with the id ${id}`, {
    hint: 'It may come from an older build: search for its name.',
  })
}

function refused(message: string, hint: string): WhodidError {
  return new WhodidError('CORRECTION_REFUSED', message, { hint })
}
