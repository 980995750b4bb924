// question: Which articles name both of two actors?
// group: sources
// param: one (text) = Huawei: name or alias of the first
// param: two (text) = ZTE: name or alias of the second
MATCH (a:Actor)-[one:MENTIONED_IN]->(d:Document)<-[two:MENTIONED_IN]-(b:Actor)
WHERE (a.name = $one OR $one IN a.aliases) AND (b.name = $two OR $two IN b.aliases)
RETURN d.publishedOn AS date, d.name AS document, d.publisher AS publisher, one.count AS of_one, two.count AS of_two
ORDER BY date, document, publisher, of_one, of_two
