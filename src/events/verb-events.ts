import type { Role } from '../core/event.ts'
import type { Clause } from './clause-model.ts'
import type { Draft } from './draft.ts'
import { type TriggerRow, verbRows } from './lexicon.ts'
import { type Arguments, holds, matchesParticle } from './match-row.ts'
import { type Reach, rolesOf, uniqueRoles } from './roles.ts'
import type { SentenceView } from './view.ts'

/** The events that verbs of a sentence name. */
export function findVerbEvents(view: SentenceView): readonly Draft[] {
  return view.clauses.flatMap((clause) => {
    const draft = verbEvent(view, clause)
    return draft === null ? [] : [draft]
  })
}

function verbEvent(view: SentenceView, clause: Clause): Draft | null {
  const rows = verbRows(clause.verb.lemma, clause.verb.word)
  for (const row of rows) {
    if (!matchesParticle(view, clause, row)) continue
    const found = argumentsOf(view, clause, row)
    if (holds(view, clause, { row, found })) return verbDraft(clause, row, found)
  }
  return null
}

/** The event that a verb names by one row. */
export function verbEventBy(view: SentenceView, clause: Clause, row: TriggerRow): Draft {
  return verbDraft(clause, row, argumentsOf(view, clause, row))
}

function verbDraft(clause: Clause, row: TriggerRow, found: Arguments): Draft {
  return {
    part: 'verb',
    token: clause.verb.main,
    type: row.type,
    row,
    effect: row.effect,
    ...found,
    clause,
    isCarried: false,
    chunk: null,
    rule: `verb/${ruleName(clause)}`,
    confidence: confidenceOf(found, clause),
  }
}

function ruleName(clause: Clause): string {
  if (clause.verb.isPassive) return clause.parent.link === 'relative' ? 'reduced-relative' : 'passive'
  return clause.parent.link === 'main' || clause.parent.link === 'content' ? 'active' : clause.parent.link
}

/** Agent and target by the row's frame; "by" alone names the agent of a passive. */
function argumentsOf(view: SentenceView, clause: Clause, row: TriggerRow): Arguments {
  const agents = clause.verb.isPassive
    ? phraseRoles(view, clause, { words: ['by'], reach: 'owner' })
    : rolesOf(view, clause.subject, 'owner')
  const targets = uniqueRoles(targetsOf(view, clause, row)).filter(
    (role) => !agents.some((agent) => agent.actor === role.actor),
  )
  return isReciprocal(row, agents, targets) ? { agents, targets: [] } : { agents, targets }
}

function isReciprocal(row: TriggerRow, agents: readonly Role[], targets: readonly Role[]): boolean {
  return (row.type === 'CONSULT' || row.type === 'COOPERATE') && agents.length > 1 && targets.length === 0
}

function targetsOf(view: SentenceView, clause: Clause, row: TriggerRow): readonly Role[] {
  if (clause.verb.isPassive) {
    const patients =
      row.targets.includes('obj') || row.targets.length === 0 ? rolesOf(view, clause.subject, 'owner') : []
    if (patients.length > 0) return row.targets.length === 0 ? [] : patients
    return phraseRoles(view, clause, { words: row.targets, reach: 'owner' })
  }
  for (const slot of row.targets) {
    const roles =
      slot === 'obj'
        ? objectRoles(view, clause)
        : slot === 'prt'
          ? particleRoles(view, clause, row)
          : phraseRoles(view, clause, { words: [slot], reach: 'owner' })
    if (roles.length > 0) return roles
  }
  return []
}

/** "gave Globex a licence": the actor of two objects, else the owner of what is named ("seized Globex's chips"). */
function objectRoles(view: SentenceView, clause: Clause): readonly Role[] {
  const direct = rolesOf(view, clause.object, 'head')
  if (direct.length > 0) return direct
  const second = rolesOf(view, clause.secondObject, 'head')
  return second.length > 0 ? second : rolesOf(view, clause.object, 'owner')
}

function particleRoles(view: SentenceView, clause: Clause, row: TriggerRow): readonly Role[] {
  return phraseRoles(view, clause, { words: [row.rest[0] ?? ''], reach: 'owner' })
}

interface PhraseSearch {
  readonly words: readonly string[]
  readonly reach: Reach
}

function phraseRoles(view: SentenceView, clause: Clause, { words, reach }: PhraseSearch): readonly Role[] {
  for (const phrase of clause.phrases) {
    if (!words.includes(phrase.word)) continue
    const roles = rolesOf(view, phrase.noun, reach)
    if (roles.length > 0) return roles
  }
  return []
}

function confidenceOf(found: Arguments, clause: Clause): number {
  const sides = (found.agents.length > 0 ? 1 : 0) + (found.targets.length > 0 ? 1 : 0)
  const isDirect = clause.parent.link === 'main' || clause.parent.link === 'content'
  return 0.45 + 0.1 * sides + (isDirect ? 0.1 : 0)
}
