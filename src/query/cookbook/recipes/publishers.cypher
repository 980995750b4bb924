// question: What does each publisher contribute?
// group: sources
MATCH (d:Document)<-[:REPORTED_IN]-(e:Event)
RETURN coalesce(d.publisher, '(unknown)') AS publisher, count(DISTINCT d) AS documents, count(DISTINCT e) AS events,
  min(d.publishedOn) AS first, max(d.publishedOn) AS last
ORDER BY events DESC, publisher, documents, first, last
