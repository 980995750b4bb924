export { readSentences } from './read-sentences.ts'
export type { LanguageReader } from './reader.ts'
