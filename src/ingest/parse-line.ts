import { z } from 'zod'
import type { Diagnostic } from '../core/diagnostic.ts'
import { skip, warn } from './diagnose.ts'
import { type Fields, readFields } from './fields.ts'

const TEXT_FIELDS = ['text', 'body', 'content'] as const
const article = z.record(z.string(), z.unknown())

/** One line of a JSON Lines file: an object with the article's text and what is known about it. */
export function parseLine(
  path: string,
  content: string,
):
  | { text: string; fields: Fields; diagnostics: readonly Diagnostic[] }
  | { text: null; diagnostics: readonly Diagnostic[] } {
  const value = parseJson(content)
  if (value === undefined) return refuse(path, 'the line is not valid JSON')
  const record = article.safeParse(value)
  if (!record.success) return refuse(path, 'the line is not a JSON object')
  const name = TEXT_FIELDS.find((field) => typeof record.data[field] === 'string')
  const text = name === undefined ? undefined : record.data[name]
  if (typeof text !== 'string') return refuse(path, 'the record has no field "text" that holds text')
  const { fields, unread } = readFields(record.data)
  const whole = text.replace(LONE_SURROGATE, '\uFFFD') // one code unit for one: offsets hold
  const diagnostics = unread.map((field) => fieldUnread(path, field))
  return { text: whole, fields, diagnostics: whole === text ? diagnostics : [...diagnostics, halfCharacter(path)] }
}

const LONE_SURROGATE = /\p{Surrogate}/gu

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/u, ''))
  } catch {
    return undefined
  }
}

function refuse(path: string, why: string): { text: null; diagnostics: readonly Diagnostic[] } {
  const hint = 'Each line must be one article: {"title": ..., "date": ..., "url": ..., "publisher": ..., "text": ...}'
  return { text: null, diagnostics: [skip('RECORD_INVALID', path, { why, hint })] }
}

function fieldUnread(path: string, field: string): Diagnostic {
  const hint = 'A date is best written as 2024-05-31, an address with http:// or https:// in front.'
  return warn('RECORD_INVALID', path, { why: `field "${field}" not used: not in a form that can be read`, hint })
}

function halfCharacter(path: string): Diagnostic {
  const hint = 'Make the file again with a program that writes whole characters.'
  return warn('ENCODING_INVALID', path, {
    why: 'half a character (a lone surrogate) was replaced by "\uFFFD"',
    hint,
  })
}
