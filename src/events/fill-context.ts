import type { Role } from '../core/event.ts'
import { nounAt } from './clause-model.ts'
import type { Draft } from './draft.ts'
import { JUDGING } from './judging-verbs.ts'
import { uniqueRoles } from './roles.ts'
import type { SentenceView } from './view.ts'

/** An agent that only the context names is a guess: it weighs less. */
const GUESS_DISCOUNT = 0.15

/** What earlier sentences told: who did what under a noun, by its lemma. */
export type Memory = Map<string, { readonly agents: readonly Role[]; readonly targets: readonly Role[] }>

/** "The ban" alone is the ban told of before: the same doer, the same target. */
export function fillFromMemory(view: SentenceView, drafts: readonly Draft[], memory: Memory): readonly Draft[] {
  return drafts.map((draft) => {
    const noun = nounAt(view.chunks, draft.chunk)
    const lemma = view.tokens[draft.token]?.lemma.toLowerCase() ?? ''
    const isBare =
      noun !== null &&
      draft.rule === 'noun/governor' &&
      /^(?:the|this|that|such|these|those)$/iu.test(view.tokens[noun.first]?.text ?? '')
    const known = isBare ? memory.get(lemma) : undefined
    if (known !== undefined)
      return { ...draft, ...known, rule: 'noun/same-event', confidence: draft.confidence - GUESS_DISCOUNT }
    if (noun !== null && draft.agents.length > 0 && draft.targets.length > 0)
      memory.set(lemma, { agents: draft.agents.map(withoutSpan), targets: draft.targets.map(withoutSpan) })
    return draft
  })
}

/** Elsewhere no words of the sentence denote the actor. */
function withoutSpan(role: Role): Role {
  return { actor: role.actor, span: null }
}

/**
 * Give events without a doer the one that the sentence makes plain: the doer of the event before them, else of the one
 * behind; for a rule that takes effect, whoever made rules before. Events that still have neither agent nor target are dropped.
 */
export function fillFromContext(
  view: SentenceView,
  drafts: readonly Draft[],
  lawmakers: readonly Role[],
): readonly Draft[] {
  const filled = drafts.map((draft, index) => {
    if (draft.agents.length > 0 || hasForeignSubject(view, draft)) return draft
    const guesses = nearestAgents(drafts, index)
    const near = (guesses.length === 0 && isMadeRule(draft) ? lawmakers.map(withoutSpan) : guesses).filter(
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

/** "The law took effect", "the rules were issued": whoever made rules last did it. */
function isMadeRule(draft: Draft): boolean {
  return (
    draft.part === 'verb' &&
    draft.type === 'REGULATE' &&
    (draft.clause?.verb.isPassive === true || draft.row.rest.some((word) => word === 'effect' || word === 'force'))
  )
}

/** Who made the last rule that a sentence tells of, else who did so before. */
export function lawmakersOf(drafts: readonly Draft[], before: readonly Role[]): readonly Role[] {
  return drafts.findLast((draft) => draft.type === 'REGULATE' && draft.agents.length > 0)?.agents ?? before
}

/** Somebody or something else does it, whom no mention denotes: nobody may be put in that place. */
function hasForeignSubject(view: SentenceView, draft: Draft): boolean {
  // Who opposes a ban has not set it.
  if (draft.part === 'noun') return JUDGING.has(draft.clause?.verb.lemma ?? '')
  if (draft.clause === null || draft.clause.verb.isPassive || isMadeRule(draft)) return false
  const subject = nounAt(view.chunks, draft.clause.subject)
  return subject !== null && view.tokens[subject.head]?.tag !== 'PRON'
}
