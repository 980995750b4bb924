import { describe, expect, test } from 'vitest'
import { CONTENT_SECURITY_POLICY } from '../../src/server/security.ts'
import { get, HOST, makeApp, PORT, post } from './make-app.ts'

describe('who may ask', () => {
  test.each([
    { why: 'its own address', host: HOST, status: 200 },
    { why: 'localhost', host: `localhost:${PORT}`, status: 200 },
    { why: 'a name that points here (DNS rebinding)', host: `evil.example:${PORT}`, status: 403 },
    { why: 'another port', host: '127.0.0.1:80', status: 403 },
    { why: 'no port', host: '127.0.0.1', status: 403 },
  ])('Host: $why', async ({ host, status }) => {
    expect((await get('/api/overview', makeApp(), { host })).status).toBe(status)
  })

  test.each([
    { why: 'its own page', headers: {}, status: 200 },
    { why: 'a foreign page', headers: { origin: 'https://evil.example' }, status: 403 },
    { why: 'a sandboxed frame', headers: { origin: 'null' }, status: 403 },
    { why: 'no origin', headers: { origin: '' }, status: 403 },
    { why: 'a plain form', headers: { 'content-type': 'text/plain' }, status: 403 },
  ])('POST: $why', async ({ headers, status }) => {
    expect((await post('{"cypher":"RETURN 1"}', headers)).status).toBe(status)
  })
})

describe('headers', () => {
  test.each(['/', '/assets/a.js', '/api/overview', '/nowhere', '/api/nowhere'])('%s is guarded', async (path) => {
    const response = await makeApp().request(`http://${HOST}${path}`, { headers: { host: HOST } })
    expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })

  test('the policy allows nothing inline and nothing from elsewhere', () => {
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|\*/u)
    expect(CONTENT_SECURITY_POLICY).toContain("default-src 'none'")
  })

  test('answers are not kept, hashed files are', async () => {
    expect((await get('/api/overview')).headers.get('cache-control')).toBe('no-store')
    const file = await makeApp().request(`http://${HOST}/assets/a.js`, { headers: { host: HOST } })
    expect(file.headers.get('cache-control')).toContain('immutable')
  })
})
