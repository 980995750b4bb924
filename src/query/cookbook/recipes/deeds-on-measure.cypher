// question: Who does what about a measure?
// group: measures
// param: measure (text) = Entity List: name or alias of the measure
MATCH (m:Measure)<-[:ABOUT]-(e:Event)<-[:AGENT_OF]-(a:Actor)
WHERE m.name = $measure OR $measure IN m.aliases
MATCH (e)-[r:REPORTED_IN]->(:Document)
RETURN e.date AS date, e.status AS status, a.name AS who, e.name AS event, r.quote AS quote
ORDER BY date, status, who, event, quote
