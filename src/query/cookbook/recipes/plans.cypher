// question: What is planned, and nowhere told as done?
// group: events
MATCH (a:Actor)-[:AGENT_OF]->(e:Event {status: 'planned'})-[r:REPORTED_IN]->(d:Document)
WHERE NOT EXISTS { MATCH (a)-[:AGENT_OF]->(f:Event {status: 'actual'}) WHERE f.type = e.type AND f.trigger = e.trigger }
RETURN e.date AS date, a.name AS who, e.name AS event, r.quote AS quote, d.name AS document
ORDER BY date, who, event, quote, document
