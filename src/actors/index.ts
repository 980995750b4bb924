export { findActors } from './find-actors.ts'
export { knownNames } from './known-names.ts'
export { readOwnTable } from './own-table/read-own-table.ts'
