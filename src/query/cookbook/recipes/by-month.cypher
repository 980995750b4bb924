// question: How many events does each month have, and in what tone?
// group: events
MATCH (e:Event)
WHERE size(e.date) >= 7
WITH substring(e.date, 0, 7) AS month, toInteger(round(e.intensity * 10)) AS tenths, e
RETURN month, count(e) AS events, sum(CASE WHEN e.status = 'actual' THEN 1 ELSE 0 END) AS actual,
  floor(toFloat(sum(tenths)) / count(e) + 0.5) / 10 AS tone
ORDER BY month, events, actual, tone
