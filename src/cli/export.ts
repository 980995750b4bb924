import type { Command } from 'commander'
import { exportGraphml } from '../../graph-export/graphml.ts'
import { exportJson } from '../../graph-export/json.ts'
import type { GraphSnapshot } from '../core/graph.ts'
import { openStore } from '../store/open-store.ts'
import { findPassword } from './ask-password.ts'
import type { Io } from './io.ts'
import { storeOption } from './options.ts'
import { plural } from './text-format.ts'
import { writeOutput } from './write-output.ts'

const EXAMPLES = `
Examples:
  $ whodid export graphml -o graph.graphml      for Gephi, yEd, Cytoscape, networkx
  $ whodid export json -o -                     to stdout: a node or an edge a line
  $ WHODID_NEO4J_PASSWORD=... whodid export neo4j --uri bolt://localhost:7687

"whodid export FORMAT --help" has more on each.`

const NEO4J_HELP = `
Examples:
  $ whodid export neo4j --uri bolt://localhost:7687
  $ whodid export neo4j --uri neo4j+s://abcd.databases.neo4j.io --user analyst --database news

The password is read from WHODID_NEO4J_PASSWORD or asked for. Nodes and relationships are found by their id and
replaced: exporting twice gives one graph. Nothing is deleted.`

const FILE_FORMATS = [
  {
    name: 'json',
    summary: 'all nodes and edges as JSON',
    help: 'The graph as JSON, a node or an edge a line, sorted by id: the same graph gives the same bytes.',
    serialize: exportJson,
  },
  {
    name: 'graphml',
    summary: 'GraphML, for Gephi, yEd, Cytoscape, networkx',
    help: `The graph as GraphML 1.0. Lists (aliases) are joined by "|", with "\\" before a "|" or "\\" of their own.
Dates are text. Control characters, which XML cannot hold, become their pictures (U+2400 and up).`,
    serialize: exportGraphml,
  },
] as const

interface FileOptions {
  readonly output: string
  readonly store: string
}

interface Neo4jOptions {
  readonly uri: string
  readonly user: string
  readonly database: string
  readonly store: string
}

/** `whodid export json|graphml|neo4j` */
export function registerExport(program: Command, io: Io): void {
  const parent = program
    .command('export')
    .summary('take the graph to another program')
    .description('Writes the built graph to a file, or into a Neo4j server.')
    .addHelpText('after', EXAMPLES)
  for (const { name, summary, help, serialize } of FILE_FORMATS) {
    parent
      .command(name)
      .summary(summary)
      .description(help)
      .requiredOption('-o, --output <file>', 'file to write; - is stdout')
      .addOption(storeOption())
      .addHelpText('after', `\nExample:\n  $ whodid export ${name} -o graph.${name}`)
      .action((options: FileOptions) => runFileExport(serialize, options, io))
  }
  parent
    .command('neo4j')
    .summary('into a Neo4j server')
    .description('Puts the graph into a Neo4j server (5 or later), over Bolt.')
    .requiredOption('--uri <address>', 'address of the server, bolt:// or neo4j://')
    .option('--user <name>', 'user name', 'neo4j')
    .option('--database <name>', 'database', 'neo4j')
    .addOption(storeOption())
    .addHelpText('after', NEO4J_HELP)
    .action((options: Neo4jOptions) => runNeo4jExport(options, io))
}

async function runFileExport(
  serialize: (snapshot: GraphSnapshot) => Iterable<string>,
  { output, store }: FileOptions,
  io: Io,
): Promise<void> {
  const snapshot = await readSnapshot(store)
  await writeOutput(output, serialize(snapshot), io)
  if (output !== '-') io.err(`${output}: ${sizeOf(snapshot)}`)
}

async function runNeo4jExport({ store, ...target }: Neo4jOptions, io: Io): Promise<void> {
  const snapshot = await readSnapshot(store)
  const password = await findPassword(`Password of ${target.user} at ${target.uri}: `, io)
  // The driver takes a third of a second to load: only who exports to a server waits for it.
  const { exportToNeo4j } = await import('../../graph-export/neo4j.ts')
  const { nodesCreated, relationshipsCreated } = await exportToNeo4j(snapshot, {
    ...target,
    password,
    onProgress: tenths((percent) => io.err(`${percent} %`)),
  })
  io.err(`${target.uri}: ${sizeOf(snapshot)}; new there: ${nodesCreated} and ${relationshipsCreated}`)
}

async function readSnapshot(dir: string): Promise<GraphSnapshot> {
  const store = await openStore(dir)
  try {
    return store.readGraph()
  } finally {
    await store.close()
  }
}

/** Calls `report` at 10 %, 20 % and so on. */
function tenths(report: (percent: number) => void): (done: number, total: number) => void {
  let reported = 0
  return (done, total) => {
    const percent = Math.floor((done / total) * 10) * 10
    if (percent > reported) report(percent)
    reported = Math.max(reported, percent)
  }
}

function sizeOf({ nodes, edges }: GraphSnapshot): string {
  return `${plural(nodes.length, 'node')}, ${plural(edges.length, 'relationship')}`
}
