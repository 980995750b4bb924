// question: What are the steps of a measure, and who is put on it or taken off?
// group: measures
// param: measure (text) = Entity List: name or alias of the measure
MATCH (m:Measure)-[r:REPORTED_IN]->(d:Document)
WHERE (m.name = $measure OR $measure IN m.aliases) AND (r.status IS NOT NULL OR r.change IS NOT NULL)
RETURN coalesce(r.date, d.publishedOn) AS date, coalesce(r.change, r.status) AS step,
  r.whom AS whom, r.quote AS quote, d.name AS document
ORDER BY date, step, whom, quote, document
