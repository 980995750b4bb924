export { findActors } from './find-actors.ts'
export { readOwnTable } from './own-table/read-own-table.ts'
