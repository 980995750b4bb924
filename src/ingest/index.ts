export type { InputFile, RawRecord } from './input-file.ts'
export { listInputs } from './list-inputs.ts'
export { parseRecord } from './parse-record.ts'
export { readRecords } from './read-records.ts'
