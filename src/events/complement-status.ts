import type { EventStatus } from '../core/event.ts'
import type { Clause } from './clause-model.ts'
import type { Effect } from './frame.ts'
import { CARRIERS } from './lexicon.ts'
import { lemmaAt } from './match-row.ts'
import type { SentenceView } from './view.ts'

export const EFFECT_STATUS: Readonly<Record<Effect, EventStatus | null>> = {
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

interface Lender {
  readonly effect: Effect | null
  readonly lift: () => EventStatus
}

export function infinitiveStatus(view: SentenceView, clause: Clause, governor: Clause, lender: Lender): EventStatus {
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

export function gerundStatus(view: SentenceView, clause: Clause, governor: Clause, lender: Lender): EventStatus {
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

/** "will begin to sell": an actual carrier passes on what is above it. */
function mixed(carried: EventStatus, lender: Lender): EventStatus {
  return carried === 'actual' ? lender.lift() : carried
}

function adjectiveBefore(view: SentenceView, clause: Clause): EventStatus | undefined {
  const before = view.tokens[clause.verb.first - 1]
  return before === undefined || before.tag === 'NOUN' ? undefined : CARRIERS.adj.get(before.text.toLowerCase())
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
