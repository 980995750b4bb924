/** Questions to begin with; each is a whole query that the embedded engine answers. */
export const EXAMPLES: readonly { readonly label: string; readonly cypher: string }[] = [
  {
    label: 'Who did most',
    cypher: `MATCH (a:Actor)-[:AGENT_OF]->(e:Event)
RETURN a.name AS actor, count(e) AS events
ORDER BY events DESC, actor
LIMIT 20`,
  },
  {
    label: 'Sanctions that happened',
    cypher: `MATCH (a:Actor)-[:AGENT_OF]->(e:Event)-[:TARGETS]->(b:Actor)
WHERE e.type = 'SANCTION' AND e.status = 'actual'
RETURN a.name AS agent, e.trigger AS deed, b.name AS target, e.date AS date
ORDER BY agent, target, date
LIMIT 50`,
  },
  {
    label: 'What is only alleged',
    cypher: `MATCH (e:Event)-[r:REPORTED_IN]->(d:Document)
WHERE e.status = 'alleged'
RETURN e AS event, r.quote AS quote, d AS document
LIMIT 50`,
  },
  {
    label: 'Measures and whom they cover',
    cypher: `MATCH (m:Measure)-[:APPLIES_TO]->(n:Entity)
RETURN m.name AS measure, m.status AS status, n.name AS covers
ORDER BY measure, covers
LIMIT 50`,
  },
  {
    label: 'Who says most',
    cypher: `MATCH (e:Event)-[:ATTRIBUTED_TO]->(s:Actor)
RETURN s.name AS source, count(e) AS claims
ORDER BY claims DESC, source
LIMIT 20`,
  },
  {
    label: 'Articles',
    cypher: `MATCH (d:Document)
RETURN d.title AS title, d.publisher AS publisher, d.publishedOn AS published
ORDER BY published`,
  },
]
