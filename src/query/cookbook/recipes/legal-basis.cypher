// question: On which law does each measure rest?
// group: measures
MATCH (m:Measure)-[r:BASED_ON]->(l:Measure)
RETURN m.name AS measure, l.name AS basis, l.status AS status, r.quote AS quote
ORDER BY measure, basis, status, quote
