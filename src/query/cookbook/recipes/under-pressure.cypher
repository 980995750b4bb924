// question: Which companies do measures cover, and how many hostile deeds target them?
// group: measures
MATCH (c:Company)
OPTIONAL MATCH (c)<-[:APPLIES_TO]-(m:Measure)
WITH c, count(DISTINCT m) AS measures
OPTIONAL MATCH (c)<-[:TARGETS]-(e:Event {status: 'actual'})
WHERE e.intensity < 0
WITH c, measures, count(DISTINCT e) AS deeds
WHERE measures > 0 OR deeds > 0
RETURN c.name AS company, c.country AS country, measures, deeds
ORDER BY measures DESC, deeds DESC, company, country
