import type { GraphSchema } from '../../../../src/server/api.ts'
import { entriesFor } from './complete-cypher.ts'
import { nameOf, type Piece, readCypher } from './read-cypher.ts'

export interface Problem {
  readonly from: number
  readonly to: number
  readonly message: string
  readonly severity: 'error' | 'warning'
}

/** Names that this graph does not have: no error, but an answer that is empty for no good reason. */
export function findUnknownNames(cypher: string, schema: GraphSchema): readonly Problem[] {
  const [labels, types] = [schema.labels, schema.relations].map((list) => new Set(list.map(({ name }) => name)))
  return readCypher(cypher).pieces.flatMap((piece): readonly Problem[] => {
    const name = nameOf(piece)
    const warn = (message: string): readonly Problem[] => [
      { from: piece.from, to: piece.to, message, severity: 'warning' },
    ]
    switch (piece.role) {
      case 'label':
        return labels?.has(name) === true ? [] : warn(`This graph has no label ${name}.`)
      case 'type':
        return types?.has(name) === true ? [] : warn(`This graph has no relation ${name}.`)
      case 'property': {
        const isKnown = entriesFor(piece.of, schema).some(({ properties }) =>
          properties.some((one) => one.name === name),
        )
        return isKnown
          ? []
          : warn(
              `${piece.of.length === 0 ? 'Nothing in this graph' : `No ${piece.of.join(' or ')}`} has a property ${name}.`,
            )
      }
      default:
        return []
    }
  })
}

/** Where the engine's message says that it stumbled: at "line 2, column 7", else at the word that it quotes; null: it does not say. */
export function placeProblem(cypher: string, message: string): Problem | null {
  const [place = '', line, column] = /^line (\d+), column (\d+): /u.exec(message) ?? []
  const said = message.slice(place.length)
  const piece =
    line === undefined ? pieceQuoted(cypher, said) : pieceAt(cypher, offsetOf(cypher, Number(line), Number(column)))
  return piece === undefined ? null : { from: piece.from, to: piece.to, message: said, severity: 'error' }
}

/** Lines and columns count from 1, columns in characters. */
function offsetOf(cypher: string, line: number, column: number): number {
  const lines = cypher.split('\n')
  const before = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0)
  return before + [...(lines[line - 1] ?? '')].slice(0, column - 1).join('').length
}

/** At the end of the query the last one: something is missing after it. */
function pieceAt(cypher: string, at: number): Piece | undefined {
  return readCypher(cypher).pieces.findLast(({ from }) => from <= at)
}

/** "Undefined variable 'b'", "Missing parameter: $x" */
function pieceQuoted(cypher: string, message: string): Piece | undefined {
  const word = /'([^']+)'/u.exec(message)?.[1] ?? /\$\w+/u.exec(message)?.[0]
  return readCypher(cypher).pieces.find((piece) => nameOf(piece) === word)
}
