import type { EventStatus } from '../core/event.ts'
import { type Clause, nounAt } from './clause-model.ts'
import { clauseStatus, type EffectOf } from './clause-status.ts'
import type { Draft } from './draft.ts'
import type { SentenceView } from './view.ts'

/** Verbs and nouns whose object has not happened yet, or is only wished for. */
const OBJECT_STATUS: Readonly<Record<string, EventStatus>> = {
  plan: 'planned',
  prepare: 'planned',
  propose: 'planned',
  schedule: 'planned',
  expect: 'planned',
  threaten: 'possible',
  consider: 'possible',
  fear: 'possible',
  risk: 'possible',
  weigh: 'possible',
  mull: 'possible',
  seek: 'requested',
  demand: 'requested',
  request: 'requested',
  want: 'requested',
  need: 'requested',
  recommend: 'requested',
  urge: 'requested',
  call: 'requested',
  avoid: 'denied',
  prevent: 'possible',
  deter: 'possible',
}

/** How far an event has come: what its own words say first, then what governs them. */
export function statusOf(view: SentenceView, draft: Draft, effectOf: EffectOf): EventStatus {
  const { clause } = draft
  if (clause === null) return 'actual'
  if (draft.part === 'verb') return clauseStatus(view, clause, effectOf)
  return nounStatus(view, draft, clause, effectOf)
}

function nounStatus(view: SentenceView, draft: Draft, clause: Clause, effectOf: EffectOf): EventStatus {
  if (draft.isCarried) return clauseStatus(view, clause, effectOf)
  const noun = nounAt(view.chunks, draft.chunk)
  const first = noun === null ? undefined : view.tokens[noun.first]?.text.toLowerCase()
  if (first === 'no') return 'denied'
  if (hasWord(view, noun, /^(?:proposed|planned|potential|possible|future|further|threatened|upcoming|forthcoming)$/iu))
    return 'planned'
  if (hasWord(view, noun, /^alleged$/iu)) return 'alleged'
  if (draft.chunk !== null && clause.at < draft.chunk) {
    const isTrade = draft.type === 'COOPERATE' || draft.type === 'BUSINESS'
    if (isTrade && HALTS.has(clause.verb.lemma) && isNear(view, clause, draft.chunk)) return 'denied'
    const effect = effectOf(clause)
    if (effect === 'accuse' || effect === 'deny') return effect === 'deny' ? 'denied' : 'alleged'
    const direct = OBJECT_STATUS[clause.verb.lemma]
    if (direct !== undefined && isNear(view, clause, draft.chunk)) return direct
    if (clauseStatus(view, clause, effectOf) === 'requested' && effect === null && !isEnding(clause)) return 'requested'
    return 'actual'
  }
  // The subject of its verb: "talks will begin".
  const isSubject = clause.subject === draft.chunk
  if (!isSubject || clause.verb.isNegated) return 'actual'
  return clause.verb.lemma === 'be' || BEGINNINGS.has(clause.verb.lemma)
    ? clauseStatus(view, clause, effectOf)
    : 'actual'
}

const BEGINNINGS: ReadonlySet<string> = new Set(
  'begin start take come happen occur resume hold follow go continue impose apply'.split(' '),
)

const ENDINGS: ReadonlySet<string> = new Set(
  'end lift stop drop abandon ease cease halt remove repeal revoke scrap reject oppose condemn counter resist'.split(
    ' ',
  ),
)

/** "halted the exports": trade that was going on does so no more. */
const HALTS: ReadonlySet<string> = new Set('stop halt suspend freeze'.split(' '))

function isEnding(clause: Clause): boolean {
  return ENDINGS.has(clause.verb.lemma)
}

function isNear(view: SentenceView, clause: Clause, chunk: number): boolean {
  return !view.chunks
    .slice(clause.at + 1, chunk)
    .some((other) => other.kind === 'verb' || other.kind === 'comma' || other.kind === 'subordinator')
}

function hasWord(
  view: SentenceView,
  noun: { readonly first: number; readonly last: number } | null,
  pattern: RegExp,
): boolean {
  return noun !== null && view.tokens.slice(noun.first, noun.last).some((token) => pattern.test(token.text))
}
