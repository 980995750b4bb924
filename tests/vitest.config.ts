import { defineConfig } from 'vitest/config'

/** unit: no build, no browser, no server needed. integration: runs the built program, a browser, a Neo4j server. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/**/*.integration.test.ts'],
          // Loading the encoder and reading an article with it take a second each, more on a busy machine.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/**/*.integration.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // Each works in a folder and on a port of its own. Builds, browsers and servers of more than two at once starve each other.
          maxWorkers: 2,
          // Behind the unit tests, which have as many workers as there are processors.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
