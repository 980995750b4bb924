// question: What types of event are there, and with what status?
// group: events
MATCH (e:Event)
RETURN e.type AS type, e.status AS status, count(e) AS events
ORDER BY type, status, events
