// question: On whose word does the graph rest?
// group: sources
MATCH (s:Actor)<-[:ATTRIBUTED_TO]-(e:Event)-[r:REPORTED_IN]->(:Document)
WHERE s.name IN r.saidBy
RETURN s.name AS source, count(r.quote) AS reports, sum(CASE WHEN r.status = 'actual' THEN 1 ELSE 0 END) AS actual,
  sum(CASE WHEN r.status = 'alleged' THEN 1 ELSE 0 END) AS alleged,
  sum(CASE WHEN r.status = 'denied' THEN 1 ELSE 0 END) AS denied
ORDER BY reports DESC, source, actual, alleged, denied
