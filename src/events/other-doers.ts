import type { Role } from '../core/event.ts'
import type { Clause } from './clause-model.ts'
import type { Draft } from './draft.ts'
import { JUDGING } from './judging-verbs.ts'
import { type TriggerRow, verbRows } from './lexicon.ts'
import { rolesOf } from './roles.ts'
import type { SentenceView } from './view.ts'

/** Who does another thing: who opposes a ban has not set it, and who asks somebody to lift one neither. */
export function othersOf(view: SentenceView, { part, clause }: Draft): readonly Role[] {
  if (clause === null) return []
  const judge = part === 'noun' && JUDGING.has(clause.verb.lemma) ? clause : null
  const parent = clause.parent.link === 'infinitive' ? view.clauses[clause.parent.clause ?? -1] : undefined
  const asker = parent !== undefined && parent.object !== null && isAsking(parent) ? parent : null
  return [judge, asker].flatMap((other) => (other === null ? [] : doersOf(view, other)))
}

function doersOf(view: SentenceView, { verb, subject, phrases }: Clause): readonly Role[] {
  if (!verb.isPassive) return rolesOf(view, subject, 'owner')
  return phrases.filter(({ word }) => word === 'by').flatMap(({ noun }) => rolesOf(view, noun, 'owner'))
}

/** Who drops a ban, or is asked to, drops one that there is. */
export function isHalted({ tokens }: SentenceView, { part, type, clause }: Draft): boolean {
  if (part !== 'noun' || type !== 'SANCTION' || clause === null) return false
  const { verb } = clause
  const particles = tokens.filter(({ head, relation }) => head === verb.main && relation === 'compound:prt')
  // "called off", not "called for"
  const isWhole = ({ rest }: TriggerRow) => rest.every((word) => particles.some(({ text }) => text === word))
  return verbRows(verb.lemma, verb.word).some((row) => row.type === 'CONCEDE' && isWhole(row))
}

function isAsking({ verb }: Clause): boolean {
  return verbRows(verb.lemma, verb.word).some(({ effect }) => effect === 'ask') && !verb.isPassive
}
