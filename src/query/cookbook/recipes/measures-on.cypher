// question: Which measures cover an actor or a topic?
// group: measures
// param: name (text) = Huawei: name or alias of the actor or topic
MATCH (m:Measure)-[r:APPLIES_TO]->(x:Entity)
WHERE x.name = $name OR $name IN x.aliases
RETURN m.name AS measure, m.kind AS kind, m.status AS status, r.since AS since, r.until AS until, r.quote AS quote
ORDER BY measure, kind, status, since, until, quote
