// question: Which pairs cooperate most?
// group: dealings
// param: limit (number) = 20: pairs shown
MATCH (a:Actor)-[r:ACTED_ON]->(b:Actor)
WHERE r.cooperation > 0 AND r.actual > 0
RETURN a.name AS who, b.name AS whom, r.cooperation AS cooperation, r.conflict AS conflict, r.actual AS actual
ORDER BY cooperation DESC, who, whom, conflict, actual
LIMIT $limit

