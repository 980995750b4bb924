// question: Who deals with one another more than with the rest?
// group: dealings
// param: least (number) = 3: members that a community must have
MATCH (a:Actor)
WHERE a.community IS NOT NULL
WITH a.community AS community, a.name AS name ORDER BY community, name
WITH community, collect(name) AS members
WHERE size(members) >= $least
RETURN community, size(members) AS actors, members
ORDER BY community, actors, members
