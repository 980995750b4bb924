import type { ActorKind, FoundActor } from '../../src/core/actor.ts'
import type { Document } from '../../src/core/document.ts'
import type { EventMention } from '../../src/core/event.ts'
import type { ActorLayer } from '../../src/core/findings.ts'
import { makeId } from '../../src/core/ids.ts'
import type { Sentence } from '../../src/core/language.ts'
import { findEvents } from '../../src/events/index.ts'
import { findNounEvents } from '../../src/events/noun-events.ts'
import { findVerbEvents } from '../../src/events/verb-events.ts'
import { viewSentences } from '../../src/events/view.ts'
import { readSentences } from '../../src/language/index.ts'
import { reader } from '../language/readers.ts'

/** Actors of the invented sentences; a form in brackets in the text of a rule table is never needed. */
const CAST: readonly (readonly [string, ActorKind, readonly string[]])[] = [
  ['Ruritania', 'Country', ['Ruritania', 'Ruritanian']],
  ['Freedonia', 'Country', ['Freedonia', 'Freedonian']],
  ['Sylvania', 'Country', ['Sylvania']],
  ['Acme', 'Company', ['Acme']],
  ['Globex', 'Company', ['Globex']],
  ['Ministry of Trade', 'Government', ['Ministry of Trade']],
  ['Daily Post', 'Media', ['Daily Post']],
  ['Ada Moor', 'Person', ['Ada Moor', 'Moor']],
  ...[
    'analysts',
    'experts',
    'workers',
    'soldiers',
    'reporters',
    'sailors',
    'farmers',
    'refugees',
    'prisoners',
    'women',
    'officials',
    'minister',
    'ministers',
    'officer',
    'president',
    'court',
    'police',
    'agency',
    'panel',
    'assembly',
    'party',
    'rivals',
    'newspaper',
    'envoy',
    'gang',
    'group',
    'voters',
    'army',
    'navy',
  ].map((word): readonly [string, ActorKind, readonly string[]] => [word, 'Group', [word]]),
]

/** A document of one body block a line. */
export function documentOf(text: string, publishedOn: string | null = null): Document {
  const blocks = [...text.matchAll(/[^\n]*\S[^\n]*/gu)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
    kind: 'body' as const,
    rule: 'test',
  }))
  const header = { id: makeId('doc', text), name: 'test', title: null, publisher: null, byline: null, url: null }
  return { ...header, publishedOn, sha256: '0', format: 'text', text, blocks }
}

/** The cast wherever its forms stand; "it" and "they" in no case. */
export function castOf(text: string, sentences: readonly Sentence[]): ActorLayer {
  const actors = CAST.flatMap(([name, kind, forms]): readonly FoundActor[] => {
    const flags = kind === 'Group' ? 'giu' : 'gu'
    const found = [...text.matchAll(new RegExp(`(?<!\\p{L})(?:${forms.join('|')})(?!\\p{L})`, flags))]
    const mentions = found.flatMap((match) => {
      const end = match.index + match[0].length
      const sentence = sentences.find((each) => each.start <= match.index && end <= each.end)
      const base = { start: match.index, end, form: 'name' as const, rule: 'test', score: 1 }
      return sentence === undefined ? [] : [{ ...base, sentence: sentence.index }]
    })
    if (mentions.length === 0) return []
    return [{ id: makeId('actor', name), name, kind, aliases: [], country: null, wikidata: null, mentions }]
  })
  return { actors, places: [], relations: [] }
}

export interface ToldEvent {
  readonly trigger: string
  readonly lemma: string
  readonly type: string
  readonly status: string
  readonly agents: readonly string[]
  readonly targets: readonly string[]
  readonly sources: readonly string[]
  readonly date: string | null
  readonly dateEnd: string | null
  readonly about: readonly string[]
  readonly rule: string
}

/** What the tables and rules alone find in a text, whatever the encoder's event heads think of it. */
export async function draftsOf(text: string) {
  const document = documentOf(text)
  const { sentences } = await readSentences(document, reader)
  const layer = castOf(text, sentences)
  const names = new Map(layer.actors.map((actor) => [actor.id, actor.name]))
  const named = (roles: EventMention['agents']) => roles.map((role) => names.get(role.actor) ?? '?')
  return viewSentences(document, sentences, layer).flatMap((view) =>
    [...findVerbEvents(view), ...findNounEvents(view)].flatMap(({ type, token, agents, targets }) => {
      const trigger = view.tokens[token]
      return trigger === undefined ? [] : [{ type, trigger, agents: named(agents), targets: named(targets) }]
    }),
  )
}

/** The one that rules alone find at this trigger. */
export async function draftOf(text: string, trigger: string) {
  return (await draftsOf(text)).find((draft) => draft.trigger.text === trigger)
}

/** The events of a text, with names for ids. */
export async function eventsOf(text: string, publishedOn: string | null = null): Promise<readonly ToldEvent[]> {
  const document = documentOf(text, publishedOn)
  const { sentences } = await readSentences(document, reader)
  const layer = castOf(text, sentences)
  const names = new Map(layer.actors.map((actor) => [actor.id, actor.name]))
  const named = (roles: EventMention['agents']) => roles.map((role) => names.get(role.actor) ?? '?')
  return findEvents(document, sentences, layer).events.map((event) => ({
    trigger: event.trigger.text,
    lemma: event.trigger.lemma,
    type: event.type,
    status: event.status,
    agents: named(event.agents),
    targets: named(event.targets),
    sources: named(event.sources),
    date: event.date,
    dateEnd: event.dateEnd,
    about: event.about.map((about) => about.name),
    rule: event.evidence.rule,
  }))
}

/** The one event with this trigger. */
export async function eventOf(
  text: string,
  trigger: string,
  publishedOn: string | null = null,
): Promise<ToldEvent | undefined> {
  return (await eventsOf(text, publishedOn)).find((event) => event.trigger === trigger)
}
