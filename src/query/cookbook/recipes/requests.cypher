// question: Who asks for what?
// group: events
MATCH (e:Event {status: 'requested'})-[:ATTRIBUTED_TO {order: 0}]->(s:Actor)
MATCH (e)-[r:REPORTED_IN]->(d:Document)
RETURN s.name AS who, e.type AS type, e.name AS wants, r.quote AS quote, d.name AS document
ORDER BY who, type, wants, quote, document
