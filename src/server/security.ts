import type { MiddlewareHandler } from 'hono'
import type { ApiError } from './api.ts'

/** Scripts, styles and data from this server alone; no frame, no form, no plugin, nothing inline. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
}

/** The headers of every answer, errors included. */
export function secureHeaders(): MiddlewareHandler {
  return async (context, next) => {
    await next()
    for (const [name, value] of Object.entries(HEADERS)) context.res.headers.set(name, value)
  }
}

/**
 * Turns away requests that a page elsewhere may have caused: a foreign Host (DNS rebinding), and on POST a foreign or
 * missing Origin or a body that a plain form could send.
 * @param port - Asked at each request: it is known only once the server listens.
 */
export function refuseForeignRequests(port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const hosts = [`127.0.0.1:${port()}`, `localhost:${port()}`]
    if (!hosts.includes(context.req.header('host') ?? '')) return context.json(refusal('Host', hosts[0]), 403)
    if (context.req.method === 'GET' || context.req.method === 'HEAD') return next()
    const origins = hosts.map((host) => `http://${host}`)
    if (!origins.includes(context.req.header('origin') ?? '')) return context.json(refusal('Origin', origins[0]), 403)
    if (!/^application\/json\b/u.test(context.req.header('content-type') ?? '')) {
      return context.json(refusal('Content-Type', 'application/json'), 403)
    }
    return next()
  }
}

function refusal(header: string, wanted: string | undefined): ApiError {
  return {
    code: 'REQUEST_FOREIGN',
    message: `The header ${header} does not belong to this server.`,
    hint: `Whodid answers pages it served itself: ${header} must be ${wanted ?? ''}.`,
  }
}
