// question: How far had each measure come at the end of a day?
// group: measures
// param: day (date) = 2019-06-30: the last day that counts
MATCH (m:Measure)-[r:REPORTED_IN]->(d:Document)
WHERE r.status IS NOT NULL AND coalesce(r.date, d.publishedOn) IS NOT NULL
WITH m, r, d, coalesce(r.date, d.publishedOn) AS told
WITH m, r.status AS status, r.quote AS quote, told + substring('-12-31', size(told) - 4) AS by
WHERE by <= $day + substring('-12-31', size($day) - 4)
WITH m, status, quote, by ORDER BY by DESC, status, quote
WITH m, collect(status) AS statuses, collect(by) AS days, collect(quote) AS quotes
RETURN m.name AS measure, m.kind AS kind, statuses[0] AS status, days[0] AS by, quotes[0] AS quote
ORDER BY measure, kind, status, by, quote
