// question: What is alleged and nowhere told as done?
// group: events
MATCH (a:Actor)-[:AGENT_OF]->(e:Event {status: 'alleged'})-[r:REPORTED_IN]->(d:Document)
WHERE NOT EXISTS { MATCH (a)-[:AGENT_OF]->(f:Event {status: 'actual'}) WHERE f.type = e.type AND f.trigger = e.trigger }
OPTIONAL MATCH (e)-[:ATTRIBUTED_TO {order: 0}]->(s:Actor)
RETURN a.name AS who, e.name AS event, s.name AS source, r.quote AS quote, d.name AS document
ORDER BY who, event, source, quote, document
