// question: Who stands at the centre of what is done?
// group: dealings
// param: limit (number) = 20: actors shown
MATCH (a:Actor)
WHERE a.pageRank IS NOT NULL
RETURN a.name AS actor, a.degree AS others, a.pageRank AS rank, a.community AS community
ORDER BY rank DESC, others DESC, actor, community
LIMIT $limit
