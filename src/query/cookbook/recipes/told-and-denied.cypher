// question: Which deeds are told as done and, of the same kind and on the same matter, denied?
// group: events
MATCH (a:Actor)-[:AGENT_OF]->(told:Event {status: 'actual'})-[:TARGETS|ABOUT]->(x:Entity)
MATCH (x)<-[:TARGETS|ABOUT]-(denied:Event {status: 'denied'})<-[:AGENT_OF]-(a)
WHERE told.type = denied.type
MATCH (told)-[r:REPORTED_IN]->(:Document)
MATCH (denied)-[s:REPORTED_IN]->(:Document)
RETURN DISTINCT a.name AS who, told.type AS type, x.name AS of, r.quote AS told, s.quote AS denied
ORDER BY who, type, of, told, denied
