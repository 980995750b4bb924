import { WhodidError } from '../../core/errors.ts'
import type { Limits } from './engine-process.ts'

/** Why the engine gave no answer. `refused`: it said so itself and lives on. */
export type FailureKind = 'unopened' | 'refused' | 'timeout' | 'memory' | 'died'

export class EngineFailure extends Error {
  override readonly name = 'EngineFailure'
  readonly kind: FailureKind
  /** The ISO GQL status of the engine's own error ("42001": syntax). */
  readonly status: string | null

  constructor(kind: FailureKind, message: string, status: string | null = null) {
    super(message)
    this.kind = kind
    this.status = status
  }

  /** A defect of the engine, met by some queries (research of November 2026 names the cause). */
  get isPanic(): boolean {
    return this.message.includes('panicked')
  }

  get isSyntaxError(): boolean {
    return this.status?.startsWith('42') === true
  }
}

const HINT_SMALLER =
  'Ask for less: start from one actor, add labels to the pattern, bound paths ([*1..3]), end with LIMIT.'

/** The failure in the user's words. */
export function explainFailure(failure: EngineFailure, path: string, limits: Limits): WhodidError {
  switch (failure.kind) {
    case 'unopened':
      return new WhodidError('GRAPH_DAMAGED', `${path} cannot be opened: ${failure.message}`, {
        hint: 'Run `whodid build` again: it writes the graph anew.',
        cause: failure,
      })
    case 'timeout':
      return new WhodidError(
        'QUERY_TIMEOUT',
        `the query took more than ${limits.timeoutMs / 1000} seconds and was stopped`,
        {
          hint: `${HINT_SMALLER} Or allow more with --timeout.`,
          cause: failure,
        },
      )
    case 'memory':
      return new WhodidError('QUERY_MEMORY', `the query needed more than ${megabytes(limits)} MB and was stopped`, {
        hint: HINT_SMALLER,
        cause: failure,
      })
    case 'died':
      return new WhodidError('QUERY_ENGINE', 'the query engine crashed on this query and was started anew', {
        hint: `${HINT_SMALLER} Deeply nested expressions can crash it as well.`,
        cause: failure,
      })
    case 'refused':
      return explainRefusal(failure)
  }
}

function explainRefusal(failure: EngineFailure): WhodidError {
  const message = readable(failure.message)
  if (failure.isPanic) {
    return new WhodidError('QUERY_ENGINE', 'the query engine gave up on this query: a pattern of it matches too much', {
      hint: `Give every node in the pattern a label, e.g. (x:Entity). ${HINT_SMALLER}`,
      cause: failure,
    })
  }
  if (failure.status === '25G03') {
    return new WhodidError('QUERY_REFUSED', message, { hint: 'Queries can only read the graph.', cause: failure })
  }
  if (failure.isSyntaxError || failure.status?.startsWith('22') === true) {
    return new WhodidError('QUERY_INVALID', message, { hint: hintFor(failure.message), cause: failure })
  }
  return new WhodidError('QUERY_ENGINE', message, { hint: 'Write the query another way.', cause: failure })
}

/** "line 1, column 15: Expected RParen", without the engine's codes and drawing. */
function readable(message: string): string {
  const [, line, column] = /--> query:(\d+):(\d+)/u.exec(message) ?? []
  const said = (message.split('\n')[0] ?? '').replace(
    /^(?:\w+ error: )?(?:GRAFEO-\w+: )?(?:(?:syntax|semantic|execution) error: )?/u,
    '',
  )
  const plain = said.replace(/^\[Cypher\] /u, '').replace(/\s*Did you mean.*$/u, '')
  const better = plain.replaceAll(
    /Expected [LR](?:Paren|Bracket|Brace)/gu,
    (found) => `expected ${SYMBOLS[found.slice(9)]}`,
  )
  return line === undefined ? better : `line ${line}, column ${column}: ${better}`
}

const SYMBOLS: Readonly<Record<string, string>> = {
  LParen: '(',
  RParen: ')',
  LBracket: '[',
  RBracket: ']',
  LBrace: '{',
  RBrace: '}',
}

function hintFor(message: string): string {
  const suggestion = /Did you mean '([^']+)'/u.exec(message)?.[1]
  if (suggestion !== undefined) return `Did you mean ${suggestion}?`
  if (message.includes('Missing parameter')) return 'Give it with --param NAME=VALUE.'
  if (message.includes('duplicate column name')) return 'Give each column a name of its own with AS.'
  return "Check the spelling there. For example: MATCH (a:Actor) WHERE a.country = 'CN' RETURN a.name LIMIT 10"
}

function megabytes(limits: Limits): number {
  return Math.round(limits.memoryLimitBytes / 2 ** 20)
}
