import { DEFAULT_MODEL, openReader } from '../../src/language/index.ts'

/** What users get. */
export const reader = await openReader(DEFAULT_MODEL)

/** For tests that read thousands of sentences to see that nothing breaks: what breaks is not the reader's. */
export const smallReader = await openReader({ model: 'small', engine: 'wasm' })
