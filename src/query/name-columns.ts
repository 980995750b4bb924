import { type CypherText, type CypherToken, keywordOf } from './cypher-tokens.ts'

/** What may follow the items of a RETURN. */
const ENDS = new Set(['ORDER', 'SKIP', 'OFFSET', 'LIMIT', 'UNION', ''])

/**
 * Give every column of the final RETURN an alias: its own text. Grafeo 0.6.0 needs it: in a RETURN that aggregates,
 * entities without an alias come back as bare numbers.
 * @example `RETURN a, count(*)` becomes ``RETURN a AS `a`, count(*) AS `count(*)` ``
 */
export function nameColumns(query: CypherText): string {
  const insertions: { readonly at: number; readonly text: string }[] = []
  let depth = 0
  query.tokens.forEach((token, i) => {
    depth += depthChange(token)
    if (depth !== 0 || keywordOf(token) !== 'RETURN') return
    for (const item of itemsAfter(query.tokens, i)) {
      const alias = aliasFor(query.text, item)
      if (alias !== null) insertions.push({ at: item[item.length - 1]?.end ?? 0, text: ` AS ${alias}` })
    }
  })
  return insert(query.text, insertions)
}

/** The items of a RETURN, as tokens. */
function itemsAfter(tokens: readonly CypherToken[], start: number): readonly (readonly CypherToken[])[] {
  const items: CypherToken[][] = [[]]
  let depth = 0
  for (let i = keywordOf(tokens[start + 1]) === 'DISTINCT' ? start + 2 : start + 1; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined || token.text === ';') break
    depth += depthChange(token)
    const isName = tokens[i - 1]?.text === '.' || keywordOf(tokens[i - 1]) === 'AS'
    if (depth === 0 && token.kind === 'word' && !isName && ENDS.has(keywordOf(token))) break
    if (depth === 0 && token.text === ',') items.push([])
    else items[items.length - 1]?.push(token)
  }
  return items
}

/** Null: it has one, is `*`, or holds a back quote, which no name may. */
function aliasFor(text: string, item: readonly CypherToken[]): string | null {
  const [first] = item
  const last = item[item.length - 1]
  if (first === undefined || last === undefined || (item.length === 1 && first.text === '*')) return null
  if (item.length > 2 && keywordOf(item[item.length - 2]) === 'AS') return null
  if (item.length === 1 && first.kind === 'name') return first.text
  const written = text.slice(first.start, last.end)
  return written.includes('`') ? null : `\`${written.replaceAll(/\s+/gu, ' ')}\``
}

/** +1 at an opening bracket, -1 at a closing one, else 0. */
function depthChange(token: CypherToken): -1 | 0 | 1 {
  if (token.kind !== 'symbol') return 0
  return '([{'.includes(token.text) ? 1 : ')]}'.includes(token.text) ? -1 : 0
}

/** `text` with each insertion at its offset. */
export function insert(text: string, insertions: readonly { readonly at: number; readonly text: string }[]): string {
  let at = 0
  const parts = insertions.map((insertion) => {
    const part = text.slice(at, insertion.at) + insertion.text
    at = insertion.at
    return part
  })
  return parts.join('') + text.slice(at)
}
