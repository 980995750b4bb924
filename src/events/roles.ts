import type { Role } from '../core/event.ts'
import type { Span } from '../core/span.ts'
import type { NounPhrase } from './chunk-model.ts'
import { afterCoordination, nounAt } from './clause-model.ts'
import type { PlacedMention, SentenceView } from './view.ts'

/** How far a noun phrase that is no actor itself may stand for one inside it. */
export type Reach = 'head' | 'owner'

const SPEAKERS: ReadonlySet<string> = new Set(
  'say tell add claim state report note announce warn argue insist suggest explain reply'.split(' '),
)

/** What may lead from a thing to the actor behind it: "a bid by X", "the work of X". */
const OWNING: ReadonlySet<string> = new Set(['of', 'in', 'from', 'at', 'by', 'between', 'against', 'with', 'on'])

/** The actors that a noun phrase denotes, with those joined to it by "and". */
export function rolesOf(view: SentenceView, at: number | null, reach: Reach): readonly Role[] {
  const noun = nounAt(view.chunks, at)
  if (noun === null || at === null || noun.isTime) return []
  const named = membersOf(view, at)
  if (named.length > 0) return named
  return uniqueRoles(coordinatedWith(view, at).flatMap((index) => rolesOfOne(view, index, reach)))
}

function rolesOfOne(view: SentenceView, at: number, reach: Reach): readonly Role[] {
  const noun = nounAt(view.chunks, at)
  if (noun === null) return []
  const head = mentionAt(view, noun.head)
  if (head !== null) return [toRole(head)]
  if (reach === 'head') return []
  const owner = mentionsWithin(view, noun)[0]
  if (owner !== undefined) return [toRole(owner)]
  const preposition = view.chunks[at + 1]
  if (preposition?.kind === 'preposition' && OWNING.has(preposition.word)) return rolesOfOne(view, at + 2, reach)
  const maker = view.chunks[at + 2]
  // "systems made by companies in China"
  const isMade = preposition?.kind === 'verb' && preposition.form === 'participle' && maker?.kind === 'preposition'
  return isMade && ['by', 'in', 'from'].includes(maker.word) ? rolesOfOne(view, at + 3, reach) : []
}

/** "some countries, including A and B": the named members alone. */
function membersOf(view: SentenceView, at: number): readonly Role[] {
  const { chunks } = view
  let next = at + 1
  if (chunks[next]?.kind === 'comma') next += 1
  const mark = chunks[next]
  if (mark === undefined || mark.kind === 'noun' || mark.kind === 'verb') return []
  const following = chunks[next + 1]
  const isSuchAs =
    mark.word === 'such' && following?.kind !== 'noun' && following?.kind !== 'verb' && following?.word === 'as'
  const isList = mark.word === 'including' || isSuchAs
  if (!isList) return []
  const first = isSuchAs ? next + 2 : next + 1
  const end = afterCoordination(chunks, first)
  const roles: Role[] = []
  for (let index = first; index < end; index += 1) roles.push(...rolesOfOne(view, index, 'head'))
  return uniqueRoles(roles)
}

/** The chunk itself and the phrases joined to it on either side. */
function coordinatedWith(view: SentenceView, at: number): readonly number[] {
  const found = [at, ...joinedLeft(view, at)]
  const end = afterCoordination(view.chunks, at)
  for (let index = at + 1; index < end; index += 1) {
    const chunk = view.chunks[index]
    if (chunk?.kind === 'noun' && !chunk.isTime && (isBetween(view, at) || !startsClause(view, end))) found.push(index)
  }
  return found.sort((a, b) => a - b)
}

/** "between A and B" has two sides whatever follows. */
function isBetween(view: SentenceView, at: number): boolean {
  const before = view.chunks[at - 1]
  return before?.kind === 'preposition' && (before.word === 'between' || before.word === 'among')
}

function startsClause(view: SentenceView, next: number): boolean {
  const chunk = view.chunks[next]
  return (
    chunk?.kind === 'verb' &&
    chunk.form === 'finite' &&
    !view.clauses.some((clause) => clause.at === next && clause.parent.link === 'relative')
  )
}

function joinedLeft(view: SentenceView, at: number): readonly number[] {
  const { chunks } = view
  const found: number[] = []
  let index = at
  for (;;) {
    const joint = chunks[index - 1]
    const isFirst = found.length === 0
    const skip = joint?.kind === 'conjunction' && chunks[index - 2]?.kind === 'comma' ? 3 : 2
    const noun = chunks[index - skip]
    const isJoint = joint?.kind === 'conjunction' || (!isFirst && joint?.kind === 'comma')
    if (!isJoint || noun?.kind !== 'noun' || noun.isTime) return found
    const before = chunks[index - skip - 1]
    if (isFirst && before?.kind === 'verb' && !SPEAKERS.has(before.lemma) && isSubject(view, at)) return found
    index -= skip
    found.push(index)
  }
}

function isSubject(view: SentenceView, at: number): boolean {
  return view.clauses.some((clause) => clause.subject === at)
}

/** The longest mention over a token. */
export function mentionAt(view: SentenceView, token: number): PlacedMention | null {
  let best: PlacedMention | null = null
  for (const placed of view.mentions) {
    if (placed.first > token || token > placed.last) continue
    if (best === null || placed.last - placed.first > best.last - best.first) best = placed
  }
  return best
}

/** Mentions inside a noun phrase that do not reach its head: possessors and modifiers, in text order. */
export function mentionsWithin(view: SentenceView, noun: NounPhrase): readonly PlacedMention[] {
  return view.mentions.filter(
    (placed) =>
      placed.first >= noun.first &&
      placed.last < noun.head &&
      !view.mentions.some(
        (other) =>
          other !== placed &&
          other.first <= placed.first &&
          other.last >= placed.last &&
          other.last < noun.head &&
          other.last - other.first > placed.last - placed.first,
      ),
  )
}

export function toRole(placed: PlacedMention): Role {
  const { start, end } = placed.mention
  return { actor: placed.actor.id, span: { start, end } satisfies Span }
}

/** One role an actor, the first. */
export function uniqueRoles(roles: readonly Role[]): readonly Role[] {
  return roles.filter((role, index) => roles.findIndex((other) => other.actor === role.actor) === index)
}
