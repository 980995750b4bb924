/** What one part of the house may import, as path prefixes. Its own prefix is always allowed. */
export interface FolderRule {
  /** The part: a folder, or one file. The longest prefix that fits a file is its part. */
  readonly part: string
  readonly values: readonly string[]
  /** Allowed with `import type` only. */
  readonly types?: readonly string[]
}

/** One library, one door: the only places that may import it. Every library that the program imports has a row. */
export interface LibraryRule {
  readonly library: string
  readonly values: readonly string[]
  readonly types?: readonly string[]
}

const CORE = 'src/core/'
const STAGES = ['src/ingest/', 'src/language/', 'src/actors/', 'src/events/', 'src/measures/']
const PIPELINE = 'src/pipeline.ts'
const BUILD = 'src/build/'
/** The connection to a Neo4j server, for export and queries. */
const NEO4J = 'src/neo4j/'
/** Data flows down this list and never back. */
const AFTER_STAGES = ['src/knowledge/', 'src/query/', 'src/store/', 'src/server/', 'src/cli/']

function before(part: string): readonly string[] {
  return AFTER_STAGES.slice(0, AFTER_STAGES.indexOf(part))
}

export const FOLDERS: readonly FolderRule[] = [
  { part: CORE, values: [] },
  ...STAGES.map((part) => ({ part, values: [CORE] })),
  // Training reads articles as the program does.
  { part: 'src/language/training/', values: [CORE, 'src/ingest/', 'src/language/'] },
  { part: NEO4J, values: [CORE] },
  { part: PIPELINE, values: [CORE, ...STAGES] },
  ...AFTER_STAGES.filter((part) => part !== 'src/cli/').map((part) => ({ part, values: [CORE, ...before(part)] })),
  { part: 'src/query/neo4j/', values: [CORE, NEO4J, 'src/query/'] },
  // The whole build: inputs through the pipeline and its cache into the graph.
  {
    part: BUILD,
    values: [CORE, 'src/ingest/', 'src/language/', PIPELINE, 'src/knowledge/', 'src/query/', 'src/store/'],
  },
  { part: 'src/cli/', values: [CORE, ...STAGES, PIPELINE, BUILD, ...before('src/cli/'), 'graph-export/'] },
  { part: 'graph-export/', values: [CORE, NEO4J] },
  // An exported page answers its own requests.
  { part: 'viewer/src/page/', values: [CORE, 'src/server/'] },
  { part: 'viewer/', values: [], types: [CORE, 'src/server/api.ts'] },
]

export const LIBRARIES: readonly LibraryRule[] = [
  ...['autocomplete', 'commands', 'language', 'lint', 'state', 'view'].map((part) => ({
    library: `@codemirror/${part}`,
    values: ['viewer/src/query-box/editor/'],
  })),
  { library: '@grafeo-db/js', values: ['src/query/embedded/'] },
  { library: '@hono/node-server', values: ['src/server/'] },
  { library: '@mantine/core', values: ['viewer/'] },
  { library: '@mantine/hooks', values: ['viewer/'] },
  { library: '@mozilla/readability', values: ['src/ingest/'] },
  { library: 'cli-progress', values: ['src/cli/'] },
  { library: 'commander', values: ['src/cli/'] },
  { library: 'compromise', values: ['src/language/'] },
  { library: 'cytoscape', values: ['viewer/'] },
  { library: 'cytoscape-fcose', values: ['viewer/'] },
  { library: 'graphology', values: ['src/knowledge/'], types: ['src/query/', 'graph-export/'] },
  { library: 'graphology-communities-louvain', values: ['src/knowledge/'] },
  { library: 'graphology-layout-forceatlas2', values: ['src/knowledge/'] },
  { library: 'graphology-layout-noverlap', values: ['src/knowledge/'] },
  { library: 'graphology-metrics', values: ['src/knowledge/'] },
  { library: 'graphology-types', values: ['src/knowledge/'], types: ['src/query/', 'graph-export/'] },
  { library: 'hono', values: ['src/server/', 'viewer/src/page/'] },
  { library: 'hyparquet-writer', values: ['graph-export/parquet'] },
  { library: 'linkedom', values: ['src/ingest/'] },
  { library: 'lmdb', values: ['src/store/'] },
  { library: 'neo4j-driver', values: ['graph-export/neo4j', NEO4J, 'src/query/neo4j/'] },
  { library: 'onnxruntime-web', values: ['src/language/encoder/'] },
  { library: 'piscina', values: [BUILD] },
  { library: 'react', values: ['viewer/'] },
  { library: 'react-dom', values: ['viewer/'] },
  { library: 'yaml', values: ['src/ingest/'] },
  // Input from outside is checked where it comes in.
  { library: 'zod', values: ['src/ingest/', 'src/store/', 'src/server/'] },
]
