import type { Role } from '../core/event.ts'
import type { EventGuess } from '../core/language.ts'
import { nounAt } from './clause-model.ts'
import type { Draft } from './draft.ts'
import { NOUN_ROWS, type TriggerRow, verbRows } from './lexicon.ts'
import { settingOf } from './noun-setting.ts'
import { mentionAt, rolesOf, toRole, uniqueRoles } from './roles.ts'
import type { SentenceView } from './view.ts'

/** The reader decides what is an event. Where it has no idea of events, the rules do. */
const MIN_SCORE = 0.5

/**
 * The reader's events, with what the rules found at the same word where the reader is silent: an agent, a target.
 * @param drafts - Those of the rules.
 */
export function withGuesses(view: SentenceView, drafts: readonly Draft[]): readonly Draft[] {
  const guesses = view.sentence.eventGuesses
  if (guesses === null) return drafts
  return guesses
    .filter(({ score }) => score >= MIN_SCORE)
    .map((guess) => {
      const rule = drafts.find((draft) => draft.token === guess.word)
      return fill(view, rule ?? bareDraft(view, guess), guess)
    })
}

function fill(view: SentenceView, draft: Draft, guess: EventGuess): Draft {
  const agents = rolesAt(view, guess.agents)
  const targets = rolesAt(view, guess.targets)
  const filled = {
    agents: agents.length > 0 ? agents : draft.agents,
    targets: targets.length > 0 ? targets : draft.targets,
  }
  return {
    ...draft,
    type: guess.type,
    guess,
    agents: filled.agents,
    targets: filled.targets.filter(({ actor }) => !filled.agents.some((agent) => agent.actor === actor)),
    rule: `encoder+${draft.rule}`,
    confidence: guess.score,
  }
}

/** The actors that words denote: those of a mention over the word, else of the phrase around it. */
export function rolesAt(view: SentenceView, words: readonly number[]): readonly Role[] {
  return uniqueRoles(
    words.flatMap((word) => {
      const placed = mentionAt(view, word)
      if (placed !== null) return [toRole(placed)]
      const at = view.chunks.findIndex((chunk) => chunk.kind === 'noun' && chunk.first <= word && word <= chunk.last)
      return at < 0 ? [] : rolesOf(view, at, 'owner')
    }),
  )
}

/** A word that no rule takes for an event, in its place in the sentence. */
function bareDraft(view: SentenceView, guess: EventGuess): Draft {
  const token = view.tokens[guess.word]
  const clause = view.clauses.find(({ verb }) => verb.main === guess.word) ?? null
  const base = { guess, token: guess.word, type: guess.type, agents: [], targets: [], confidence: guess.score }
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
