// question: What is denied, and by whom?
// group: events
MATCH (e:Event {status: 'denied'})-[r:REPORTED_IN]->(d:Document)
OPTIONAL MATCH (e)-[:ATTRIBUTED_TO {order: 0}]->(s:Actor)
RETURN s.name AS source, e.name AS event, r.quote AS quote, d.name AS document
ORDER BY source, event, quote, document
