// question: Which deeds are gravest, and on how many sources do they rest?
// group: events
// param: limit (number) = 20: events shown
MATCH (e:Event {status: 'actual'})-[r:REPORTED_IN]->(:Document)
WHERE e.intensity < 0
RETURN e.intensity AS intensity, e.date AS date, e.name AS event, e.independentSources AS sources, r.quote AS quote
ORDER BY intensity, date, event, sources, quote
LIMIT $limit
