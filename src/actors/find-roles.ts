import type { ActorRelation, ActorRelationType } from '../core/actor.ts'
import type { Sentence, Token } from '../core/language.ts'
import type { NamedMention } from './join-names.ts'
import type { ActorDraft } from './model.ts'
import { isTitleHead, isTitleModifier } from './word-lists.ts'

/** A person's office at a country or body, as one place tells it; the office may be unsaid ("US" before a minister). */
export interface RoleFound {
  readonly type: Extract<ActorRelationType, 'HOLDS_ROLE'>
  readonly person: ActorDraft
  readonly at: ActorDraft
  readonly title: string | null
  readonly sentence: number
  /** Tokens that show it, half open. */
  readonly from: number
  readonly to: number
  readonly rule: ActorRelation['evidence']['rule']
}

/** Who denotes an actor at a token: names first, and once they are read, nominals. */
export type ActorAt = (sentence: number, token: number) => ActorDraft | null

/** The offices that titles before names and appositions behind them tell. */
export function findRoles(
  names: readonly NamedMention[],
  sentences: readonly Sentence[],
  actorAt: ActorAt,
): readonly RoleFound[] {
  return names
    .filter(({ actor }) => actor.kind === 'Person')
    .flatMap((name) => {
      const sentence = sentences[name.sentence]
      if (sentence === undefined) return []
      const found = roleBefore(name, sentence, actorAt) ?? roleBehind(name, sentence, actorAt)
      return found === null ? [] : [found]
    })
}

/** "US President X", "China's foreign minister X", "CAC deputy director X". */
function roleBefore(name: NamedMention, { tokens, index }: Sentence, actorAt: ActorAt): RoleFound | null {
  let from = (name.title ?? name).from
  while (from > 0 && isOfficeWord(tokens[from - 1])) from -= 1
  if (from === name.from) return null
  const hasHead = tokens.slice(from, name.from).some(({ text }) => isTitleHead(text))
  if (!hasHead) return null
  const owned = tokens[from - 1]?.fineTag === 'POS'
  const owner = actorAt(index, owned ? from - 2 : from - 1)
  const inside = owner ?? ownerInside(tokens, from, name.from, index, actorAt)
  if (inside === null || inside === name.actor || inside.kind === 'Person' || inside.kind === 'Group') return null
  if (
    inside.kind === 'Country' &&
    tokens
      .slice(from, name.from)
      .filter(({ text }) => isTitleHead(text))
      .every(isPrivate)
  )
    return null
  const title = textOf(tokens.slice(from, name.from))
  const start = owner === null ? from : startOf(index, owned ? from - 2 : from - 1, owner, actorAt)
  return {
    type: 'HOLDS_ROLE',
    person: name.actor,
    at: inside,
    title,
    sentence: index,
    from: start,
    to: name.to,
    rule: 'role/title-before',
  }
}

/** "Minister of Commerce of China X": the owner may stand within the title. */
function ownerInside(
  tokens: readonly Token[],
  from: number,
  to: number,
  sentence: number,
  actorAt: ActorAt,
): ActorDraft | null {
  for (let at = to - 1; at > from; at -= 1) {
    const actor = actorAt(sentence, at)
    if (actor !== null && tokens.slice(from, at).some(({ text }) => /^(?:of|for|at)$/u.test(text))) return actor
  }
  return null
}

/** "a Chinese researcher" holds no office of China's. */
export function isPrivate(title: Token | undefined): boolean {
  return /^(?:researcher|analyst|lawyer|activist|engineer|scientist|economist|strategist|barrister|professor|curator|founder|executive|manager|officer|head|member)$/iu.test(
    title?.text ?? '',
  )
}

function startOf(sentence: number, at: number, actor: ActorDraft, actorAt: ActorAt): number {
  let from = at
  while (from > 0 && actorAt(sentence, from - 1) === actor) from -= 1
  return from
}

function isOfficeWord(token: Token | undefined): boolean {
  if (token === undefined || token.tag === 'VERB' || token.tag === 'DET' || token.tag === 'ADP') return false
  return isTitleHead(token.text) || isTitleModifier(token.text) || (token.tag === 'NOUN' && /^\p{Ll}/u.test(token.text))
}

/** "X, director of the institute", "X, the ministry's spokesman", "X, a researcher at the academy". */
function roleBehind(name: NamedMention, { tokens, index }: Sentence, actorAt: ActorAt): RoleFound | null {
  if (tokens[name.to]?.text !== ',' || tokens[name.to + 1]?.tag === 'CCONJ') return null
  const limit = Math.min(tokens.length, name.to + 16)
  let head = -1
  let at = name.to + 1
  for (; at < limit; at += 1) {
    const token = tokens[at]
    if (token === undefined || token.tag === 'VERB' || token.tag === 'AUX' || /^[,;:.(]$/u.test(token.text)) break
    if (isTitleHead(token.text) && actorAt(index, at)?.kind !== 'Government') head = at
    if (head >= 0 && head < at && token.tag === 'ADP' && !/^(?:of|at|for|in|with|from|on)$/u.test(token.text)) break
  }
  if (head < 0 || isNextPersons(name, actorAt(index, head + 1))) return null
  const owner = nearestOwner(name, index, head, at, actorAt)
  if (owner === null || (owner.kind === 'Country' && isPrivate(tokens[head]))) return null
  let from = name.to + 1
  while (/^(?:DET|CCONJ)$/u.test(tokens[from]?.tag ?? '')) from += 1
  const title = titleAround(tokens, from, head, index, actorAt)
  return {
    type: 'HOLDS_ROLE',
    person: name.actor,
    at: owner,
    title,
    sentence: index,
    from: name.from,
    to: at,
    rule: 'role/apposition',
  }
}

/** "A, National Council Director B": the office is B's. */
function isNextPersons({ actor }: NamedMention, behind: ActorDraft | null): boolean {
  return behind !== null && behind !== actor && behind.kind === 'Person'
}

/** A body before a country, behind the title before ahead of it: "a researcher of American studies at the Halden Institute". */
function nearestOwner(
  name: NamedMention,
  sentence: number,
  head: number,
  end: number,
  actorAt: ActorAt,
): ActorDraft | null {
  const behind = range(head + 1, end).map((at) => actorAt(sentence, at))
  const ahead = range(name.to + 1, head)
    .reverse()
    .map((at) => actorAt(sentence, at))
  const isBody = (actor: ActorDraft | null) =>
    actor !== null && actor !== name.actor && !/^(?:Person|Group|Country)$/u.test(actor.kind)
  const isState = (actor: ActorDraft | null) => actor?.kind === 'Country'
  return behind.find(isBody) ?? ahead.find(isBody) ?? behind.find(isState) ?? ahead.find(isState) ?? null
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
}

/** The words of office alone, without the owner before them. */
function titleAround(tokens: readonly Token[], from: number, head: number, sentence: number, actorAt: ActorAt): string {
  let start = head
  const isFree = (at: number) =>
    !/^(?:POS|PRP\$|DT)$/u.test(tokens[at]?.fineTag ?? '') &&
    /^(?:Group|Person)$/u.test(actorAt(sentence, at)?.kind ?? 'Group')
  while (start > from && isFree(start - 1)) start -= 1
  return textOf(tokens.slice(start, head + 1))
}

function textOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/ ?(-) ?/gu, '$1')
    .replaceAll(/ (,|['’]s)/gu, '$1')
}
