// question: Which countries' actors act on which?
// group: dealings
MATCH (a:Actor)-[r:ACTED_ON]->(b:Actor)
WHERE a.country IS NOT NULL AND b.country IS NOT NULL AND a.country <> b.country
RETURN a.country AS who, b.country AS whom, sum(r.events) AS events, sum(r.actual) AS actual
ORDER BY events DESC, who, whom, actual
