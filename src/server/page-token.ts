import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { ApiError } from './api.ts'

/** A token that nobody can guess, for one run of the server. */
export function makeToken(): string {
  return randomBytes(24).toString('base64url')
}

/** The page with the token in it. Other pages cannot read this one: their origin is another. */
export function addToken(page: string, token: string): string {
  return page.replace('</head>', () => `  <meta name="whodid-token" content="${token}">\n  </head>`)
}

export function isToken(given: string | undefined, token: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}

export const NO_TOKEN: ApiError = {
  code: 'REQUEST_FOREIGN',
  message: 'Only the page that this server has served may change anything.',
  hint: 'Reload the page.',
}
