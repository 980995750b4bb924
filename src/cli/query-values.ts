import { WhodidError } from '../core/errors.ts'
import { visible } from './visible-text.ts'

export const DEFAULT_TIMEOUT_SECONDS = 30
/** A timer of Node's holds 24.8 days at most; a day is more than anyone waits. */
const MAX_TIMEOUT_SECONDS = 86_400

/** @throws OPTION_INVALID unless `text` is `name=value`. */
export function addParameter(text: string, former: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const [, name, value] = /^\$?([\p{ID_Start}_][\p{ID_Continue}]*)=(.*)$/su.exec(text) ?? []
  if (name === undefined || value === undefined) {
    throw new WhodidError('OPTION_INVALID', `--param ${visible(text)}: not of the form name=value`, {
      hint: 'For example --param name=Huawei, for $name in the query.',
    })
  }
  return { ...former, [name]: parseValue(name, value) }
}

function parseValue(name: string, value: string): unknown {
  let parsed: unknown
  try {
    parsed = JSON.parse(value)
  } catch {
    return value
  }
  if (
    typeof parsed !== 'number' ||
    Number.isSafeInteger(parsed) ||
    (!/^-?\d+$/u.test(value) && Number.isFinite(parsed))
  )
    return parsed
  throw new WhodidError('OPTION_INVALID', `--param ${name}=${value}: the number is too large to be exact`, {
    hint: `As text it can be given: --param '${name}="${value}"'.`,
  })
}

/** @throws OPTION_INVALID unless `text` is a number of seconds above 0. */
export function parseTimeout(text: string): number {
  const seconds = /^\d{1,5}(?:\.\d{1,3})?$/u.test(text) ? Number(text) : 0
  if (seconds > 0 && seconds <= MAX_TIMEOUT_SECONDS) return seconds
  throw new WhodidError('OPTION_INVALID', `--timeout ${text}: not a number of seconds`, {
    hint: `Give a number above 0, for example --timeout 120, or leave it out (${DEFAULT_TIMEOUT_SECONDS}).`,
  })
}
