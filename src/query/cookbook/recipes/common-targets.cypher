// question: Which two actors are in conflict with the same third?
// group: dealings
// param: limit (number) = 50: rows shown
MATCH (a:Actor)-[one:ACTED_ON]->(c:Actor)<-[two:ACTED_ON]-(b:Actor)
WHERE a.id < b.id AND one.conflict > 0 AND two.conflict > 0
WITH a, b, c ORDER BY c.name
RETURN a.name AS one, b.name AS two, count(c) AS targets, collect(c.name) AS whom
ORDER BY targets DESC, one, two, whom
LIMIT $limit
