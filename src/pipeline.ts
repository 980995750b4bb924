import { findActors } from './actors/index.ts'
import { type FoundActor, isExtent, isUnnamed } from './core/actor.ts'
import type { Diagnostic } from './core/diagnostic.ts'
import type { Document } from './core/document.ts'
import type { EventMention } from './core/event.ts'
import type { Findings, MeasureLayer } from './core/findings.ts'
import type { Sentence } from './core/language.ts'
import type { FoundMeasure } from './core/measure.ts'
import { PLAIN_SETTINGS, type ReadingSettings } from './core/reading-settings.ts'
import { overlaps, type Span } from './core/span.ts'
import { findEvents } from './events/index.ts'
import { parseRecord, type RawRecord, signText } from './ingest/index.ts'
import { type LanguageReader, readSentences } from './language/index.ts'
import { findMeasures } from './measures/index.ts'

/** What became of one record. */
export type Extraction =
  | { readonly document: Document; readonly findings: Findings }
  | { readonly document: null; readonly diagnostics: readonly Diagnostic[] }

/**
 * Reads one record from its bytes to its findings. Never throws for what an article holds: an article that breaks a
 * stage is left out, with a diagnostic that names it.
 */
export async function extractRecord(
  raw: RawRecord,
  reader: LanguageReader,
  settings: ReadingSettings = PLAIN_SETTINGS,
): Promise<Extraction> {
  try {
    const { document, diagnostics } = parseRecord(raw)
    if (document === null) return { document, diagnostics }
    return { document, findings: await extractFindings(document, { path: raw.path, diagnostics, reader, settings }) }
  } catch (error) {
    return { document: null, diagnostics: [extractionFailed(raw.path, error)] }
  }
}

/** The article that a worker could not finish. */
export function extractionFailed(path: string, error: unknown): Diagnostic {
  const reason = error instanceof Error ? error.message : String(error)
  return {
    code: 'EXTRACTION_FAILED',
    severity: 'skip',
    path,
    span: null,
    message: `${path} was left out: the program failed on it (${reason})`,
    hint: 'This is a bug in whodid: please report it, with the file. The other articles are not affected.',
  }
}

/**
 * The order of the stages. Pure: the findings depend on the document, the reader, the user's settings and the rules alone.
 * @param context - The record's path, for diagnostics, and what was noticed while it was parsed.
 */
export async function extractFindings(document: Document, context: FindingsContext): Promise<Findings> {
  const { sentences, diagnostics } = await readSentences(document, context.reader)
  const settings = context.settings ?? PLAIN_SETTINGS
  const layer = findActors(document, sentences, settings.gazetteer)
  const plain = { ...layer, actors: layer.actors.map(withoutExtents) }
  const { events, topics } = findEvents(document, sentences, plain, settings)
  const measureLayer = findMeasures(document, sentences, plain, { events, topics })
  const joined = joinMeasures(events, measureLayer)
  const { text: _text, blocks: _blocks, format: _format, ...header } = document
  return {
    document: header,
    words: countWords(sentences),
    signature: signText(document),
    actors: dropIdleGroups(layer.actors, listRoles(joined, measureLayer.measures, layer.relations)),
    places: layer.places,
    topics,
    relations: layer.relations,
    events: joined,
    measures: measureLayer.measures,
    diagnostics: [...context.diagnostics, ...diagnostics].map((diagnostic) => ({ ...diagnostic, path: context.path })),
  }
}

/** Later stages want each mention once, in its shortest form: what surrounds it may hold verbs and other parties. */
function withoutExtents(actor: FoundActor): FoundActor {
  return { ...actor, mentions: actor.mentions.filter((mention) => !isExtent(mention)) }
}

interface FindingsContext {
  readonly path: string
  readonly diagnostics: readonly Diagnostic[]
  readonly reader: LanguageReader
  readonly settings?: ReadingSettings
}

const WORD = /[\p{L}\p{N}]/u

function countWords(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, { tokens }) => sum + tokens.filter(({ text }) => WORD.test(text)).length, 0)
}

/** An event about a measure says so: by the phrase that names it where the event has one, else by a new entry. */
function joinMeasures(events: readonly EventMention[], layer: MeasureLayer): readonly EventMention[] {
  const measures = new Map(layer.measures.map((measure) => [measure.id, measure]))
  return events.map((event) => {
    const linked = layer.links
      .filter(({ mention }) => mention === event.id)
      .flatMap(({ measure }) => measures.get(measure) ?? [])
    return linked.reduce(addMeasure, event)
  })
}

function addMeasure(event: EventMention, measure: FoundMeasure): EventMention {
  const { id, name } = measure
  if (event.about.some((about) => about.id === id)) return event
  const isNamedBy = (span: Span | null) => span !== null && measure.mentions.some((mention) => overlaps(mention, span))
  const phrase = event.about.findIndex((about) => about.id === null && isNamedBy(about.span))
  if (phrase >= 0) {
    return { ...event, about: event.about.map((about, index) => (index === phrase ? { ...about, id, name } : about)) }
  }
  const { sentenceStart: start, sentence } = event.evidence
  const named = measure.mentions.find((mention) => overlaps(mention, { start, end: start + sentence.length }))
  const span = named === undefined ? null : { start: named.start, end: named.end }
  return { ...event, about: [...event.about, { id, name, span }] }
}

/**
 * An unnamed party ("experts", "the firms") is worth a node only where it does something or has something done to it; one
 * that is some country's ("US agencies") always is.
 */
function dropIdleGroups(actors: readonly FoundActor[], roles: ReadonlySet<string>): readonly FoundActor[] {
  return actors.filter((actor) => roles.has(actor.id) || actor.country !== null || !isUnnamed(actor))
}

function listRoles(
  events: readonly EventMention[],
  measures: readonly FoundMeasure[],
  relations: Findings['relations'],
): ReadonlySet<string> {
  return new Set<string>([
    ...events.flatMap(({ agents, targets, sources }) => [...agents, ...targets, ...sources].map(({ actor }) => actor)),
    ...measures.flatMap(({ issuers, appliesTo, binds }) => [
      ...[...issuers, ...binds].map(({ actor }) => actor),
      ...appliesTo.map(({ to }) => to),
    ]),
    ...relations.flatMap(({ from, to }) => [from, to]),
  ])
}
