import { CSV_FILES, exportCsv } from '../../graph-export/csv.ts'
import { exportCypher } from '../../graph-export/cypher.ts'
import { exportFtm } from '../../graph-export/ftm.ts'
import { exportGexf } from '../../graph-export/gexf.ts'
import { exportGraphml } from '../../graph-export/graphml.ts'
import { exportJson } from '../../graph-export/json.ts'
import { exportJsonld } from '../../graph-export/jsonld.ts'
import { exportNeo4jCsv, NEO4J_CSV_FILES } from '../../graph-export/neo4j-csv.ts'
import { type ExportFile, TABLE_NAMES } from '../../graph-export/tables.ts'
import { exportYed } from '../../graph-export/yed.ts'
import type { GraphSnapshot } from '../core/graph.ts'
import { makeHtml } from './export-html.ts'

interface Described {
  readonly name: string
  /** In the list of formats. */
  readonly summary: string
  /** In the format's own help. */
  readonly help: string
  /** What `--for` may say: programs that want the format in a form of their own. */
  readonly programs: readonly string[]
}

/** What the user says beside the format. */
interface Request {
  /** Of `--for`. */
  readonly program: string | undefined
  readonly store: string
}

export interface FileFormat extends Described {
  readonly kind: 'file'
  readonly ending: string
  serialize(graph: GraphSnapshot, request: Request): Iterable<string> | Promise<Iterable<string>>
}

export interface FolderFormat extends Described {
  readonly kind: 'folder'
  /** All that may be in the folder: anything else there is somebody's own, and the folder is left alone. */
  readonly files: readonly string[]
  serialize(graph: GraphSnapshot, request: Request): Iterable<ExportFile> | Promise<Iterable<ExportFile>>
}

const LISTS = 'Lists (aliases) are joined by "|", with "\\" before a "|" or "\\" of their own.'

/** Every format that is written to disk; `neo4j` goes to a server. */
export const FORMATS: readonly (FileFormat | FolderFormat)[] = [
  {
    kind: 'file',
    name: 'json',
    ending: 'json',
    summary: 'all nodes and edges as JSON',
    help: 'The graph as JSON, a node or an edge a line, sorted by id: the same graph gives the same bytes.',
    programs: [],
    serialize: (graph) => exportJson(graph),
  },
  {
    kind: 'file',
    name: 'graphml',
    ending: 'graphml',
    summary: 'GraphML, for Gephi, Cytoscape, NetworkX, igraph',
    help: `The graph as GraphML 1.0. ${LISTS}
Dates are text. Control characters, which XML cannot hold, become their pictures (U+2400 and up).
--for yed draws too: shapes with names, coloured by kind, and arrows with types; then apply a layout in yEd.`,
    programs: ['yed'],
    serialize: (graph, { program }) => (program === 'yed' ? exportYed(graph) : exportGraphml(graph)),
  },
  {
    kind: 'file',
    name: 'gexf',
    ending: 'gexf',
    summary: "GEXF with times, for Gephi's timeline, NetworkX",
    help: `The graph as GEXF 1.3. Events, articles, measures and relationships that have a date begin and end with it;
what has none is always there. ${LISTS}`,
    programs: [],
    serialize: (graph) => exportGexf(graph),
  },
  {
    kind: 'folder',
    name: 'csv',
    files: CSV_FILES,
    summary: 'a table a label and a relationship, with a data dictionary',
    help: `The graph as CSV: a folder with a table for each label and each type of relationship, data-dictionary.csv
and datapackage.json. ${LISTS}
A text that a spreadsheet would run as a formula has an apostrophe in front.`,
    programs: ['excel'],
    serialize: (graph, { program }) => exportCsv(graph, { forExcel: program === 'excel' }),
  },
  {
    kind: 'file',
    name: 'cypher',
    ending: 'cypher',
    summary: 'a script for Neo4j',
    help: `The graph as a script of Cypher for Neo4j 5 or later (cypher-shell -f graph.cypher). Nodes and relationships
are found by their id and replaced: running it twice gives one graph. Nothing is deleted.`,
    programs: [],
    serialize: (graph) => exportCypher(graph),
  },
  {
    kind: 'folder',
    name: 'neo4j-csv',
    files: NEO4J_CSV_FILES,
    summary: 'for neo4j-admin database import, the fastest way into an empty Neo4j',
    help: `The graph as a folder for the bulk import of Neo4j 5 or later. With the server stopped, in that folder:
  neo4j-admin database import full neo4j @import.args
and once it is started again: cypher-shell -f constraint.cypher`,
    programs: [],
    serialize: (graph) => exportNeo4jCsv(graph),
  },
  {
    kind: 'file',
    name: 'ftm',
    ending: 'ftm.json',
    summary: 'FollowTheMoney entities, for Aleph and OpenSanctions tools',
    help: `The graph as entities of FollowTheMoney 4, one a line. Every node is an entity and every relationship one more;
topics are keywords. Texts are in FollowTheMoney's normal form: control characters are gone, long names cut.
What is not told as happened has its status in its name.`,
    programs: [],
    serialize: (graph) => exportFtm(graph),
  },
  {
    kind: 'file',
    name: 'jsonld',
    ending: 'jsonld',
    summary: 'linked data: SEM, PROV and schema.org',
    help: `The graph as JSON-LD 1.1 in the words of the Simple Event Model, PROV and schema.org, and of our own where they
have none. Each relationship is a link and a statement with its quote. Nothing has to be fetched to read it.`,
    programs: [],
    serialize: (graph) => exportJsonld(graph),
  },
  {
    kind: 'folder',
    name: 'parquet',
    files: TABLE_NAMES.map((name) => `${name}.parquet`),
    summary: 'typed tables, for pandas, Spark, DuckDB',
    help: `The graph as Parquet: a folder with a file for each label and each type of relationship. Lists are lists, counts
64-bit integers, measurements doubles; an absent value is null.`,
    programs: [],
    // Its library is for this format alone.
    serialize: async (graph) => (await import('../../graph-export/parquet.ts')).exportParquet(graph),
  },
  {
    kind: 'file',
    name: 'html',
    ending: 'html',
    summary: 'one page with the viewer and the graph in it',
    help: `The viewer with the graph and its articles as one page, to be opened without Whodid or passed on. It shows all that
"whodid serve" shows, but for Cypher, and fetches nothing.`,
    programs: [],
    serialize: (graph, { store }) => makeHtml(graph, store),
  },
]
