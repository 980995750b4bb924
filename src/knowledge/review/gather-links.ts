import { type ActorMention, isExtent, type MentionForm } from '../../core/actor.ts'
import type { EventMention } from '../../core/event.ts'
import type { Findings } from '../../core/findings.ts'
import type { ActorId } from '../../core/ids.ts'
import { overlaps } from '../../core/span.ts'
import { getOrCreate } from '../accumulate.ts'
import { surfaceOf } from '../corrections/mark-parts.ts'
import type { DoubtQuote } from './doubt.ts'

/** What says that a name in the text means an actor of another name: over all articles. */
export interface NameLink {
  readonly actor: ActorId
  readonly alias: string
  /** 0 to 1, of its surest place. */
  score: number
  rule: string
  places: number
  events: number
  readonly quotes: DoubtQuote[]
  readonly ownQuotes: readonly DoubtQuote[]
}

const NAMED: ReadonlySet<MentionForm> = new Set(['name', 'alias', 'acronym', 'metonym'])
/** Names that name the actor itself are no link. */
const OWN_NAME = /^name\//u
const MAX_QUOTES = 2
/** Where no event tells of it, so many characters around the name are shown. */
const AROUND = 60

/** Gathers the decisions of the actors' stage that a split could take back. */
export class LinkGatherer {
  readonly #links = new Map<string, NameLink>()
  readonly #ownQuotes = new Map<ActorId, DoubtQuote[]>()

  add(findings: Findings, text: string): void {
    for (const actor of findings.actors) {
      for (const mention of actor.mentions) {
        const alias = surfaceOf(text, mention)
        if (alias === actor.name)
          addQuote(
            getOrCreate(this.#ownQuotes, actor.id, () => []),
            mention,
            findings,
            text,
          )
        if (!isLink(mention) || alias === actor.name) continue
        const link = getOrCreate(this.#links, `${actor.id} ${alias}`, () => ({
          actor: actor.id,
          alias,
          score: 0,
          rule: mention.rule,
          places: 0,
          events: 0,
          quotes: [],
          ownQuotes: [],
        }))
        note(link, mention, findings, text)
      }
    }
  }

  /** Each with what is told of the actor under its own name, where anything is. */
  links(): readonly NameLink[] {
    return [...this.#links.values()].map((link) => ({ ...link, ownQuotes: this.#ownQuotes.get(link.actor) ?? [] }))
  }
}

function isLink(mention: ActorMention): boolean {
  return NAMED.has(mention.form) && !isExtent(mention) && !OWN_NAME.test(mention.rule)
}

function note(link: NameLink, mention: ActorMention, findings: Findings, text: string): void {
  if (mention.score > link.score) [link.score, link.rule] = [mention.score, mention.rule]
  link.places += 1
  link.events += eventsAt(mention, findings).length
  addQuote(link.quotes, mention, findings, text)
}

/** The events that have those words on one of their sides. */
function eventsAt(mention: ActorMention, { events }: Findings): readonly EventMention[] {
  return events.filter(({ agents, targets, sources }) =>
    [...agents, ...targets, ...sources].some(({ span }) => span !== null && overlaps(span, mention)),
  )
}

function addQuote(quotes: DoubtQuote[], mention: ActorMention, findings: Findings, text: string): void {
  if (quotes.length >= MAX_QUOTES) return
  const around = text.slice(Math.max(0, mention.start - AROUND), mention.end + AROUND)
  const quote = eventsAt(mention, findings)[0]?.evidence.quote ?? around
  const { title, name } = findings.document
  quotes.push({ quote, document: title ?? name })
}

/** What a rule that links names goes by. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/^alias\/first-words/u, 'it is the beginning of the name'],
  [/^alias\/last-words/u, 'it is the end of the name'],
  [/^alias\/part-of-person-name/u, "it is a part of the person's name"],
  [/^metonym\//u, 'a capital or a government can stand for its country'],
  [/^(?:alias|acronym)\/gazetteer/u, 'a table has it as a name of this actor'],
  [/^acronym\//u, 'it has the first letters of the name'],
]

export function explainRule(rule: string): string {
  return RULES.find(([pattern]) => pattern.test(rule))?.[1] ?? `the rule ${rule} says so`
}
