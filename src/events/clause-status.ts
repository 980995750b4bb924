import type { EventStatus } from '../core/event.ts'
import { type Clause, nounAt } from './clause-model.ts'
import { EFFECT_STATUS, gerundStatus, infinitiveStatus } from './complement-status.ts'
import type { Effect } from './frame.ts'
import type { SentenceView } from './view.ts'

const MODALS: Readonly<Record<string, EventStatus>> = {
  will: 'planned',
  shall: 'planned',
  wo: 'planned',
  may: 'possible',
  might: 'possible',
  could: 'possible',
  can: 'possible',
  ca: 'possible',
  would: 'possible',
  should: 'requested',
  must: 'requested',
  ought: 'requested',
}

const MAX_DEPTH = 8

/** Looks up which event rule a clause fired, so that its complement knows what became of it. */
export type EffectOf = (clause: Clause) => Effect | null

/** The status that a clause's own verb group has, else the one its governor lends it. */
export function clauseStatus(view: SentenceView, clause: Clause, effectOf: EffectOf, depth = 0): EventStatus {
  const own = ownStatus(view, clause)
  if (own !== null) return own
  if (depth > MAX_DEPTH) return 'actual'
  return inherited(view, clause, effectOf, depth)
}

function ownStatus(view: SentenceView, clause: Clause): EventStatus | null {
  const { verb, parent } = clause
  if (verb.isNegated) return 'denied'
  if (deniedSubject(view, clause)) return 'denied'
  if (verb.modal === 'would' && parent.link === 'content') return 'planned'
  const modal = verb.modal === null ? undefined : MODALS[verb.modal]
  if (modal !== undefined) return modal
  if (parent.link === 'condition') return parent.word === 'if' || parent.word === 'unless' ? 'possible' : null
  return null
}

/** "No firm has sold", "Neither A nor B agreed". */
function deniedSubject(view: SentenceView, clause: Clause): boolean {
  const noun = nounAt(view.chunks, clause.subject)
  if (noun === null) return false
  const first = view.tokens[noun.first]?.text.toLowerCase()
  return (
    (first === 'no' || first === 'neither' || first === 'nobody' || first === 'none') &&
    clause.parent.link !== 'infinitive'
  )
}

function inherited(view: SentenceView, clause: Clause, effectOf: EffectOf, depth: number): EventStatus {
  const { parent } = clause
  const governor = parent.clause === null ? undefined : view.clauses[parent.clause]
  if (governor === undefined) return clause.verb.form === 'infinitive' ? 'planned' : 'actual'
  const lift = (): EventStatus => clauseStatus(view, governor, effectOf, depth + 1)
  switch (parent.link) {
    case 'infinitive':
      return infinitiveStatus(view, clause, governor, { effect: effectOf(governor), lift })
    case 'gerund':
      return gerundStatus(view, clause, governor, { effect: effectOf(governor), lift })
    case 'content': {
      const effect = effectOf(governor)
      return effect === null ? 'actual' : (EFFECT_STATUS[effect] ?? 'actual')
    }
    case 'conjunct':
      return clause.verb.hasAuxiliary || (clause.verb.form === 'finite' && /(?:ed|s)$/u.test(clause.verb.word))
        ? conjunctContent(governor, effectOf, view)
        : lift()
    case 'participle':
      return clause.verb.isPassive ? 'actual' : lift()
    case 'main':
    case 'relative':
    case 'condition':
    case 'adverbial':
      return 'actual'
  }
}

/** A second finite verb keeps what the content of speech lends ("denied that it sold and shipped chips"). */
function conjunctContent(governor: Clause, effectOf: EffectOf, view: SentenceView): EventStatus {
  const above =
    governor.parent.link === 'content' && governor.parent.clause !== null
      ? view.clauses[governor.parent.clause]
      : undefined
  const effect = above === undefined ? null : effectOf(above)
  return effect === null ? 'actual' : (EFFECT_STATUS[effect] ?? 'actual')
}
