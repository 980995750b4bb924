// question: For whom or on what terms does a measure not hold?
// group: measures
MATCH (m:Measure)-[r:REPORTED_IN]->(d:Document)
WHERE r.exception IS NOT NULL
RETURN m.name AS measure, r.exception AS exception, r.quote AS quote, d.name AS document
ORDER BY measure, exception, quote, document
