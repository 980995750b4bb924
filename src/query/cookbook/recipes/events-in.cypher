// question: What happened in a month or a year, or on a day?
// group: events
// param: period (date) = 2019-05: year, month or day
MATCH (e:Event)-[r:REPORTED_IN]->(d:Document)
WHERE e.date STARTS WITH $period
RETURN e.date AS date, e.status AS status, e.type AS type, e.name AS event, r.quote AS quote, d.name AS document
ORDER BY date, status, type, event, quote, document
