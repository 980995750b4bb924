import { type ActorMention, type FoundActor, isExtent, type MentionForm } from '../../core/actor.ts'
import type { Correction } from '../../core/correction.ts'
import type { Role } from '../../core/event.ts'
import type { Findings } from '../../core/findings.ts'
import { type ActorId, makeId } from '../../core/ids.ts'
import type { FoundMeasure } from '../../core/measure.ts'
import { overlaps, type Span } from '../../core/span.ts'

/** What one document tells of an actor under one of its names. */
export interface ActorPart {
  /** Stands in roles and measures for the actor's own id. */
  readonly id: ActorId
  readonly of: ActorId
  readonly alias: string
  readonly count: number
  /** The document has no other name for the actor: all that it tells goes with this one. */
  readonly isWhole: boolean
}

/** Findings of which it is marked what a split takes away. */
export interface MarkedFindings extends Findings {
  readonly parts?: readonly ActorPart[]
}

/** The names at which any line of the log splits an actor. */
export function namesToSplit(log: readonly Correction[]): ReadonlySet<string> {
  return new Set(log.flatMap((line) => (line.what === 'split name' ? [line.alias] : [])))
}

/** Whether the text is needed: the document may use one of the names. */
export function mayHaveParts({ actors }: Findings, names: ReadonlySet<string>): boolean {
  return names.size > 0 && actors.some(({ name, aliases }) => [name, ...aliases].some((one) => names.has(one)))
}

/**
 * Marks what is told of actors under `names`. "It" and "the company" stay with the actor unless the document has no
 * other name for it; so does a measure's party whose evidence has both names or none.
 */
export function markParts(findings: Findings, text: string, names: ReadonlySet<string>): MarkedFindings {
  const marks = new Map(findings.actors.flatMap((actor) => marksOf(actor, { text, names })))
  if (marks.size === 0) return findings
  const byRole = (role: Role): Role => ({ ...role, actor: marks.get(role.actor)?.at(role.span) ?? role.actor })
  const byEvidence = <T extends string>(id: T, evidence: Span): T =>
    (marks.get(id as string as ActorId)?.within(evidence) ?? id) as T
  return {
    ...findings,
    events: findings.events.map((event) => ({
      ...event,
      agents: event.agents.map(byRole),
      targets: event.targets.map(byRole),
      sources: event.sources.map(byRole),
    })),
    relations: findings.relations.map((relation) => ({
      ...relation,
      from: byEvidence(relation.from, relation.evidence),
      to: byEvidence(relation.to, relation.evidence),
    })),
    measures: findings.measures.map((measure) => markMeasure(measure, byEvidence)),
    parts: [...marks.values()].flatMap(({ parts }) => parts),
  }
}

function markMeasure(measure: FoundMeasure, mark: <T extends string>(id: T, evidence: Span) => T): FoundMeasure {
  return {
    ...measure,
    issuers: measure.issuers.map((issuer) => ({ ...issuer, actor: mark(issuer.actor, issuer.evidence) })),
    appliesTo: measure.appliesTo.map((coverage) => ({ ...coverage, to: mark(coverage.to, coverage.evidence) })),
    binds: measure.binds.map((bound) => ({ ...bound, actor: mark(bound.actor, bound.evidence) })),
    changes: measure.changes.map((change) => ({
      ...change,
      actors: change.actors.map((actor) => mark(actor, change.evidence)),
    })),
  }
}

interface Marks {
  readonly parts: readonly ActorPart[]
  /** The part that the words of a role name; null: none. */
  at(span: Span | null): ActorId | null
  /** The part whose name alone stands in the words. */
  within(span: Span): ActorId | null
}

const NAMELESS: ReadonlySet<MentionForm> = new Set(['nominal', 'pronoun'])

interface Wanted {
  readonly text: string
  readonly names: ReadonlySet<string>
}

function marksOf(actor: FoundActor, { text, names }: Wanted): [ActorId, Marks][] {
  const mentions = actor.mentions.filter((mention) => !isExtent(mention))
  const named = mentions
    .filter(({ form }) => !NAMELESS.has(form))
    .map((mention) => ({ ...mention, surface: surfaceOf(text, mention) }))
  const found = new Set(named.map(({ surface }) => surface))
  const parts = [...found]
    .filter((surface) => names.has(surface))
    .map((alias): ActorPart => {
      const isWhole = found.size === 1
      const count = isWhole ? mentions.length : named.filter(({ surface }) => surface === alias).length
      return { id: partId(actor.id, alias), of: actor.id, alias, count, isWhole }
    })
  const [first] = parts
  if (first === undefined) return []
  const idOf = (surface: string | undefined) => parts.find(({ alias }) => alias === surface)?.id ?? null
  const marks: Marks = {
    parts,
    at: (span) => {
      if (first.isWhole || span === null) return first.isWhole ? first.id : null
      return idOf(named.find((mention) => overlaps(mention, span))?.surface)
    },
    within: (span) => {
      const surfaces = new Set(named.filter((mention) => overlaps(mention, span)).map(({ surface }) => surface))
      if (first.isWhole) return first.id
      return surfaces.size === 1 ? idOf([...surfaces][0]) : null
    },
  }
  return [[actor.id, marks]]
}

/** As aliases are written: white space is one space. */
export function surfaceOf(text: string, { start, end }: Pick<ActorMention, 'start' | 'end'>): string {
  return text.slice(start, end).replaceAll(/\s+/gu, ' ')
}

function partId(actor: ActorId, alias: string): ActorId {
  return makeId('actor', actor, 'part', alias)
}
