// question: What happens around a technology or a good?
// group: events
// param: topic (text) = rare earths: name or alias of the topic
MATCH (t:Topic)<-[:ABOUT]-(e:Event)-[r:REPORTED_IN]->(:Document)
WHERE t.name = $topic OR $topic IN t.aliases
RETURN e.date AS date, e.status AS status, e.type AS type, e.name AS event, r.quote AS quote
ORDER BY date, status, type, event, quote
