// question: On whose word does the graph rest?
// group: sources
MATCH (s:Actor)<-[:ATTRIBUTED_TO]-(e:Event)
RETURN s.name AS source, count(e) AS events, sum(CASE WHEN e.status = 'actual' THEN 1 ELSE 0 END) AS actual,
  sum(CASE WHEN e.status = 'alleged' THEN 1 ELSE 0 END) AS alleged,
  sum(CASE WHEN e.status = 'denied' THEN 1 ELSE 0 END) AS denied
ORDER BY events DESC, source, actual, alleged, denied
