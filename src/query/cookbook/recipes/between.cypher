// question: Who deals with both of two actors?
// group: dealings
// param: one (text) = Huawei: name or alias of the first
// param: two (text) = ZTE: name or alias of the second
MATCH (a:Actor)-[:ACTED_ON]-(c:Actor)-[:ACTED_ON]-(b:Actor)
WHERE (a.name = $one OR $one IN a.aliases) AND (b.name = $two OR $two IN b.aliases) AND c <> a AND c <> b
RETURN DISTINCT c.name AS who
ORDER BY who
