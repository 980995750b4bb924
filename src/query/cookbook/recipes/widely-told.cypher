// question: Which events are told most often, by how many voices?
// group: events
// param: limit (number) = 20: events shown
MATCH (e:Event)
RETURN e.mentions AS mentions, e.independentSources AS voices, e.date AS date, e.status AS status, e.name AS event
ORDER BY mentions DESC, voices DESC, date, status, event
LIMIT $limit
