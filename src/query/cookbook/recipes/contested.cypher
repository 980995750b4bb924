// question: Which events does one deny and another assert, and who says what?
// group: events
MATCH (e:Event {contested: true})-[r:REPORTED_IN]->(d:Document)
RETURN e.date AS date, e.name AS event, r.status AS told, r.saidBy[0] AS source, r.quote AS quote, d.name AS document
ORDER BY date, event, told, source, quote, document
