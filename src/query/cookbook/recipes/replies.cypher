// question: Who struck back after whom, in order of date?
// group: dealings
MATCH (a:Actor)-[:AGENT_OF]->(first:Event)-[:TARGETS]->(b:Actor)-[:AGENT_OF]->(reply:Event)-[:TARGETS]->(a)
WHERE first.status = 'actual' AND reply.status = 'actual' AND first.intensity < 0 AND reply.intensity < 0
  AND first.date < reply.date AND NOT reply.date STARTS WITH first.date
RETURN first.date AS date, first.name AS first, reply.date AS reply_date, reply.name AS answer
ORDER BY date, first, reply_date, answer
