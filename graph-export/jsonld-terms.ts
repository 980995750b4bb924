import type { GraphEdge, NodeLabel } from '../src/core/graph.ts'

/** Ids of nodes and relationships: names without a server, so that nothing is fetched for them. */
export const ID_PREFIX = 'urn:whodid:'

/**
 * Every prefix that the file uses: a reader needs no other file.
 * @see https://semanticweb.cs.vu.nl/2009/11/sem/ (Simple Event Model), https://www.w3.org/TR/prov-o/, https://schema.org
 */
export const CONTEXT = {
  whodid: `${ID_PREFIX}ns:`,
  sem: 'http://semanticweb.cs.vu.nl/2009/11/sem/',
  prov: 'http://www.w3.org/ns/prov#',
  schema: 'https://schema.org/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

export const NODE_TYPES: Readonly<Record<NodeLabel, readonly string[]>> = {
  Actor: ['sem:Actor', 'prov:Agent'],
  Event: ['sem:Event', 'prov:Entity'],
  Measure: ['schema:Legislation', 'prov:Entity'],
  Topic: ['schema:DefinedTerm'],
  Place: ['sem:Place', 'schema:Place'],
  Document: ['schema:NewsArticle', 'prov:Entity'],
}

/** By the kind of an actor, where schema.org has a word for it. */
export const ACTOR_TYPES: Readonly<Record<string, string>> = {
  Country: 'schema:Country',
  Government: 'schema:GovernmentOrganization',
  Company: 'schema:Corporation',
  Person: 'schema:Person',
  Party: 'schema:PoliticalParty',
  Military: 'schema:GovernmentOrganization',
  Media: 'schema:NewsMediaOrganization',
  Institution: 'schema:Organization',
  InternationalOrganization: 'schema:Organization',
}

/** By `label.property`, else by property; all others are terms of ours with the property's name. */
const PROPERTY_TERMS: Readonly<Record<string, string>> = {
  aliases: 'schema:alternateName',
  'Event.date': 'sem:hasTimeStamp',
  'Event.dateEnd': 'sem:hasEndTimeStamp',
  'Document.title': 'schema:headline',
  'Document.publisher': 'schema:publisher',
  'Document.byline': 'schema:author',
  'Document.publishedOn': 'schema:datePublished',
  'Document.url': 'schema:url',
  'Document.words': 'schema:wordCount',
}

export function termOf(label: NodeLabel | null, property: string): string {
  const known = [`${label}.${property}`, property].find((key) => Object.hasOwn(PROPERTY_TERMS, key))
  return (known === undefined ? undefined : PROPERTY_TERMS[known]) ?? `whodid:${encodeURIComponent(property)}`
}

/** A link in the words of a vocabulary; `isTurned` where it points from the end of the relationship to its beginning. */
export interface Link {
  readonly term: string
  readonly isTurned?: boolean
}

export const LINKS: Readonly<Record<GraphEdge['type'], readonly Link[]>> = {
  AGENT_OF: [
    { term: 'sem:hasActor', isTurned: true },
    { term: 'whodid:agent', isTurned: true },
  ],
  TARGETS: [{ term: 'sem:hasActor' }, { term: 'whodid:target' }],
  ABOUT: [{ term: 'schema:about' }],
  AT: [{ term: 'sem:hasPlace' }],
  ATTRIBUTED_TO: [{ term: 'prov:wasAttributedTo' }],
  REPORTED_IN: [{ term: 'prov:wasDerivedFrom' }],
  MENTIONED_IN: [{ term: 'schema:mentions', isTurned: true }],
  HOLDS_ROLE: [{ term: 'schema:memberOf' }],
  PART_OF: [{ term: 'schema:parentOrganization' }],
  BASED_IN: [{ term: 'schema:location' }],
  SUBSIDIARY_OF: [{ term: 'schema:parentOrganization' }],
  ISSUED_BY: [{ term: 'schema:legislationPassedBy' }],
  BASED_ON: [{ term: 'schema:isBasedOn' }],
  APPLIES_TO: [{ term: 'whodid:appliesTo' }],
  BINDS: [{ term: 'whodid:binds' }],
  RESPONDS_TO: [{ term: 'whodid:respondsTo' }],
  ACTED_ON: [{ term: 'whodid:actedOn' }],
}
