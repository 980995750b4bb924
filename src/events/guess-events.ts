import type { Role } from '../core/event.ts'
import type { EventGuess, RoleGuess } from '../core/language.ts'
import type { EventSettings } from '../core/reading-settings.ts'
import { type ChosenGuess, chooseGuesses } from './choose-guesses.ts'
import { nounAt } from './clause-model.ts'
import type { Draft, TakenDraft } from './draft.ts'
import { NOUN_ROWS, type TriggerRow, verbRows } from './lexicon.ts'
import { settingOf } from './noun-setting.ts'
import { rolesOf, toRole, uniqueRoles } from './roles.ts'
import type { PlacedMention, SentenceView } from './view.ts'

/** The reader is rather sure that the word fills the role. */
const ROLE_SCORE = 0.5
/** An event of which no side is sure had one of two likely ones in half of the training texts kept away. */
const LONE_SCORE = 0.2
const NOBODY: RoleGuess = { sentence: -1, word: -1, score: 0 }

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
    return fill(views, rule ?? bareDraft(view, chosen.guess), { ...chosen, isKnown: rule !== undefined })
  })
  return taken.filter(({ agents, targets }) => agents.length + targets.length > 0)
}

/** @param chosen - isKnown: a row of the tables fits; then its type counts, which is right more often than the reader's. */
function fill(
  views: readonly SentenceView[],
  draft: Draft,
  { guess, decidedBy, isKnown }: ChosenGuess & { readonly isKnown: boolean },
): TakenDraft {
  const { agents, targets } = sidesOf(views, draft, guess)
  return {
    ...draft,
    type: isKnown && decidedBy === 'encoder' ? draft.type : guess.type,
    guess,
    agents,
    targets: targets.filter(({ actor }) => !agents.some((agent) => agent.actor === actor)),
    rule: `${decidedBy}+${draft.rule}`,
    confidence: guess.score,
  }
}

/** The reader's, then the rules'; where neither names anybody, the one whom the reader finds likeliest. */
function sidesOf(views: readonly SentenceView[], draft: Draft, guess: EventGuess): Pick<Draft, 'agents' | 'targets'> {
  const [agents, targets] = [rolesAt(views, guess.agents), rolesAt(views, guess.targets)]
  const sides = {
    agents: agents.length > 0 ? agents : draft.agents,
    targets: targets.length > 0 ? targets : draft.targets,
  }
  if (sides.agents.length + sides.targets.length > 0) return sides
  const [agent, target] = [likeliest(guess.agents), likeliest(guess.targets)]
  const isAgent = agent.score >= target.score
  return {
    agents: isAgent ? rolesAt(views, [agent], LONE_SCORE) : [],
    targets: isAgent ? [] : rolesAt(views, [target], LONE_SCORE),
  }
}

function likeliest(guesses: readonly RoleGuess[]): RoleGuess {
  return guesses.reduce((best, guess) => (guess.score > best.score ? guess : best), NOBODY)
}

/** The actors that words denote: those of mentions that they head, else of the phrases around them. */
export function rolesAt(views: readonly SentenceView[], guesses: readonly RoleGuess[], least = ROLE_SCORE): readonly Role[] {
  return uniqueRoles(
    guesses.flatMap(({ sentence, word, score }) => {
      const view = views[sentence]
      if (view === undefined || score < least) return []
      const placed = mentionsHeadedBy(view, word)
      if (placed.length > 0) return placed.map(toRole)
      const at = view.chunks.findIndex((chunk) => chunk.kind === 'noun' && chunk.first <= word && word <= chunk.last)
      return at < 0 ? [] : rolesOf(view, at, 'owner')
    }),
  )
}

/** All that the longest words headed by this one denote ("they" may be two); failing that the shortest around it. */
function mentionsHeadedBy(view: SentenceView, word: number): readonly PlacedMention[] {
  const around = view.mentions.filter(({ first, last }) => first <= word && word <= last)
  const lengthOf = ({ first, last }: PlacedMention) => last - first
  const headed = around.filter((placed) => headOf(view, placed) === word)
  const lengths = (headed.length > 0 ? headed : around).map(lengthOf)
  const length = headed.length > 0 ? Math.max(...lengths) : Math.min(...lengths)
  return (headed.length > 0 ? headed : around).filter((placed) => lengthOf(placed) === length)
}

/** The first word that hangs on one outside. */
function headOf(view: SentenceView, { first, last }: PlacedMention): number {
  for (let at = first; at <= last; at += 1) {
    const head = view.tokens[at]?.head ?? null
    if (head === null || head < first || head > last) return at
  }
  return last
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
