// question: Who says hostile deeds of whom?
// group: sources
MATCH (s:Actor)<-[:ATTRIBUTED_TO {order: 0}]-(e:Event)<-[:AGENT_OF]-(a:Actor)
WHERE s <> a AND e.intensity < 0 AND e.status <> 'denied'
MATCH (e)-[r:REPORTED_IN]->(:Document)
RETURN s.name AS source, a.name AS accused, e.status AS status, e.name AS event, r.quote AS quote
ORDER BY source, accused, status, event, quote
