// question: Who says hostile deeds of whom?
// group: sources
MATCH (s:Actor)<-[:ATTRIBUTED_TO]-(e:Event)<-[:AGENT_OF]-(a:Actor)
WHERE s <> a AND e.intensity < 0
MATCH (e)-[r:REPORTED_IN]->(:Document)
WHERE r.saidBy[0] = s.name AND r.status <> 'denied'
RETURN s.name AS source, a.name AS accused, r.status AS status, e.name AS event, r.quote AS quote
ORDER BY source, accused, status, event, quote
