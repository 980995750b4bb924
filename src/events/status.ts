import type { EventStatus } from '../core/event.ts'
import type { Clause } from './clause-model.ts'
import { nounAt } from './clause-model.ts'
import type { Draft } from './draft.ts'
import { CARRIERS, type Effect } from './lexicon.ts'
import { lemmaAt } from './match-row.ts'
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

const EFFECT_STATUS: Readonly<Record<Effect, EventStatus | null>> = {
  say: null,
  make: null,
  help: null,
  intensify: null,
  let: null,
  ask: 'requested',
  want: 'requested',
  accuse: 'alleged',
  bar: 'denied',
  deny: 'denied',
  refuse: 'denied',
  stop: 'denied',
  plan: 'planned',
  offer: 'planned',
  threat: 'possible',
  warn: 'possible',
}

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

const MAX_DEPTH = 8

/** Looks up which event rule a clause fired, so that its complement knows what became of it. */
export type EffectOf = (clause: Clause) => Effect | null

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

interface Lender {
  readonly effect: Effect | null
  readonly lift: () => EventStatus
}

function infinitiveStatus(view: SentenceView, clause: Clause, governor: Clause, lender: Lender): EventStatus {
  const noun = CARRIERS.noun.get(lemmaAt(view, clause.parent.noun))
  if (noun !== undefined) return noun
  if (governor.verb.lemma === 'want' && THANKS.has(clause.verb.lemma)) return 'actual'
  const adjective = adjectiveBefore(view, clause)
  if (adjective !== undefined) return mixed(adjective, lender)
  const lent = lender.effect === null ? undefined : EFFECT_STATUS[lender.effect]
  if (lent !== undefined && lent !== null) return lent
  const carried = CARRIERS.verb.get(governor.verb.lemma)
  if (carried !== undefined) return governor.verb.isNegated && carried !== 'denied' ? 'denied' : mixed(carried, lender)
  if (lender.effect === 'make' || lender.effect === 'let' || lender.effect === 'help') return lender.lift()
  if (CAUSATIVES.has(governor.verb.lemma)) return lender.lift()
  if (isMeeting(governor) && isSpeechAct(clause)) return lender.lift()
  return 'planned'
}

/** "travelled to meet", "telephoned to say": who came, spoke. */
function isMeeting(governor: Clause): boolean {
  return MEETINGS.has(governor.verb.lemma)
}

function isSpeechAct(clause: Clause): boolean {
  return SPEECH_ACTS.has(clause.verb.lemma)
}

/** "I want to thank you" thanks. */
const THANKS: ReadonlySet<string> = new Set([
  'thank',
  'say',
  'welcome',
  'congratulate',
  'stress',
  'emphasize',
  'commend',
  'begin',
])
/** "prompting Freedonia to raise duties": it did. */
const CAUSATIVES: ReadonlySet<string> = new Set(['prompt', 'cause', 'lead', 'get', 'enable', 'drive'])
const MEETINGS: ReadonlySet<string> = new Set(
  'meet visit travel telephone phone call summon gather convene speak join come go write be rise stand'.split(' '),
)
const SPEECH_ACTS: ReadonlySet<string> = new Set(
  'say discuss meet talk thank protest welcome congratulate condemn express tell celebrate honor honour mark brief speak'.split(
    ' ',
  ),
)

/** "will begin to sell": an actual carrier passes on what is above it. */
function mixed(carried: EventStatus, lender: Lender): EventStatus {
  return carried === 'actual' ? lender.lift() : carried
}

function adjectiveBefore(view: SentenceView, clause: Clause): EventStatus | undefined {
  const before = view.tokens[clause.verb.first - 1]
  return before === undefined || before.tag === 'NOUN' ? undefined : CARRIERS.adj.get(before.text.toLowerCase())
}

function gerundStatus(view: SentenceView, clause: Clause, governor: Clause, lender: Lender): EventStatus {
  const { word } = clause.parent
  const lent = lender.effect === null ? undefined : EFFECT_STATUS[lender.effect]
  if (
    (word === 'of' || word === 'for' || word === '' || word === 'from' || word === 'against') &&
    lent !== undefined &&
    lent !== null
  )
    return lent
  if (word === 'without' || word === 'from') return 'denied'
  // "a study on setting up", "talks about selling"
  if ((word === 'on' || word === 'about') && clause.parent.noun !== null) return 'planned'
  const carried = CARRIERS.verb.get(governor.verb.lemma)
  if (word === '' && carried !== undefined) return mixed(carried, lender)
  const noun = CARRIERS.noun.get(lemmaAt(view, clause.parent.noun))
  if (noun !== undefined) return noun
  return word === 'by' || word === '' ? lender.lift() : word === 'for' ? 'actual' : lender.lift()
}
