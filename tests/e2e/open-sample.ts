import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import type { RunningServer } from '../../src/server/start-server.ts'
import { type Keeping, serveSample } from './serve-sample.ts'

/** Where the sample is served while the tests of a `describe` run, and the browser to read it with; both end with them. */
export interface OpenSample {
  readonly browser: Browser
  readonly url: string
}

/** Serves the sample for the tests of the `describe` that it is called in. A bug of the server fails them. */
export function openSample(browser: Browser, keeping: Keeping = {}): OpenSample {
  const bugs: unknown[] = []
  let server: RunningServer | undefined
  beforeAll(async () => {
    server = await serveSample((error) => bugs.push(error), keeping)
  })
  afterAll(async () => {
    await server?.close()
    await browser.close()
    expect(bugs).toEqual([])
  })
  return {
    browser,
    get url() {
      return server?.url ?? ''
    },
  }
}
