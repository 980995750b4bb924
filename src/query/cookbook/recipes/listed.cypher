// question: Who stands on which list, since when, and who was taken off?
// group: measures
MATCH (m:Measure {kind: 'list'})-[r:APPLIES_TO]->(a:Actor)
RETURN m.name AS list, a.name AS who, r.since AS since, r.until AS until, r.status AS status, r.quote AS quote
ORDER BY list, who, since, until, status, quote
