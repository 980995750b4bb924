import type { Role } from '../core/event.ts'
import type { RoleGuess } from '../core/language.ts'
import { overlaps } from '../core/span.ts'
import type { Clause } from './clause-model.ts'
import type { Draft, TakenDraft } from './draft.ts'
import { isTrailing } from './match-row.ts'
import { LEAST_SOURCE, rolesAt } from './role-guesses.ts'
import { rolesOf, uniqueRoles } from './roles.ts'
import type { SentenceView } from './view.ts'

/** Types whose doer vouches for what the complement says. */
const VOUCHING: ReadonlySet<string> = new Set(['STATEMENT', 'ACCUSE', 'THREATEN', 'REQUEST', 'REJECT', 'AGREE'])

/** The events of one sentence, for looking up who says what. */
export interface Speech {
  readonly views: readonly SentenceView[]
  readonly view: SentenceView
  readonly drafts: readonly TakenDraft[]
  /** Who speaks in a quotation that began in an earlier sentence. */
  readonly running: readonly Role[]
}

/** To whom the text attributes an event, nearest speaker first. */
export function sourcesOf(draft: TakenDraft, speech: Speech): readonly Role[] {
  const guessed = rolesAt(speech.views, nearestFirst(draft, speech), { least: LEAST_SOURCE })
  if (guessed.length > 0) return withoutOwn(draft, guessed)
  const chain = [...governingSpeakers(draft, speech), ...trailingSpeakers(draft, speech), ...accordingTo(draft, speech)]
  const spoken = chain.length > 0 || !isQuoted(draft, speech) ? chain : speech.running
  return withoutOwn(draft, uniqueRoles(spoken))
}

function nearestFirst({ guess, token }: TakenDraft, { view }: Speech): readonly RoleGuess[] {
  const distance = ({ sentence, word }: RoleGuess) =>
    sentence === view.sentence.index ? Math.abs(word - token) : FAR + Math.abs(sentence - view.sentence.index)
  return [...guess.sources].sort((a, b) => distance(a) - distance(b))
}

/** Words of another sentence are farther than any of this one. */
const FAR = 1000

function withoutOwn(draft: Draft, roles: readonly Role[]): readonly Role[] {
  return roles.filter((role) => draft.type !== 'STATEMENT' || !draft.agents.some((agent) => agent.actor === role.actor))
}

/** Up the tree: "A said that B warned that C sold" gives B, then A. */
function governingSpeakers(draft: Draft, { view, drafts }: Speech): readonly Role[] {
  const roles: Role[] = []
  let child = draft.clause
  let parent = draft.part === 'noun' && child !== null ? child : parentOf(view, child)
  while (parent !== null) {
    const speaker = drafts.find((other) => other.part === 'verb' && other.clause === parent)
    if (speaker !== undefined && speaker !== draft && isVouched(speaker, child, draft)) roles.push(...speaker.agents)
    child = parent
    parent = parentOf(view, parent)
  }
  return roles
}

function parentOf(view: SentenceView, clause: Clause | null): Clause | null {
  if (clause === null || clause.parent.clause === null) return null
  if (clause.parent.link === 'main' || clause.parent.link === 'condition') return null
  // A second verb is joined to the first, and hangs on what the first hangs on.
  const parent = view.clauses[clause.parent.clause] ?? null
  return clause.parent.link === 'conjunct' && parent !== null ? skipConjunct(view, clause, parent) : parent
}

function skipConjunct(view: SentenceView, clause: Clause, joined: Clause): Clause | null {
  return joined.parent.link === 'content' || joined.parent.link === 'conjunct' || joined.parent.link === 'infinitive'
    ? parentOf(view, joined)
    : clause === joined
      ? null
      : null
}

/** A speaker stands behind what is said, asked for or promised in the complement, and behind the event its object names. */
function isVouched(speaker: Draft, child: Clause | null, draft: Draft): boolean {
  if (!VOUCHING.has(speaker.type) || speaker.effect === null) return false
  if (speaker.effect === 'refuse' || (speaker.clause?.verb.isNegated === true && speaker.effect !== 'say')) return false
  if (draft.part === 'noun' && child === speaker.clause)
    return draft.chunk !== null && speaker.clause !== null && speaker.clause.at < draft.chunk
  const link = child?.parent.link
  return link === 'content' || link === 'infinitive' || link === 'gerund'
}

/** '"...", the ministry said': what stands before the last comma. */
function trailingSpeakers(draft: Draft, { view, drafts }: Speech): readonly Role[] {
  const roles: Role[] = []
  for (const speaker of drafts) {
    const { clause } = speaker
    if (clause === null || speaker === draft || speaker.part !== 'verb' || speaker.row.effect !== 'say') continue
    const trigger = view.tokens[draft.token]
    const verb = view.tokens[speaker.token]
    if (trigger === undefined || verb === undefined) continue
    const isQuote = view.sentence.quotations.some((quote) => overlaps(quote, trigger) && !overlaps(quote, verb))
    if (isQuote || (isTrailing(view, clause) && draft.token < speaker.token)) roles.push(...speaker.agents)
  }
  return roles
}

/** "according to A" covers the whole sentence. */
function accordingTo(draft: Draft, { view }: Speech): readonly Role[] {
  if (draft.type === 'STATEMENT' && draft.row.effect === null) return []
  for (const token of view.tokens) {
    if (token.text.toLowerCase() !== 'according' || view.tokens[token.index + 1]?.text.toLowerCase() !== 'to') continue
    const at = view.chunks.findIndex((chunk) => chunk.first === token.index + 2)
    return rolesOf(view, at < 0 ? null : at, 'owner')
  }
  return []
}

function isQuoted(draft: Draft, { view }: Pick<Speech, 'view'>): boolean {
  const trigger = view.tokens[draft.token]
  return trigger !== undefined && view.sentence.quotations.some((quote) => overlaps(quote, trigger))
}
