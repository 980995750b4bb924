import type { Evidence, FoundActor } from '../../src/core/actor.ts'
import type { DocumentHeader } from '../../src/core/document.ts'
import type { About, EventMention, EventStatus, EventType } from '../../src/core/event.ts'
import type { Findings } from '../../src/core/findings.ts'
import { type ActorId, makeId } from '../../src/core/ids.ts'

export function sampleDocument(name: string, header: Partial<DocumentHeader> = {}): DocumentHeader {
  const id = makeId('doc', name)
  return { id, name, title: null, publishedOn: null, publisher: null, byline: null, url: null, sha256: name, ...header }
}

export function sampleActor(name: string, extra: Partial<FoundActor> = {}): FoundActor {
  const mention = { start: 0, end: name.length, sentence: 0, form: 'name', rule: 'test/name', score: 1 } as const
  const id = actorId(name)
  return { id, name, kind: 'Company', aliases: [], country: null, wikidata: null, mentions: [mention], ...extra }
}

export function actorId(name: string): ActorId {
  return makeId('actor', name)
}

export function sampleEvidence(sentence: string, start = 0): Evidence {
  return { start, end: start + sentence.length, quote: sentence, sentence, sentenceStart: start, rule: 'test' }
}

export interface EventSketch {
  readonly agents: readonly string[]
  readonly targets: readonly string[]
  readonly start?: number
  readonly type?: EventType
  readonly status?: EventStatus
  readonly trigger?: string
  readonly date?: string | null
  readonly dateEnd?: string | null
  readonly sources?: readonly string[]
  /** Names of measures. */
  readonly measures?: readonly string[]
  /** Phrases. */
  readonly about?: readonly string[]
  readonly sentence?: string
}

export function sampleEvent(document: DocumentHeader, sketch: EventSketch): EventMention {
  const { agents, targets, start = 0, type = 'SANCTION', status = 'actual', trigger = 'ban', date = null } = sketch
  const { dateEnd = null, sources = [], measures = [], about = [] } = sketch
  const role = (name: string) => ({ actor: actorId(name), span: null })
  return {
    id: makeId('mention', document.id, start, type),
    type,
    status,
    trigger: { start, end: start + trigger.length, text: trigger, lemma: trigger },
    agents: agents.map(role),
    targets: targets.map(role),
    sources: sources.map(role),
    date,
    dateEnd,
    place: null,
    about: [
      ...measures.map((name): About => ({ id: makeId('measure', name), name, span: null })),
      ...about.map((name): About => ({ id: null, name, span: null })),
    ],
    evidence: sampleEvidence(sketch.sentence ?? `${trigger} in ${document.name}`, start),
    confidence: 0.5,
  }
}

export function sampleFindings(
  document: DocumentHeader,
  events: readonly EventSketch[],
  extra: Partial<Findings> = {},
): Findings {
  const names = [...new Set(events.flatMap(({ agents, targets, sources = [] }) => [...agents, ...targets, ...sources]))]
  return {
    document,
    words: 100,
    signature: [],
    actors: names.map((name) => sampleActor(name)),
    places: [],
    topics: [],
    relations: [],
    events: events.map((sketch, index) => sampleEvent(document, { start: index * 100, ...sketch })),
    measures: [],
    diagnostics: [],
    ...extra,
  }
}
