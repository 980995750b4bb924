import { parseDocument } from 'yaml'
import type { Diagnostic } from '../core/diagnostic.ts'
import type { Span } from '../core/span.ts'
import { warn } from './diagnose.ts'
import { type Fields, readFields } from './fields.ts'
import { NO_FIELDS } from './parsed-format.ts'

export interface FrontMatter {
  /** From the first to the last mark; `null`: the text has none. */
  readonly span: Span | null
  readonly fields: Fields
  readonly diagnostics: readonly Diagnostic[]
}

/** Longer front matter is no front matter, in characters. */
const MAX_LENGTH = 64 * 1024
const OPEN = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)/u
const CLOSE = /(?:^|[\r\n])(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/u

/** Read the YAML between two lines "---" at the head of a Markdown file. */
export function readFrontMatter(path: string, text: string): FrontMatter {
  const open = OPEN.exec(text)?.[0]
  if (open === undefined) return { span: null, fields: NO_FIELDS, diagnostics: [] }
  const rest = text.slice(open.length, open.length + MAX_LENGTH)
  const close = CLOSE.exec(rest)
  if (close === null) return readOpenEnded(path, rest, open.length)
  const end = open.length + close.index + close[0].trimEnd().length
  const span = { start: open.indexOf('-'), end }
  const { value, problem } = parseYaml(rest.slice(0, close.index))
  if (problem !== null) return { span, fields: NO_FIELDS, diagnostics: [invalid(path, problem)] }
  const { fields, unread } = readFields(value)
  return {
    span,
    fields,
    diagnostics: unread.map((field) => invalid(path, `${field} is not in a form that can be read`)),
  }
}

/** "---" without an end is a line to divide, unless fields follow it. */
function readOpenEnded(path: string, rest: string, offset: number): FrontMatter {
  const block = /^(?:[A-Za-z][\w-]*:[^\r\n]*(?:\r\n|\r|\n|$))+/u.exec(rest)?.[0]
  if (block === undefined) return { span: null, fields: NO_FIELDS, diagnostics: [] }
  const span = { start: 0, end: offset + block.trimEnd().length }
  return { span, fields: NO_FIELDS, diagnostics: [invalid(path, 'it has no closing line "---"')] }
}

function parseYaml(source: string): { value: unknown; problem: string | null } {
  try {
    const document = parseDocument(source, { schema: 'core', prettyErrors: true, stringKeys: true })
    const error = document.errors[0]
    if (error !== undefined) return { value: null, problem: plainReason(error) }
    return { value: document.toJS({ maxAliasCount: 20 }), problem: null }
  } catch (error) {
    return { value: null, problem: plainReason(error) }
  }
}

/** The first line of what the library says; it follows nesting by recursion. */
function plainReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.includes('call stack')
    ? 'it is nested too deeply'
    : (message.split('\n')[0] ?? message).replace(/:$/u, '')
}

function invalid(path: string, problem: string): Diagnostic {
  const hint = 'Mend the YAML between the two lines "---"; texts with ": " in them need quotation marks.'
  return warn('FRONT_MATTER_INVALID', path, { why: `front matter not used: ${problem}`, hint })
}
