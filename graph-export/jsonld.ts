import type { GraphEdge, GraphNode, GraphSnapshot, NodeLabel, PropertyValue } from '../src/core/graph.ts'
import { fractionalKeys } from '../src/core/property-types.ts'
import type { Attributes } from './columns.ts'
import { ACTOR_TYPES, CONTEXT, ID_PREFIX, LINKS, NODE_TYPES, termOf } from './jsonld-terms.ts'

type JsonObject = Record<string, unknown>

const DATES: ReadonlySet<string> = new Set([
  ...['date', 'dateEnd', 'publishedOn', 'announced', 'effective', 'ended', 'since', 'until', 'first', 'last'],
])
/** By the length of an ISO 8601 prefix. */
const DATE_TYPES: Readonly<Record<number, string>> = { 4: 'xsd:gYear', 7: 'xsd:gYearMonth', 10: 'xsd:date' }

/**
 * The graph in JSON-LD 1.1, in pieces, a node or a relationship a line; the same bytes for the same graph.
 * - A node has the types and terms of SEM, PROV and schema.org, and ours (`urn:whodid:ns:`) where they have none.
 * - A relationship is a link between its nodes, and beside that an `rdf:Statement` with its properties, its type as
 *   predicate: the quote, the rule, the dates. An event that is only planned, alleged or denied has `whodid:status`.
 * - Numbers are `xsd:integer` or `xsd:double`, dates `xsd:date`, `xsd:gYearMonth` or `xsd:gYear`.
 * - `<` is written as an escape, so that the text can stand in a page. Half a surrogate pair becomes U+FFFD.
 * @see https://www.w3.org/TR/json-ld11/
 */
export function* exportJsonld({ nodes, edges }: GraphSnapshot): Generator<string> {
  const links = gatherLinks(edges)
  const fractions = new Set([...fractionalKeys(nodes), ...fractionalKeys(edges)])
  yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[`
  let separator = '\n'
  for (const node of nodes) {
    yield separator + serialize({ ...nodeObject(node, fractions), ...links.get(node.id) })
    separator = ',\n'
  }
  for (const edge of edges) yield separator + serialize(statementObject(edge, fractions))
  yield '\n]}\n'
}

/** JSON.stringify writes half a surrogate pair as an escape, and a whole one as it is; a backslash of the text is doubled. */
function serialize(object: JsonObject): string {
  return JSON.stringify(object, (_, value) =>
    typeof value === 'string' ? value.replace(/\p{Cs}/gu, '\ufffd') : value,
  ).replaceAll('<', '\\u003c')
}

function nodeObject({ id, labels, name, properties }: GraphNode, fractions: ReadonlySet<string>): JsonObject {
  const [, label, kind] = labels
  const kinds = kind === undefined ? [] : [ACTOR_TYPES[kind] ?? [], `whodid:${kind}`].flat()
  return {
    '@id': ID_PREFIX + id,
    '@type': [...NODE_TYPES[label], ...kinds],
    'schema:name': name,
    ...propertyTerms(properties, label, fractions),
  }
}

function statementObject({ id, type, from, to, properties }: GraphEdge, fractions: ReadonlySet<string>): JsonObject {
  return {
    '@id': ID_PREFIX + id,
    '@type': 'rdf:Statement',
    'rdf:subject': { '@id': ID_PREFIX + from },
    'rdf:predicate': { '@id': `whodid:${type}` },
    'rdf:object': { '@id': ID_PREFIX + to },
    ...propertyTerms(properties, null, fractions),
  }
}

function propertyTerms(properties: Attributes, label: NodeLabel | null, fractions: ReadonlySet<string>): JsonObject {
  const isSpan = Object.hasOwn(properties, 'dateEnd')
  const entries = Object.entries(properties).map(([key, value]): readonly [string, unknown] => {
    if (key === 'wikidata' && /^Q\d+$/.test(String(value))) {
      return ['schema:sameAs', { '@id': `http://www.wikidata.org/entity/${value}` }]
    }
    if (label === 'Event' && key === 'type') {
      return ['sem:eventType', { '@id': `whodid:${encodeURIComponent(String(value))}` }]
    }
    const term = label === 'Event' && key === 'date' && isSpan ? 'sem:hasBeginTimeStamp' : termOf(label, key)
    return [term, valueObject(value, { isFraction: fractions.has(key), isDate: DATES.has(key) })]
  })
  return Object.fromEntries(entries)
}

function valueObject(value: PropertyValue, { isFraction, isDate }: { isFraction: boolean; isDate: boolean }): unknown {
  if (typeof value === 'number') return { '@value': String(value), '@type': isFraction ? 'xsd:double' : 'xsd:integer' }
  if (!isDate || typeof value !== 'string' || !/^\d{4}(?:-\d\d){0,2}$/.test(value)) return value
  return { '@value': value, '@type': DATE_TYPES[value.length] }
}

/** By the node that they are links of. */
function gatherLinks(edges: readonly GraphEdge[]): ReadonlyMap<string, JsonObject> {
  const links = new Map<string, Record<string, { '@id': string }[]>>()
  for (const { type, from, to } of edges) {
    for (const { term, isTurned = false } of LINKS[type]) {
      const [subject, object] = isTurned ? [to, from] : [from, to]
      const terms = links.get(subject) ?? {}
      links.set(subject, terms)
      const known = terms[term]
      if (known === undefined) terms[term] = [{ '@id': ID_PREFIX + object }]
      else known.push({ '@id': ID_PREFIX + object })
    }
  }
  return links
}
