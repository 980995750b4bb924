// question: What are the shortest chains of dealings between two actors?
// group: dealings
// param: one (text) = Hikvision: name or alias of the first
// param: two (text) = Lockheed Martin: name or alias of the second
MATCH (a:Actor), (b:Actor)
WHERE (a.name = $one OR $one IN a.aliases) AND (b.name = $two OR $two IN b.aliases)
MATCH p = allShortestPaths((a)-[:ACTED_ON*..6]-(b))
RETURN DISTINCT [n IN nodes(p) | n.name] AS chain, length(p) AS steps
ORDER BY steps, chain
