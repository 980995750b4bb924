// question: Who sanctions whom, how often, and since when?
// group: dealings
MATCH (a:Actor)-[:AGENT_OF]->(e:Event {type: 'SANCTION', status: 'actual'})-[:TARGETS]->(b:Actor)
RETURN a.name AS who, b.name AS whom, count(e) AS events, min(e.date) AS first, max(e.date) AS last
ORDER BY events DESC, who, whom, first, last
