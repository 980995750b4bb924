// question: Which two actors act against each other, both ways?
// group: dealings
MATCH (a:Actor)-[there:ACTED_ON]->(b:Actor)-[back:ACTED_ON]->(a)
WHERE a.id < b.id AND there.conflict > 0 AND back.conflict > 0
RETURN a.name AS one, b.name AS two, there.conflict AS one_on_two, back.conflict AS two_on_one
ORDER BY one, two, one_on_two, two_on_one
