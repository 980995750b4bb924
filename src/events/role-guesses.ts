import type { Role } from '../core/event.ts'
import type { EventGuess, RoleGuess } from '../core/language.ts'
import type { Draft } from './draft.ts'
import { rolesOf, toRole, uniqueRoles } from './roles.ts'
import type { PlacedMention, SentenceView } from './view.ts'

export type Sides = Pick<Draft, 'agents' | 'targets'>

/** What a doer and who is done to must have at least: the figure that names most of them rightly on kept texts. */
const LEAST_SCORE = 0.4
/** A speaker too many misleads more than one too few. */
export const LEAST_SOURCE = 0.5
/** The reader has no doubt. */
const SURE_SCORE = 0.8
/** Enough where it is the likeliest of all. */
const LONE_SCORE = 0.2
/** Enough for a target where nobody else has any part in it, and the event is beyond doubt: nobody is a doer by so little. */
const LAST_SCORE = 0.1
const SURE_EVENT = 0.9

/**
 * The actors that fill a role: those of mentions that the words head, else of the phrases around them.
 * @param others - The guesses of the other role: who is joined to a filler by "and" fills the same, unless it fills that.
 * @param least - The score that a filler must have.
 */
export function rolesAt(
  views: readonly SentenceView[],
  guesses: readonly RoleGuess[],
  { others = [], least = LEAST_SCORE }: { readonly others?: readonly RoleGuess[]; readonly least?: number } = {},
): readonly Role[] {
  const isSure = ({ score }: RoleGuess) => score >= least
  const sure = withPartners(views, guesses.filter(isSure))
  const taken = [...sure, ...others.filter(isSure)]
  const joined = sure.flatMap((guess) =>
    conjunctsOf(views, guess).filter((one) => !taken.some((other) => isAt(one, other))),
  )
  return actorsAt(views, [...sure, ...joined])
}

/**
 * Several parties fill a role side by side: the likeliest with whom it is joined to, and others only where the reader has no
 * doubt ("the minister" in one sentence, "his deputy" in the next).
 */
function withPartners(views: readonly SentenceView[], guesses: readonly RoleGuess[]): readonly RoleGuess[] {
  const named = guesses.filter((guess) => !guesses.some((other) => isMemberOf(views, other, guess)))
  const top = likeliest(named)
  const first = firstConjunct(views, top)
  return named.filter(
    (guess) => isAt(guess, top) || guess.score >= SURE_SCORE || isAt(firstConjunct(views, guess), first),
  )
}

/** "Some countries, including Norway and Sweden": the members alone did it. */
function isMemberOf(views: readonly SentenceView[], member: TokenPlace, { sentence, word }: TokenPlace): boolean {
  const tokens = views[sentence]?.tokens ?? []
  const first = firstConjunct(views, member)
  const isListed = tokens.some(
    ({ head, relation, text }) => head === first.word && relation === 'case' && /^(?:including|such)$/iu.test(text),
  )
  return member.sentence === sentence && isListed && tokens[first.word]?.head === word
}

/** "Sweden" in "Norway and Sweden" is joined to "Norway". */
function firstConjunct(views: readonly SentenceView[], { sentence, word }: TokenPlace): TokenPlace {
  const tokens = views[sentence]?.tokens ?? []
  let at = word
  while (tokens[at]?.relation === 'conj') at = tokens[at]?.head ?? at
  return { sentence, word: at }
}

/** Of the one filler that the reader finds likeliest in any role, of those whom the text tells. */
export function likeliestSide(views: readonly SentenceView[], { agents, targets, score }: EventGuess): Sides {
  const least = score >= SURE_EVENT ? LAST_SCORE : LONE_SCORE
  const all = [
    ...agents.map((guess) => ({ guess, role: 'agents' as const })),
    ...targets.map((guess) => ({ guess, role: 'targets' as const })),
  ].sort((a, b) => b.guess.score - a.guess.score)
  for (const { guess, role } of all) {
    const found = guess.score < (role === 'agents' ? LONE_SCORE : least) ? [] : actorsAt(views, [guess])
    if (found.length > 0) return { agents: [], targets: [], [role]: found }
  }
  return { agents: [], targets: [] }
}

/** The subject or object of an active verb fills its side even where the reader is in two minds. */
export function dependentAt(
  views: readonly SentenceView[],
  { sentence, tokens }: SentenceView,
  { guess, role }: { readonly guess: EventGuess; readonly role: 'agents' | 'targets' },
): readonly Role[] {
  const relation = role === 'agents' ? 'nsubj' : 'obj'
  const found = guess[role].filter((one) => {
    const token = one.sentence === sentence.index ? tokens[one.word] : undefined
    return token?.head === guess.word && token.relation === relation && one.score >= LONE_SCORE
  })
  return actorsAt(views, found)
}

/** Whom the reader finds next likeliest to have done it. */
export function secondAgent(views: readonly SentenceView[], { agents }: EventGuess): readonly Role[] {
  const second = likeliest(agents.filter((guess) => guess !== likeliest(agents)))
  return second.score >= LONE_SCORE ? actorsAt(views, [second]) : []
}

function likeliest(guesses: readonly RoleGuess[]): RoleGuess {
  const nobody = { sentence: -1, word: -1, score: 0 }
  return guesses.reduce((best, guess) => (guess.score > best.score ? guess : best), nobody)
}

type TokenPlace = Pick<RoleGuess, 'sentence' | 'word'>

function isAt(one: TokenPlace, other: TokenPlace): boolean {
  return one.sentence === other.sentence && one.word === other.word
}

function conjunctsOf(views: readonly SentenceView[], { sentence, word }: TokenPlace): readonly TokenPlace[] {
  const tokens = views[sentence]?.tokens ?? []
  return tokens
    .filter(({ head, relation, tag }) => head === word && relation === 'conj' && /^(?:NOUN|PROPN|PRON)$/u.test(tag))
    .map(({ index }) => ({ sentence, word: index }))
}

function actorsAt(views: readonly SentenceView[], places: readonly TokenPlace[]): readonly Role[] {
  return uniqueRoles(
    places.flatMap(({ sentence, word }) => {
      const view = views[sentence]
      if (view === undefined) return []
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
