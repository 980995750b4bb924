/** One event mention with canonical names, as `whodid extract` prints it and the gold file holds it. */
export interface NamedMention {
  readonly doc: string
  readonly start: number
  readonly end: number
  readonly type: string
  readonly agent: readonly string[]
  readonly target: readonly string[]
  readonly status: string
  readonly source: readonly string[]
  readonly date: string | null
}

export interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export interface Figures {
  /** Mentions found. */
  readonly trigger: Score
  /** (mention, role, actor) for agents and targets. */
  readonly argument: Score
  /** Mentions whose agents and targets are both exactly right. */
  readonly triple: Score
  /** Shares among the mentions found. */
  readonly type: number
  readonly status: number
  readonly source: number
  readonly date: number
}

type Pair = readonly [gold: NamedMention, found: NamedMention]

/** Compare found mentions with gold ones, text by text. */
export function scoreMentions(gold: readonly NamedMention[], found: readonly NamedMention[]): Figures {
  const pairs = pairUp(gold, found)
  const share = (right: (pair: Pair) => boolean) => (pairs.length === 0 ? 0 : pairs.filter(right).length / pairs.length)
  const names = (mentions: readonly NamedMention[]) =>
    sum(mentions, ({ agent, target }) => agent.length + target.length)
  const shared = sum(pairs, ([a, b]) => common(a.agent, b.agent) + common(a.target, b.target))
  const exact = pairs.filter(([a, b]) => sameNames(a.agent, b.agent) && sameNames(a.target, b.target))
  return {
    trigger: toScore(pairs.length, found.length, gold.length),
    argument: toScore(shared, names(found), names(gold)),
    triple: toScore(exact.length, found.length, gold.length),
    type: share(([a, b]) => a.type === b.type),
    status: share(([a, b]) => a.status === b.status),
    source: share(([a, b]) => sameNames(a.source, b.source)),
    date: share(([a, b]) => a.date === b.date),
  }
}

function pairUp(gold: readonly NamedMention[], found: readonly NamedMention[]): Pair[] {
  const free = new Set(found)
  return gold.flatMap((mention) => {
    const match = found.find((other) => free.has(other) && overlap(mention, other))
    if (match === undefined) return []
    free.delete(match)
    return [[mention, match] as const]
  })
}

function overlap(a: NamedMention, b: NamedMention): boolean {
  return a.doc === b.doc && a.start < b.end && b.start < a.end
}

/** Names compare without case, article, possessive and punctuation; an unnamed party by its last word alone. */
function foldName(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[’']s$/u, '')
    .replace(/^(?:the|a|an) /u, '')
  const words = plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  return /^\p{Ll}/u.test(name) ? `group ${words.split(' ').at(-1)?.replace(/s$/u, '')}` : words
}

function common(a: readonly string[], b: readonly string[]): number {
  const others = new Set(b.map(foldName))
  return new Set(a.map(foldName).filter((name) => others.has(name))).size
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  const size = new Set(a.map(foldName)).size
  return size === new Set(b.map(foldName)).size && common(a, b) === size
}

function toScore(right: number, found: number, wanted: number): Score {
  const precision = found === 0 ? 0 : right / found
  const recall = wanted === 0 ? 0 : right / wanted
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0)
}
