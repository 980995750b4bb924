import type { EventGuess } from '../core/language.ts'
import type { EventSettings, OwnLexicon } from '../core/reading-settings.ts'
import { nounAt } from './clause-model.ts'
import type { Draft } from './draft.ts'
import { nounEventBy } from './noun-events.ts'
import { findOwnRow, type OwnMatch } from './own-lexicon/find-row.ts'
import { KNOWN_BONUS, LEAST_SCORES } from './precision.ts'
import { verbEventBy } from './verb-events.ts'
import type { SentenceView } from './view.ts'

/** A guess that is an event. */
export interface ChosenGuess {
  /** With the type of the user's row, where there is one. */
  readonly guess: EventGuess
  /** The event as the row's frame tells it. Null: there is no row, or it has no frame. */
  readonly draft: Draft | null
  readonly decidedBy: 'encoder' | 'lexicon'
}

/**
 * The guesses that the user's precision lets through, and those at words of the user's lexicon, of which the reader need
 * not be sure: that it has thought of an event at all is enough.
 */
export function chooseGuesses(
  view: SentenceView,
  drafts: readonly Draft[],
  { precision, lexicon }: EventSettings,
): readonly ChosenGuess[] {
  const { eventGuesses } = view.sentence
  const matches = lexicon === null ? new Map<EventGuess, OwnMatch>() : matchAll(view, lexicon)
  return eventGuesses.flatMap((guess): readonly ChosenGuess[] => {
    const match = matches.get(guess)
    if (match !== undefined) return isBestOf(matches, guess, match) ? [byLexicon(view, guess, match)] : []
    const isKnown = drafts.some(({ token }) => token === guess.word)
    return guess.score + (isKnown ? KNOWN_BONUS : 0) >= LEAST_SCORES[precision]
      ? [{ guess, draft: null, decidedBy: 'encoder' }]
      : []
  })
}

function matchAll(view: SentenceView, lexicon: OwnLexicon): ReadonlyMap<EventGuess, OwnMatch> {
  const matches = new Map<EventGuess, OwnMatch>()
  for (const guess of view.sentence.eventGuesses) {
    const match = findOwnRow(view, guess.word, lexicon)
    if (match !== null) matches.set(guess, match)
  }
  return matches
}

/** "Take" and "part" are one event, told by the likelier word. */
function isBestOf(matches: ReadonlyMap<EventGuess, OwnMatch>, guess: EventGuess, { row, first }: OwnMatch): boolean {
  const same = [...matches].filter(([, other]) => other.row.lemma === row.lemma && other.first === first)
  const best = Math.max(...same.map(([{ score }]) => score))
  return same.find(([{ score }]) => score === best)?.[0] === guess
}

function byLexicon(view: SentenceView, guess: EventGuess, { row }: OwnMatch): ChosenGuess {
  return {
    guess: { ...guess, type: row.type },
    draft: row.hasFrame ? draftBy(view, guess.word, row) : null,
    decidedBy: 'lexicon',
  }
}

/** Where the word is neither a verb nor the head of a noun phrase, the frame has nothing to go by. */
function draftBy(view: SentenceView, word: number, row: OwnMatch['row']): Draft | null {
  const clause = view.clauses.find(({ verb }) => verb.main === word)
  if (clause !== undefined) return verbEventBy(view, clause, row)
  const at = view.chunks.findIndex((chunk) => chunk.kind === 'noun' && chunk.head === word)
  const noun = nounAt(view.chunks, at < 0 ? null : at)
  return noun === null ? null : nounEventBy(view, noun, { at, row })
}
