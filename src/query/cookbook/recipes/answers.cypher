// question: Who answered which measure, or which deed, with what?
// group: measures
MATCH (m:Measure)-[r:RESPONDS_TO]->(x:Entity)
OPTIONAL MATCH (m)-[:ISSUED_BY]->(a:Actor)
RETURN a.name AS who, m.name AS measure, x.name AS answers, r.quote AS quote
ORDER BY who, measure, answers, quote
