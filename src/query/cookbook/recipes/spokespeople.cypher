// question: Who speaks for whom?
// group: sources
MATCH (p:Person)-[r:HOLDS_ROLE]->(b:Actor)
OPTIONAL MATCH (p)<-[:ATTRIBUTED_TO]-(e:Event)
RETURN p.name AS person, r.title AS title, b.name AS body, count(e) AS statements, r.quote AS quote
ORDER BY statements DESC, person, title, body, quote
