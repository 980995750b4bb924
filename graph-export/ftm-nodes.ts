import type { ActorKind } from '../src/core/actor.ts'
import { assertNever } from '../src/core/errors.ts'
import type { GraphNode, RelationType } from '../src/core/graph.ts'
import type { Attributes } from './columns.ts'
import { dates, names, strings, texts } from './ftm-text.ts'

export interface FtmEntity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

/** The nodes at the other ends of a node's relationships, by their type. */
export type Surroundings = Readonly<Partial<Record<RelationType, readonly GraphNode[]>>>

/** All are kinds of LegalEntity. A country as an actor is its government. */
const ACTOR_SCHEMAS: Readonly<Record<ActorKind, string>> = {
  Country: 'PublicBody',
  Government: 'PublicBody',
  Military: 'PublicBody',
  Company: 'Company',
  Person: 'Person',
  Party: 'Organization',
  Media: 'Organization',
  Institution: 'Organization',
  InternationalOrganization: 'Organization',
  Group: 'LegalEntity',
}

/** FollowTheMoney takes letters, digits, full stops and hyphens. */
export function ftmId(id: string): string {
  return id.replace(':', '-')
}

export function actorSchema({ labels }: GraphNode): string {
  return ACTOR_SCHEMAS[labels[2] ?? 'Group']
}

/** Null for a topic: see `exportFtm`. */
export function nodeEntity(node: GraphNode, around: Surroundings): FtmEntity | null {
  const label = node.labels[1]
  switch (label) {
    case 'Actor':
      return entity(node, actorSchema(node), actorProperties(node))
    case 'Event':
      return entity(node, 'Event', eventProperties(node, around))
    case 'Measure':
      return entity(node, 'Event', measureProperties(node, around))
    case 'Place':
      return entity(node, 'Address', { full: strings([node.name]), country: countries(node.properties) })
    case 'Document':
      return entity(node, 'Article', documentProperties(node))
    case 'Topic':
      return null
    default:
      return assertNever(label)
  }
}

/** A name that is nothing but unseen characters would leave a required property empty. */
function entity(node: GraphNode, schema: string, properties: FtmEntity['properties']): FtmEntity {
  const name = names([displayName(node)])
  return { id: ftmId(node.id), schema, properties: { name: name.length > 0 ? name : [node.id], ...properties } }
}

/** "United States: ban (planned)": what is not told as happened must not look like it. */
function displayName({ labels, name, properties }: GraphNode): string {
  const { status } = properties
  return labels[1] === 'Event' && typeof status === 'string' && status !== 'actual' ? `${name} (${status})` : name
}

function actorProperties({ properties }: GraphNode): FtmEntity['properties'] {
  return {
    alias: names(listOf(properties.aliases)),
    country: countries(properties),
    wikidataId: strings([textOf(properties.wikidata)]),
  }
}

function eventProperties({ properties }: GraphNode, around: Surroundings): FtmEntity['properties'] {
  const { date, dateEnd, type, status } = properties
  const spans = dateEnd !== undefined
  return {
    [spans ? 'startDate' : 'date']: dates([textOf(date)]),
    endDate: dates([textOf(dateEnd)]),
    keywords: strings([textOf(type), textOf(status), ...namesOf(around.ABOUT, 'Topic')]),
    involved: idsOf([...(around.AGENT_OF ?? []), ...(around.TARGETS ?? [])]),
    location: strings(namesOf(around.AT, 'Place')),
    proof: idsOf(around.REPORTED_IN ?? []),
  }
}

/** The model has nothing for laws and lists: a measure is an event that lasts. */
function measureProperties({ properties }: GraphNode, around: Surroundings): FtmEntity['properties'] {
  const { kind, status, announced, effective, ended, exceptions } = properties
  const covered = (around.APPLIES_TO ?? []).filter(({ labels }) => labels[1] === 'Actor')
  return {
    alias: names(listOf(properties.aliases)),
    startDate: dates([textOf(effective ?? announced)]),
    endDate: dates([textOf(ended)]),
    keywords: strings(['measure', textOf(kind), textOf(status), ...namesOf(around.APPLIES_TO, 'Topic')]),
    organizer: idsOf(around.ISSUED_BY ?? []),
    involved: idsOf(covered),
    notes: texts(listOf(exceptions)),
    proof: idsOf(around.REPORTED_IN ?? []),
  }
}

function documentProperties({ name, properties }: GraphNode): FtmEntity['properties'] {
  const { title, byline, publisher, publishedOn, url, file } = properties
  return {
    title: strings([textOf(title) ?? name]),
    author: strings([textOf(byline)]),
    publisher: strings([textOf(publisher)]),
    publishedAt: dates([textOf(publishedOn)]),
    sourceUrl: urls(textOf(url)),
    fileName: strings([textOf(file)]),
  }
}

export function textOf(value: Attributes[string] | undefined): string | undefined {
  return value === undefined ? undefined : String(value)
}

function listOf(value: Attributes[string] | undefined): readonly string[] {
  return typeof value === 'object' ? value : []
}

function namesOf(nodes: readonly GraphNode[] | undefined, label: GraphNode['labels'][1]): readonly string[] {
  return (nodes ?? []).filter(({ labels }) => labels[1] === label).map(({ name }) => name)
}

function idsOf(nodes: readonly GraphNode[]): readonly string[] {
  return [...new Set(nodes.map(({ id }) => ftmId(id)))].sort()
}

/** Theirs are in small letters. */
function countries({ country }: Attributes): readonly string[] {
  return typeof country === 'string' && /^[A-Z]{2}$/.test(country) ? [country.toLowerCase()] : []
}

function urls(text: string | undefined): readonly string[] {
  return text !== undefined && /^https?:/.test(text) && URL.canParse(text) ? [new URL(text).href] : []
}
