// question: Who takes part in the same events as an actor, on either side?
// group: dealings
// param: actor (text) = Huawei: name or alias of the actor
MATCH (a:Actor)-[:AGENT_OF|TARGETS]-(e:Event)-[:AGENT_OF|TARGETS]-(b:Actor)
WHERE (a.name = $actor OR $actor IN a.aliases) AND a <> b
WITH b, e
RETURN b.name AS other, count(DISTINCT e) AS events
ORDER BY events DESC, other
