import type { Role } from '../core/event.ts'
import type { EventGuess } from '../core/language.ts'
import type { EventSettings } from '../core/reading-settings.ts'
import { type ChosenGuess, chooseGuesses } from './choose-guesses.ts'
import { nounAt } from './clause-model.ts'
import type { Draft, TakenDraft } from './draft.ts'
import { NOUN_ROWS, type TriggerRow, verbRows } from './lexicon.ts'
import { MANY_SIDED } from './many-sided.ts'
import { settingOf } from './noun-setting.ts'
import { isHalted, othersOf } from './other-doers.ts'
import { dependentAt, likeliestSide, rolesAt, type Sides, secondAgent } from './role-guesses.ts'
import type { SentenceView } from './view.ts'

/** Where the rules know the sides better than the reader: "was banned by", "tariffs imposed by", "faces sanctions from". */
const TURNED = /passive|reduced-relative|light-verb|^noun\/participle/u

/**
 * The reader's events, as far as the user's settings let them through, with what the rules found at the same word where
 * the reader is silent: an agent, a target.
 * @param views - All of the document.
 * @param drafts - Those of the rules.
 */
export function withGuesses(
  views: readonly SentenceView[],
  view: SentenceView,
  { drafts, settings }: { readonly drafts: readonly Draft[]; readonly settings: EventSettings },
): readonly TakenDraft[] {
  const taken = chooseGuesses(view, drafts, settings).map((chosen) => {
    const rule = chosen.draft ?? drafts.find((draft) => draft.token === chosen.guess.word)
    return fill({ views, view }, rule ?? bareDraft(view, chosen.guess), { ...chosen, isKnown: rule !== undefined })
  })
  return taken.filter(({ agents, targets }) => agents.length + targets.length > 0)
}

/** @param chosen - isKnown: a row of the tables fits; then its type counts, which is right more often than the reader's. */
function fill(
  { views, view }: { readonly views: readonly SentenceView[]; readonly view: SentenceView },
  draft: Draft,
  { guess, decidedBy, isKnown }: ChosenGuess & { readonly isKnown: boolean },
): TakenDraft {
  const isTurned = decidedBy === 'encoder' && TURNED.test(draft.rule)
  const sides = sidesOf({ views, view }, guess, { draft, isTurned })
  const others = othersOf(view, draft)
  const isOther = ({ actor }: Role) => others.some((other) => other.actor === actor)
  const doers = sides.agents.filter((role) => !isOther(role))
  const isMistaken = sides.agents.length > 0 && doers.length === 0
  const agents = isMistaken ? secondAgent(views, guess).filter((role) => !isOther(role)) : doers
  return {
    ...draft,
    type:
      isKnown && decidedBy === 'encoder' && (!MANY_SIDED.has(draft.row.word) || isTelling(draft.row))
        ? draft.type
        : guess.type,
    guess: isHalted(view, draft) ? { ...guess, status: 'actual' } : guess,
    agents,
    targets: sides.targets.filter(({ actor }) => !agents.some((agent) => agent.actor === actor)),
    rule: `${decidedBy}+${draft.rule}`,
    confidence: guess.score,
  }
}

/** The reader's, but for what is turned round, then the rules'; where neither names anybody, the one whom the reader finds likeliest. */
function sidesOf(
  { views, view }: { readonly views: readonly SentenceView[]; readonly view: SentenceView },
  guess: EventGuess,
  { draft, isTurned }: { readonly draft: Draft; readonly isTurned: boolean },
): Sides {
  const read = {
    agents: rolesAt(views, guess.agents, { others: guess.targets }),
    targets: rolesAt(views, guess.targets, { others: guess.agents }),
  }
  const [first, second] = isTurned ? [draft, read] : [read, draft]
  const sides = {
    agents: firstFilled(first.agents, second.agents, () => dependentAt(views, view, { guess, role: 'agents' })),
    targets: firstFilled(first.targets, second.targets, () => dependentAt(views, view, { guess, role: 'targets' })),
  }
  return sides.agents.length + sides.targets.length > 0 ? sides : likeliestSide(views, guess)
}

function firstFilled(one: readonly Role[], two: readonly Role[], last: () => readonly Role[]): readonly Role[] {
  if (one.length > 0) return one
  return two.length > 0 ? two : last()
}

/** A word that no rule takes for an event, in its place in the sentence. */
function bareDraft(view: SentenceView, guess: EventGuess): Draft {
  const token = view.tokens[guess.word]
  const clause = view.clauses.find(({ verb }) => verb.main === guess.word) ?? null
  const base = { token: guess.word, type: guess.type, agents: [], targets: [], confidence: guess.score }
  const lemma = token?.lemma.toLowerCase() ?? ''
  if (clause !== null) {
    const row = verbRows(lemma, token?.text.toLowerCase() ?? '').find(({ type }) => type === guess.type)
    const isSaying = guess.type === 'STATEMENT'
    return {
      ...base,
      part: 'verb',
      row: row ?? plainRow(lemma, guess, isSaying),
      effect: row?.effect ?? (isSaying ? 'say' : null),
      clause,
      isCarried: false,
      chunk: null,
      rule: 'verb',
    }
  }
  const at = view.chunks.findIndex((chunk) => chunk.first <= guess.word && guess.word <= chunk.last)
  const noun = nounAt(view.chunks, at < 0 ? null : at)
  const setting = noun === null ? null : settingOf(view, noun, at)
  const row = NOUN_ROWS.get(lemma)?.find(({ type }) => type === guess.type)
  return {
    ...base,
    part: 'noun',
    row: row ?? plainRow(lemma, guess, false),
    effect: row?.effect ?? null,
    clause: setting?.participle ?? setting?.clause ?? null,
    isCarried: setting !== null && (setting.light !== null || setting.participle !== null),
    chunk: noun === null ? null : at,
    rule: 'noun',
  }
}

function plainRow(word: string, { type }: EventGuess, isSaying: boolean): TriggerRow {
  return {
    word,
    rest: [],
    type,
    targets: [],
    agents: [],
    effect: isSaying ? 'say' : null,
    conditions: [],
    example: '',
  }
}

/** A row that asks for certain words: "removed from the list". */
function isTelling({ conditions }: TriggerRow): boolean {
  return conditions.some((condition) => condition.includes(':'))
}
