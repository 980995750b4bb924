// question: What lists, laws and bans are there, of whom, and how far have they come?
// group: measures
MATCH (m:Measure)
OPTIONAL MATCH (m)-[:ISSUED_BY]->(a:Actor)
WITH m, a ORDER BY a.name
RETURN m.name AS measure, m.kind AS kind, m.status AS status, collect(a.name) AS issuers
ORDER BY kind, measure, status, issuers
