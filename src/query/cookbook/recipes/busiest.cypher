// question: Who does most, and how much of it is told as done?
// group: events
// param: limit (number) = 20: actors shown
MATCH (a:Actor)-[:AGENT_OF]->(e:Event)
RETURN a.name AS who, count(e) AS events, sum(CASE WHEN e.status = 'actual' THEN 1 ELSE 0 END) AS actual,
  sum(CASE WHEN e.intensity < 0 THEN 1 ELSE 0 END) AS conflict,
  sum(CASE WHEN e.intensity > 0 THEN 1 ELSE 0 END) AS cooperation
ORDER BY events DESC, who, actual, conflict, cooperation
LIMIT $limit

