import { type CypherText, type CypherToken, identifierOf } from './cypher-tokens.ts'
import { insert } from './name-columns.ts'

/**
 * Give every unlabelled node of a path pattern the label that all nodes have. Grafeo 0.6.0 panics where an unlabelled
 * node inside a pattern stands for more than 65,536 rows.
 * @example `MATCH (a)-->(b {name: 'x'})` becomes `MATCH (a:Entity)-->(b:Entity {name: 'x'})`
 */
export function labelNodes({ text, tokens }: CypherText): string {
  const insertions: { readonly at: number; readonly text: string }[] = []
  tokens.forEach((token, i) => {
    if (token.kind !== 'symbol' || token.text !== '(') return
    const hasName = identifierOf(tokens[i + 1]) !== null
    const last = hasName ? tokens[i + 1] : token
    const next = tokens[hasName ? i + 2 : i + 1]
    if (last === undefined || (next?.text !== ')' && next?.text !== '{')) return
    const close = next.text === ')' ? (hasName ? i + 2 : i + 1) : closingBrace(tokens, hasName ? i + 2 : i + 1) + 1
    if (tokens[close]?.text === ')' && (leadsOn(tokens, close) || leadsHere(tokens, i))) {
      insertions.push({ at: last.end, text: ':Entity' })
    }
  })
  return insert(text, insertions)
}

/** `)-[`, `)--`, `)<-`: a relationship follows. */
function leadsOn(tokens: readonly CypherToken[], close: number): boolean {
  const [one, two] = [tokens[close + 1]?.text, tokens[close + 2]?.text]
  return (one === '-' && (two === '-' || two === '[')) || (one === '<' && two === '-')
}

/** `]-(`, `--(`, `->(`: a relationship comes before. */
function leadsHere(tokens: readonly CypherToken[], open: number): boolean {
  const [two, one] = [tokens[open - 2]?.text, tokens[open - 1]?.text]
  return (one === '-' && (two === '-' || two === ']')) || (one === '>' && two === '-')
}

function closingBrace(tokens: readonly CypherToken[], open: number): number {
  let depth = 0
  for (let i = open; i < tokens.length; i++) {
    depth += tokens[i]?.text === '{' ? 1 : tokens[i]?.text === '}' ? -1 : 0
    if (depth === 0) return i
  }
  return tokens.length
}
