import { assertNever } from '../src/core/errors.ts'
import type { GraphEdge, GraphNode, RelationType } from '../src/core/graph.ts'
import { actorSchema, type FtmEntity, ftmId, type Surroundings, textOf } from './ftm-nodes.ts'
import { dates, names, strings, texts } from './ftm-text.ts'

type Ends = readonly [from: GraphNode, to: GraphNode]
type Properties = FtmEntity['properties']

/** The role of an UnknownLink: what its subject is to its object. */
const ROLES: Readonly<Record<RelationType, string>> = {
  AGENT_OF: 'agent of',
  TARGETS: 'targets',
  ABOUT: 'about',
  AT: 'at',
  ATTRIBUTED_TO: 'attributed to',
  REPORTED_IN: 'reported in',
  MENTIONED_IN: 'mentioned in',
  HOLDS_ROLE: 'holds a role at',
  PART_OF: 'part of',
  BASED_IN: 'based in',
  SUBSIDIARY_OF: 'subsidiary of',
  ISSUED_BY: 'issued by',
  BASED_ON: 'based on',
  APPLIES_TO: 'applies to',
  BINDS: 'binds',
  RESPONDS_TO: 'responds to',
  ACTED_ON: 'acted on',
}
/** What is put on somebody rather than what somebody follows. */
const SANCTION_KINDS: readonly unknown[] = ['list', 'ban', 'control', 'tariff']
/** Those who are merely to be covered by a plan are under no sanction. */
const SANCTION_STATUSES: readonly unknown[] = ['enacted', 'in force', 'suspended', 'lifted']
const ORGANIZATIONS: readonly string[] = ['Organization', 'Company', 'PublicBody']

/** Null where an end is a topic: it is a keyword of the other. */
export function linkEntity(edge: GraphEdge, ends: Ends, around: ReadonlyMap<string, Surroundings>): FtmEntity | null {
  if (ends.some(({ labels }) => labels[1] === 'Topic')) return null
  const [schema, properties] = shapeOf(edge, ends, around)
  return { id: ftmId(edge.id), schema, properties: { ...evidence(edge), ...properties } }
}

function shapeOf(
  edge: GraphEdge,
  ends: Ends,
  around: ReadonlyMap<string, Surroundings>,
): readonly [string, Properties] {
  const [from, to] = ends
  const { type, properties } = edge
  switch (type) {
    case 'MENTIONED_IN':
      return ['Mention', { document: [ftmId(to.id)], resolved: [ftmId(from.id)], name: nameOf(from) }]
    case 'REPORTED_IN':
      return ['Documentation', { document: [ftmId(to.id)], entity: [ftmId(from.id)], role: strings([ROLES[type]]) }]
    case 'APPLIES_TO':
      return isSanction(from) ? ['Sanction', sanction(edge, ends, around)] : unknownLink(edge, ends)
    case 'HOLDS_ROLE':
      if (actorSchema(from) !== 'Person' || !ORGANIZATIONS.includes(actorSchema(to))) return unknownLink(edge, ends)
      return [
        'Employment',
        { employee: [ftmId(from.id)], employer: [ftmId(to.id)], role: strings([textOf(properties.title)]) },
      ]
    case 'SUBSIDIARY_OF':
      if (actorSchema(from) !== 'Company') return unknownLink(edge, ends)
      return ['Ownership', { asset: [ftmId(from.id)], owner: [ftmId(to.id)], role: strings([ROLES[type]]) }]
    case 'ACTED_ON': {
      const [link, dealings] = unknownLink(edge, ends)
      return [link, { ...dealings, summary: texts([summaryOf(properties)]) }]
    }
    case 'AGENT_OF':
    case 'TARGETS':
    case 'ABOUT':
    case 'AT':
    case 'ATTRIBUTED_TO':
    case 'PART_OF':
    case 'BASED_IN':
    case 'ISSUED_BY':
    case 'BASED_ON':
    case 'BINDS':
    case 'RESPONDS_TO':
      return unknownLink(edge, ends)
    default:
      return assertNever(type)
  }
}

function unknownLink({ type, properties }: GraphEdge, [from, to]: Ends): readonly [string, Properties] {
  const role = textOf(properties.title) ?? ROLES[type]
  return ['UnknownLink', { subject: [ftmId(from.id)], object: [ftmId(to.id)], role: strings([role]) }]
}

function isSanction({ properties }: GraphNode): boolean {
  return SANCTION_KINDS.includes(properties.kind) && SANCTION_STATUSES.includes(properties.status)
}

function sanction(edge: GraphEdge, [measure, to]: Ends, around: ReadonlyMap<string, Surroundings>): Properties {
  const issuers = around.get(measure.id)?.ISSUED_BY ?? []
  return {
    entity: [ftmId(to.id)],
    program: strings([measure.name]),
    authority: strings(issuers.map(({ name }) => name)),
    provisions: strings([textOf(measure.properties.kind)]),
    status: strings([textOf(edge.properties.status ?? measure.properties.status)]),
  }
}

/** What every relationship may have: its time, its words, its article. A Mention has none of it. */
function evidence({ type, properties }: GraphEdge): Properties {
  if (type === 'MENTIONED_IN') return {}
  const { quote, sentence, document, since, until, first, last, date, status } = properties
  return {
    startDate: dates([textOf(since ?? first)]),
    endDate: dates([textOf(until ?? last)]),
    date: dates([textOf(date)]),
    summary: texts([textOf(quote)]),
    description: texts([textOf(sentence)]),
    status: strings([textOf(status)]),
    proof: typeof document === 'string' ? [ftmId(document)] : [],
  }
}

/** "12 events: actual 8, denied 4" */
function summaryOf(properties: GraphEdge['properties']): string {
  const statuses = ['actual', 'planned', 'possible', 'requested', 'alleged', 'denied']
  const counts = statuses.flatMap((name) => {
    const count = properties[name]
    return typeof count === 'number' && count > 0 ? [`${name} ${count}`] : []
  })
  return `events: ${properties.events ?? counts.length}${counts.length > 0 ? ` (${counts.join(', ')})` : ''}`
}

function nameOf({ id, name }: GraphNode): readonly string[] {
  const cleaned = names([name])
  return cleaned.length > 0 ? cleaned : [id]
}
