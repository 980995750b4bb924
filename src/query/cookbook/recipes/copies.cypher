// question: Which articles are copies of others?
// group: sources
MATCH (d:Document)
WHERE d.copyOf IS NOT NULL
MATCH (o:Document)
WHERE o.id = d.copyOf
RETURN o.publishedOn AS date, o.name AS original, o.publisher AS publisher, d.publishedOn AS copied_on, d.name AS copy,
  d.publisher AS copied_by
ORDER BY date, original, publisher, copied_on, copy, copied_by
