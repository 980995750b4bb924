// question: Which pairs are in conflict most?
// group: dealings
// param: limit (number) = 20: pairs shown
MATCH (a:Actor)-[r:ACTED_ON]->(b:Actor)
WHERE r.conflict > 0 AND r.actual > 0
RETURN a.name AS who, b.name AS whom, r.conflict AS conflict, r.cooperation AS cooperation, r.actual AS actual
ORDER BY conflict DESC, who, whom, cooperation, actual
LIMIT $limit

