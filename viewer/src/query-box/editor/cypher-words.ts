/** The clauses and operators of a reading query. */
export const KEYWORDS: readonly string[] = (
  'MATCH|OPTIONAL MATCH|WHERE|RETURN|WITH|UNWIND|ORDER BY|SKIP|LIMIT|DISTINCT|AS|AND|OR|XOR|NOT|IN|IS NULL|' +
  'IS NOT NULL|STARTS WITH|ENDS WITH|CONTAINS|CASE|WHEN|THEN|ELSE|END|UNION|UNION ALL|EXISTS|ASC|DESC|TRUE|FALSE|NULL'
).split('|')

/** Functions that the embedded engine has. */
export const FUNCTIONS: readonly string[] = (
  'count|collect|sum|avg|min|max|size|length|coalesce|any|all|none|single|toUpper|toLower|trim|substring|split|replace|' +
  'left|right|reverse|labels|type|properties|keys|nodes|relationships|startNode|endNode|head|last|tail|range|abs|round|' +
  'floor|ceil|toInteger|toFloat|toString'
).split('|')

const WORDS = new Set([...KEYWORDS.flatMap((keyword) => keyword.split(' ')), 'CALL', 'YIELD', 'EXPLAIN', 'PROFILE'])

export function isKeyword(word: string): boolean {
  return WORDS.has(word.toUpperCase())
}
