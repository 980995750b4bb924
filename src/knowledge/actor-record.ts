import type { ActorKind, FoundActor } from '../core/actor.ts'
import { addToTally, getOrCreate, mostCounted, sortedUnique, type Tally } from './accumulate.ts'
import type { CorrectionView } from './corrections/correction-view.ts'
import type { KnowledgeGraph } from './graph.ts'
import { makeProperties } from './properties.ts'

/** Where a name comes from: a table brings names that no text may write. */
export type NameSource = 'documents' | 'table'

/** One actor as one document tells of it, under the id that it has in the graph. */
export interface ActorEntry {
  readonly actor: Omit<FoundActor, 'mentions'>
  readonly document: string
  readonly count: number
  readonly nameSource: NameSource
  /** The line that joined it to the actor of that id; null: it is that actor. */
  readonly joinedBy: number | null
  /** All lines that brought it there. */
  readonly lines: readonly number[]
}

/** Who the actor is: told of itself, or of those who were joined to it. */
interface Facts {
  readonly names: Tally
  readonly kinds: Tally
  readonly countries: Tally
  readonly wikidata: Tally
}

interface Origin {
  readonly source: NameSource
  /** The correction that brought the name; null: it is the actor's own. */
  readonly line: number | null
}

export interface ActorRecord {
  readonly own: Facts
  readonly joined: Facts
  readonly aliases: Map<string, Origin>
  /** Where several people bear the name: what tells this one apart. */
  readonly callings: Set<string>
  readonly lines: Set<number>
  readonly mentionsByDocument: Map<string, number>
}

export function makeRecord(): ActorRecord {
  const facts = (): Facts => ({ names: new Map(), kinds: new Map(), countries: new Map(), wikidata: new Map() })
  return {
    own: facts(),
    joined: facts(),
    aliases: new Map(),
    callings: new Set(),
    lines: new Set(),
    mentionsByDocument: new Map(),
  }
}

export function addEntry(
  record: ActorRecord,
  { actor, document, count, nameSource, joinedBy, lines }: ActorEntry,
): void {
  const facts = joinedBy === null ? record.own : record.joined
  const weight = Math.max(1, count)
  addToTally(facts.names, actor.name, weight)
  addToTally(facts.kinds, actor.kind, weight)
  addToTally(facts.countries, actor.country)
  addToTally(facts.wikidata, actor.wikidata)
  noteName(record, actor.name, { source: nameSource, line: joinedBy })
  for (const alias of actor.aliases) noteName(record, alias, { source: 'documents', line: joinedBy })
  for (const calling of actor.callings ?? []) record.callings.add(calling)
  for (const line of lines) record.lines.add(line)
  addToTally(record.mentionsByDocument, document, count)
}

/** The actor's own names first, then those of the earliest correction; what a text writes goes before a table. */
function noteName({ aliases }: ActorRecord, name: string, origin: Origin): void {
  const former = getOrCreate(aliases, name, () => origin)
  if (rank(origin) < rank(former)) aliases.set(name, origin)
}

function rank({ source, line }: Origin): number {
  return 2 * (line ?? 0) + (source === 'documents' ? 0 : 1)
}

export function addActorNode(graph: KnowledgeGraph, id: string, record: ActorRecord, view: CorrectionView): void {
  const { own, joined } = record
  const given = view.names.get(id)
  const kind = view.kinds.get(id)
  const first = (pick: (facts: Facts) => Tally) => mostCounted(pick(own)) ?? mostCounted(pick(joined))
  const name = given?.value ?? mostCounted(own.names) ?? view.keptNames.get(id) ?? mostCounted(joined.names) ?? id
  const renamed = [...view.identity.formerIds(id)].flatMap((former) => view.names.get(former) ?? [])
  for (const { value, line } of renamed) {
    if (!record.aliases.has(value)) record.aliases.set(value, { source: 'documents', line })
  }
  const lines = new Set([...record.lines, ...[given, kind, ...renamed].flatMap((one) => one?.line ?? [])])
  const aliases = sortedUnique(record.aliases.keys()).filter((alias) => alias !== name)
  const properties = makeProperties({
    aliases,
    aliasOrigins: lines.size === 0 ? null : aliases.map((alias) => describeOrigin(record.aliases.get(alias), renamed)),
    corrections: [...lines].sort((a, b) => a - b).map(String),
    country: first(({ countries }) => countries),
    wikidata: first(({ wikidata }) => wikidata),
    callings: sortedUnique(record.callings),
    mentions: [...record.mentionsByDocument.values()].reduce((sum, count) => sum + count, 0),
  })
  const label = kind?.value ?? ((first(({ kinds }) => kinds) ?? 'Group') as ActorKind)
  graph.addNode(id, { labels: ['Entity', 'Actor', label], name, properties })
}

/** "documents", "table, correction 3", "correction 3". */
function describeOrigin(origin: Origin | undefined, renamed: readonly { readonly line: number }[]): string {
  if (origin === undefined) return 'documents'
  const { source, line } = origin
  if (line === null) return source
  return renamed.some((one) => one.line === line) ? `correction ${line}` : `${source}, correction ${line}`
}
