import { partOfView } from '../query/graph-part.ts'
import type { Exporter } from '../server/export-routes.ts'
import type { StoreReader } from '../store/open-store.ts'
import { FORMATS } from './export-formats.ts'

const FILES = FORMATS.flatMap((format) => (format.kind === 'file' ? [format] : []))

/** What the viewer may export: every format that is one file, of what is in view. */
export function serveExports(store: StoreReader): Exporter {
  return {
    formats: FILES.map(({ name, ending, summary }) => ({ name, ending, summary })),
    async write({ format, actors, events }) {
      const found = FILES.find(({ name }) => name === format)
      if (found === undefined) throw new Error(`the server let the format ${format} pass`)
      const part = partOfView(store.readGraph(), new Set(actors), new Set(events))
      return await found.serialize(part, { program: undefined, store: store.dir })
    },
  }
}
