import type { Sentence, Token } from '../core/language.ts'
import type { ActorAt, RoleFound } from './find-roles.ts'
import { isPrivate } from './find-roles.ts'
import type { ActorDraft, MentionDraft } from './model.ts'
import { childrenOf } from './tree.ts'
import { isTitleHead } from './word-lists.ts'

/** Offices told by a description of a person: "its chief executive, X", "X, a researcher at the institute", "X is Y's envoy". */
export function rolesByTree(
  people: readonly ActorDraft[],
  sentences: readonly Sentence[],
  actorAt: ActorAt,
): readonly RoleFound[] {
  return people.flatMap((person) =>
    person.mentions
      .filter(({ form, rule }) => form === 'nominal' && /apposition|office/u.test(rule))
      .flatMap((mention) => roleOf(person, mention, sentences[mention.sentence], actorAt)),
  )
}

function roleOf(
  person: ActorDraft,
  { from, to, sentence }: MentionDraft,
  read: Sentence | undefined,
  actorAt: ActorAt,
): readonly RoleFound[] {
  const tokens = read?.tokens ?? []
  const head = tokens[to - 1]
  if (head === undefined || !isOffice(head)) return []
  const owner = ownerOf(tokens, head, (token) => bodyAt(actorAt, sentence, token))
  if (owner === null || owner.actor === person || (owner.actor.kind === 'Country' && isPrivate(head))) return []
  const title = titleOf(tokens.slice(from, to), (token) => bodyAt(actorAt, sentence, token) !== null)
  const names = person.mentions.filter((other) => other.sentence === sentence && /^(?:name|alias)$/u.test(other.form))
  const near = names.find((name) => name.from - to < NEAR && from - name.to < NEAR) ?? { from, to }
  const span = { from: Math.min(from, owner.at, near.from), to: Math.max(to, owner.at + 1, near.to) }
  return [{ type: 'HOLDS_ROLE', person, at: owner.actor, title, sentence, ...span, rule: 'role/by-tree' }]
}

/** A name further off is no evidence that the office is its bearer's. */
const NEAR = 12

function isOffice({ text }: Token): boolean {
  return isTitleHead(text) || /^(?:executive|chief|boss|founder|owner)$/iu.test(text)
}

interface Owner {
  readonly actor: ActorDraft
  readonly at: number
}

/** Whose the office is: the possessor, the body named before it, or the one behind "of", "at", "for". */
function ownerOf(tokens: readonly Token[], head: Token, bodyOf: (token: Token) => ActorDraft | null): Owner | null {
  const behind = childrenOf(tokens, head.index, /^nmod$/u).filter(({ index }) =>
    childrenOf(tokens, index, /^case$/u).some(({ text }) => /^(?:of|at|for|with)$/u.test(text)),
  )
  for (const token of [...childrenOf(tokens, head.index, /^(?:nmod:poss|compound|amod)$/u), ...behind]) {
    const actor = bodyOf(token)
    if (actor !== null) return { actor, at: token.index }
  }
  return null
}

function bodyAt(actorAt: ActorAt, sentence: number, { index }: Token): ActorDraft | null {
  const actor = actorAt(sentence, index)
  return actor === null || actor.kind === 'Person' || actor.kind === 'Group' ? null : actor
}

/** The words of office, without article and owner. */
function titleOf(words: readonly Token[], isOwner: (token: Token) => boolean): string {
  const start = words.findLastIndex(
    (token) => token.tag === 'DET' || token.fineTag === 'POS' || token.fineTag === 'PRP$' || isOwner(token),
  )
  return words
    .slice(start + 1)
    .map(({ text }) => text)
    .join(' ')
}
