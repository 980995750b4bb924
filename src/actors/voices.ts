import type { Sentence, Token } from '../core/language.ts'
import type { Written } from './datelines.ts'
import { isSubject } from './discourse.ts'
import { entryNamed } from './gazetteer.ts'
import type { NamedMention } from './join-names.ts'
import type { ActorDraft } from './model.ts'
import type { Scene } from './scene.ts'
import { topOf } from './tree.ts'

/** Who speaks in the text's own voice. */
export interface Voice {
  /** "I" outside quotations. */
  readonly person: ActorDraft | null
  /** "we" outside quotations. */
  readonly country: string | null
}

/**
 * The voice of a statement, message or set of remarks: the person whom its title or its signature names. "We" is that
 * person's country, else the publisher's, else the one whose attitude the text tells, else the one whose bodies,
 * officials and deeds the text begins with.
 */
export function authorOf({ document, names, sentences }: Written & Pick<Scene, 'names'>): Voice {
  const people = names.filter(({ actor }) => actor.kind === 'Person')
  const author =
    people.find((name) => name.sentence < 8 && isPresented(sentences[name.sentence]?.tokens ?? [], name)) ??
    people.find((name) => isSignature(sentences[name.sentence], name, sentences.length))
  const publisher = document.publisher === null ? null : entryNamed(document.publisher)
  const country =
    author?.actor.country ?? publisher?.country ?? takingSides(names, sentences) ?? publishingCountry(names, sentences)
  return { person: author?.actor ?? null, country }
}

/** "The United States condemns ...", "stands with ...": a text in which "we" speak tells the attitude of its own state so. */
function takingSides(names: readonly NamedMention[], sentences: readonly Sentence[]): string | null {
  const counts = new Map<string, number>()
  for (const name of names) {
    const { kind, country } = name.actor
    if (kind !== 'Country' || country === null || !isTakingSides(sentences[name.sentence]?.tokens ?? [], name)) continue
    counts.set(country, (counts.get(country) ?? 0) + 1)
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  return first === undefined || first[1] < OFTEN || first[1] < OFTEN * (second?.[1] ?? 0) ? null : first[0]
}

function isTakingSides(tokens: readonly Token[], name: NamedMention): boolean {
  const top = topOf(tokens, name.from, name.to)
  const verb = top?.relation === 'nsubj' ? tokens[top.head ?? -1] : undefined
  return verb !== undefined && /^VB[PZ]$/u.test(verb.fineTag) && ATTITUDES.has(verb.lemma)
}

/** Once may be said of another state, and more than one may be told of. */
const OFTEN = 2

/** What states say of themselves in the present tense. */
const ATTITUDES: ReadonlySet<string> = new Set(
  `applaud appreciate call commend condemn congratulate demand express extend honor honour mourn reaffirm recognize
  regret reiterate reject salute stand support thank urge welcome`.split(/\s+/u),
)

/** Whose ministries act and whose officials speak in the opening. */
function publishingCountry(names: readonly NamedMention[], sentences: readonly Sentence[]): string | null {
  const weights = new Map<string, number>()
  const seen = new Set<ActorDraft>()
  for (const name of names) {
    const { actor, sentence } = name
    if (sentence > OPENING || actor.country === null || (seen.has(actor) && actor.kind !== 'Country')) continue
    seen.add(actor)
    const weight = weightOf(name, sentences) + (weights.size === 0 ? FIRST : 0)
    if (weight > FIRST || (weight > 0 && weights.size > 0))
      weights.set(actor.country, (weights.get(actor.country) ?? 0) + weight)
  }
  const counts = countDeeds(names, sentences)
  const most = Math.max(0, ...counts.values())
  // A briefing may begin with another state's mourning: whose text it is, acts throughout.
  const isThroughout = (code: string) => (counts.get(code) ?? 0) * RARE >= most
  const first = [...weights].sort((a, b) => b[1] - a[1]).find(([code]) => isThroughout(code))
  return first?.[0] ?? [...counts.keys()].find((code) => counts.get(code) === most) ?? null
}

/** How often each country does something in the text, by itself or by its bodies and people. */
function countDeeds(names: readonly NamedMention[], sentences: readonly Sentence[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) {
    const { country } = name.actor
    if (country !== null && isActing(sentences[name.sentence]?.tokens ?? [], name))
      counts.set(country, (counts.get(country) ?? 0) + 1)
  }
  return counts
}

/** The state whose text it is does more than a quarter of what any other does. */
const RARE = 4

const OPENING = 10
/** The publisher's own people are named first. */
const FIRST = 2

function weightOf(name: NamedMention, sentences: readonly Sentence[]): number {
  const { actor, title, entry } = name
  if (actor.kind === 'Government') return 3
  if (actor.kind === 'Country') return isActing(sentences[name.sentence]?.tokens ?? [], name) ? 2 : 0
  return actor.kind === 'Person' && (title !== null || entry !== null) ? 2 : 0
}

/** A subject, or one of several. */
function isActing(tokens: readonly Token[], name: NamedMention): boolean {
  const top = topOf(tokens, name.from, name.to)
  const word = top?.relation === 'conj' ? tokens[top.head ?? -1] : top
  return isSubject(tokens, name) || word?.relation === 'nsubj'
}

/** "Statement by President X", "I, X, President of ...". */
function isPresented(tokens: readonly Token[], name: NamedMention): boolean {
  const start = (name.title ?? name).from
  const before = tokens
    .slice(Math.max(0, start - 4), start)
    .map(({ text }) => text.toLowerCase())
    .join(' ')
  if (/(?:^| )i ,$/u.test(before)) return true
  return /\b(?:statement|remarks|message|letter|proclamation|speech|address|op-ed)\b.* (?:by|from|of)\b/u.test(
    ` ${before}`,
  )
}

/** "Antony J. Blinken, Secretary of State" on a line of its own. */
function isSignature(sentence: Sentence | undefined, name: NamedMention, count: number): boolean {
  if (sentence === undefined || sentence.tokens.length > 12 || sentence.tokens.at(-1)?.fineTag === '.') return false
  const alone = (name.title ?? name).from === 0 && name.to === sentence.tokens.length
  return (name.from === 0 && sentence.tokens[name.to]?.text === ',') || (alone && sentence.index > count - 6)
}
