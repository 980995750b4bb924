// question: What is denied, and by whom?
// group: events
MATCH (e:Event)-[r:REPORTED_IN {status: 'denied'}]->(d:Document)
RETURN r.saidBy[0] AS source, e.name AS event, r.quote AS quote, d.name AS document
ORDER BY source, event, quote, document
