import type { Token } from '../core/language.ts'
import { caseOf, childOf } from './date-host.ts'
import { carrierOf, type DateScene } from './date-paths.ts'

/** "began to", "failed to": what follows has the time of the verb; what somebody agreed to do has not. */
const PHASES =
  /^(?:begin|start|continue|stop|cease|try|attempt|manage|fail|force|help|compel|cause|lead|let|make|rush|proceed|refuse|decline)$/u
/** Whose purpose happens with them: "met in Oslo to discuss". */
const MEETINGS = /^(?:meet|gather|convene|speak|talk|call|assemble|travel|visit|sit|join)$/u
const DONE_THERE = /^(?:discuss|talk|review|reaffirm|exchange|meet|consult|mark|celebrate|commemorate|speak|attend)$/u

/** "At the talks, which ended on Sunday, he offered": the noun that says on what occasion. */
export function occasionOf({ tokens }: DateScene, trigger: number): number | null {
  const isOccasion = (token: Token) =>
    token.head === trigger && token.relation === 'obl' && /^(?:in|at|during)$/u.test(caseOf(tokens, token.index))
  return tokens.find(isOccasion)?.index ?? null
}

/**
 * The event or verb in whose time frame another one stands: "On Monday A met B and told him", "said, adding"; null: none.
 */
export function frameOf(scene: DateScene, trigger: number): number | null {
  const { tokens } = scene
  const own = tokens[trigger]
  const carrier = carrierOf(scene, trigger)
  const token = carrier === null ? own : tokens[carrier]
  if (token === undefined || token.head === null || token.head < 0) return null
  const head = tokens[token.head]
  if (head === undefined) return null
  switch (token.relation) {
    case 'conj':
      return isSameTense(tokens, head, token) ? head.index : null
    case 'advcl':
    case 'xcomp':
      return isSameTime(tokens, head, token) ? head.index : null
    default:
      return null
  }
}

function isSameTense(tokens: readonly Token[], a: Token, b: Token): boolean {
  return a.fineTag === b.fineTag && auxiliaryOf(tokens, a) === auxiliaryOf(tokens, b)
}

/** A conjunct shares the auxiliary of the first one, unless it has a subject of its own. */
function auxiliaryOf(tokens: readonly Token[], verb: Token): string {
  const own = childOf(tokens, verb.index, /^aux/u)
  if (own !== null) return own.lemma
  const first =
    verb.relation === 'conj' && childOf(tokens, verb.index, /^nsubj/u) === null ? tokens[verb.head ?? -1] : null
  return first === null || first === undefined ? '' : (childOf(tokens, first.index, /^aux/u)?.lemma ?? '')
}

function isSameTime(tokens: readonly Token[], head: Token, verb: Token): boolean {
  const mark = childOf(tokens, verb.index, /^mark$/u)?.text.toLowerCase() ?? ''
  if (mark === 'to') return PHASES.test(head.lemma) || (MEETINGS.test(head.lemma) && DONE_THERE.test(verb.lemma))
  if (verb.relation === 'xcomp') return PHASES.test(head.lemma)
  if (/^(?:as|when|by|whilst|without)$/u.test(mark)) return true
  return mark === '' && verb.fineTag === 'VBG'
}
