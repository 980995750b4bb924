// question: What changed about measures in a month or a year, or on a day?
// group: measures
// param: period (date) = 2019-05: year, month or day
MATCH (m:Measure)-[r:REPORTED_IN]->(d:Document)
WHERE coalesce(r.change, r.status) IS NOT NULL AND coalesce(r.date, d.publishedOn) STARTS WITH $period
RETURN coalesce(r.date, d.publishedOn) AS date, m.name AS measure, coalesce(r.change, r.status) AS step,
  r.whom AS whom, r.quote AS quote
ORDER BY date, measure, step, whom, quote
