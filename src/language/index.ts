export { DEFAULT_MODEL, ENGINES, MODELS, type ModelChoice } from './model-choice.ts'
export { openReader } from './open-reader.ts'
export { readSentences } from './read-sentences.ts'
export type { LanguageReader } from './reader.ts'
