// question: Which technologies and goods are fought over most?
// group: events
MATCH (t:Topic)
OPTIONAL MATCH (t)<-[:ABOUT]-(e:Event)
WITH t, count(e) AS events, sum(CASE WHEN e.intensity < 0 THEN 1 ELSE 0 END) AS conflict
OPTIONAL MATCH (t)<-[:APPLIES_TO]-(m:Measure)
RETURN t.name AS topic, events, conflict, count(m) AS measures
ORDER BY events DESC, measures DESC, topic, conflict
