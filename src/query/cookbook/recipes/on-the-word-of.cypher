// question: What is told on the word of an actor?
// group: sources
// param: actor (text) = Donald Trump: name or alias of the source
MATCH (s:Actor)<-[:ATTRIBUTED_TO]-(e:Event)-[r:REPORTED_IN]->(d:Document)
WHERE (s.name = $actor OR $actor IN s.aliases) AND s.name IN r.saidBy
RETURN e.date AS date, r.status AS status, e.type AS type, e.name AS event, r.quote AS quote, d.name AS document
ORDER BY date, status, type, event, quote, document
