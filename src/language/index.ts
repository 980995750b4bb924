export { readSentences } from './read-sentences.ts'
export type { LanguageReader, Word, WordReading, WordSentence } from './reader.ts'
