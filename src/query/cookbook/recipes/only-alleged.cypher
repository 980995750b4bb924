// question: What is alleged and nowhere told as done?
// group: events
MATCH (a:Actor)-[:AGENT_OF]->(e:Event)-[r:REPORTED_IN {status: 'alleged'}]->(d:Document)
WHERE NOT 'actual' IN e.statuses
  AND NOT EXISTS { MATCH (a)-[:AGENT_OF]->(f:Event {status: 'actual'}) WHERE f.type = e.type AND f.trigger = e.trigger }
RETURN a.name AS who, e.name AS event, r.saidBy[0] AS source, r.quote AS quote, d.name AS document
ORDER BY who, event, source, quote, document
