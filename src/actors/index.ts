export { findActors } from './find-actors.ts'
