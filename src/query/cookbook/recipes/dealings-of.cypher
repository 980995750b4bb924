// question: With whom does an actor deal, and in what spirit?
// group: dealings
// param: actor (text) = China: name or alias of the actor
MATCH (a:Actor)-[r:ACTED_ON]-(b:Actor)
WHERE (a.name = $actor OR $actor IN a.aliases)
RETURN CASE WHEN startNode(r) = a THEN 'on' ELSE 'by' END AS direction, b.name AS other, r.events AS events,
  r.cooperation AS cooperation, r.conflict AS conflict, r.actual AS actual, r.first AS first, r.last AS last
ORDER BY events DESC, other, direction, cooperation, conflict, actual, first, last
