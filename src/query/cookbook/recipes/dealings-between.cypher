// question: What passed between two actors?
// group: dealings
// param: one (text) = China: name or alias of the first
// param: two (text) = United States: name or alias of the second
MATCH (a:Actor)-[:AGENT_OF]->(e:Event)-[:TARGETS]->(b:Actor)
WHERE ((a.name = $one OR $one IN a.aliases) AND (b.name = $two OR $two IN b.aliases))
  OR ((a.name = $two OR $two IN a.aliases) AND (b.name = $one OR $one IN b.aliases))
MATCH (e)-[r:REPORTED_IN]->(d:Document)
RETURN e.date AS date, e.status AS status, e.type AS type, e.name AS event, r.quote AS quote, d.name AS document
ORDER BY date, status, type, event, quote, document
