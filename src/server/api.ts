/** What the viewer gets from the server: types alone, so that both sides are checked against one text. */
export type * from './api-corrections.ts'
export type * from './api-details.ts'
export type * from './api-graph.ts'
export type * from './api-tools.ts'
export type * from './api-views.ts'
