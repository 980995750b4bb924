// question: Who did what to an actor, and is it told as a fact?
// group: dealings
// param: actor (text) = Huawei: name or alias of the actor
MATCH (b:Actor)<-[:TARGETS]-(e:Event)<-[:AGENT_OF]-(a:Actor)
WHERE (b.name = $actor OR $actor IN b.aliases)
MATCH (e)-[r:REPORTED_IN]->(d:Document)
RETURN e.date AS date, e.status AS status, e.type AS type, a.name AS who, r.quote AS quote, d.name AS document
ORDER BY date, status, type, who, quote, document
