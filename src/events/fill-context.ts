import type { Role } from '../core/event.ts'
import { nounAt } from './clause-model.ts'
import type { Draft } from './draft.ts'
import { uniqueRoles } from './roles.ts'
import type { SentenceView } from './view.ts'

/** An agent that only the context names is a guess: it weighs less. */
const GUESS_DISCOUNT = 0.15

/**
 * Give events without a doer the one that the sentence makes plain: the doer of the event before them, else of the one
 * behind. Events that still have neither agent nor target are dropped.
 */
export function fillFromContext(view: SentenceView, drafts: readonly Draft[]): readonly Draft[] {
  const filled = drafts.map((draft, index) => {
    if (draft.agents.length > 0 || hasForeignSubject(view, draft)) return draft
    const near = nearestAgents(drafts, index).filter(
      (role) => !draft.targets.some((target) => target.actor === role.actor),
    )
    if (near.length === 0) return draft
    return {
      ...draft,
      agents: uniqueRoles(near),
      rule: `${draft.rule}+context`,
      confidence: draft.confidence - GUESS_DISCOUNT,
    }
  })
  return filled.filter((draft) => draft.agents.length + draft.targets.length > 0)
}

function nearestAgents(drafts: readonly Draft[], index: number): readonly Role[] {
  const own = drafts[index]
  const isDoer = (draft: Draft) => draft.agents.length > 0 && (draft.effect !== 'say' || own?.type === 'STATEMENT')
  const before = drafts.slice(0, index).findLast(isDoer)
  const behind = drafts.slice(index + 1).find(isDoer)
  return (before ?? behind)?.agents ?? []
}

/** Somebody or something else does it, whom no mention denotes: nobody may be put in that place. */
function hasForeignSubject(view: SentenceView, draft: Draft): boolean {
  if (draft.part === 'noun' || draft.clause === null || draft.clause.verb.isPassive) return false
  const subject = nounAt(view.chunks, draft.clause.subject)
  return subject !== null && view.tokens[subject.head]?.tag !== 'PRON'
}
