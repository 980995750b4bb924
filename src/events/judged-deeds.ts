import type { TakenDraft } from './draft.ts'
import { JUDGING } from './judging-verbs.ts'
import type { SentenceView } from './view.ts'

/** "Ruritania condemned the controls": whose deed is judged is judged, where nobody else is named as the target. */
export function withJudged({ tokens }: SentenceView, drafts: readonly TakenDraft[]): readonly TakenDraft[] {
  return drafts.map((draft) => {
    const verb = tokens[draft.token]
    if (draft.targets.length > 0 || verb === undefined || !JUDGING.has(verb.lemma.toLowerCase())) return draft
    const deed = drafts.find(({ token }) => tokens[token]?.head === verb.index && tokens[token]?.relation === 'obj')
    const doers = deed?.agents.filter(({ actor }) => !draft.agents.some((agent) => agent.actor === actor)) ?? []
    return doers.length === 0 ? draft : { ...draft, targets: doers }
  })
}
