// The one place that loads the engine. It is CommonJS, whose names an ES module cannot import one by one.
import grafeo from '@grafeo-db/js'

export type { GrafeoDB, GrafeoError } from '@grafeo-db/js'

export const { GrafeoDB: Grafeo } = grafeo
