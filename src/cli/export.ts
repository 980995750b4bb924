import { type Command, Option } from 'commander'
import { type FileFormat, FORMATS, type FolderFormat } from './export-formats.ts'
import { registerNeo4jExport } from './export-neo4j.ts'
import { addPartOptions, PART_HELP, type PartOptions, readPart } from './export-part.ts'
import type { Io } from './io.ts'
import { storeOption } from './options.ts'
import { sizeOf } from './text-format.ts'
import { writeFolder } from './write-folder.ts'
import { writeOutput } from './write-output.ts'

const EXAMPLES = `
Examples:
  $ whodid export graphml -o graph.graphml      for Gephi, Cytoscape, NetworkX
  $ whodid export csv -o tables                 a folder of tables
  $ whodid export json -o -                     to stdout: a node or an edge a line
  $ whodid export gexf -o huawei.gexf --actor Huawei --hops 2
  $ WHODID_NEO4J_PASSWORD=... whodid export neo4j --uri bolt://localhost:7687

"whodid export FORMAT --help" has more on each.`

interface ExportOptions extends PartOptions {
  readonly output: string
  readonly for?: string
}

/** `whodid export FORMAT`, a command a format */
export function registerExport(program: Command, io: Io): void {
  const parent = program
    .command('export')
    .summary('take the graph to another program')
    .description('Writes the built graph to a file or a folder, or into a Neo4j server.')
    .addHelpText('after', EXAMPLES)
  for (const format of FORMATS) registerFormat(parent, format, io)
  registerNeo4jExport(parent, io)
}

function registerFormat(parent: Command, format: FileFormat | FolderFormat, io: Io): void {
  const isFile = format.kind === 'file'
  const command = parent
    .command(format.name)
    .summary(format.summary)
    .description(format.help)
    .requiredOption(`-o, --output <${format.kind}>`, isFile ? 'file to write; - is stdout' : 'folder to write')
    .addOption(storeOption())
  if (format.programs.length > 0) {
    command.addOption(new Option('--for <program>', 'in the form that this program wants').choices(format.programs))
  }
  const example = `$ whodid export ${format.name} -o ${isFile ? `graph.${format.ending}` : 'graph'}`
  addPartOptions(command)
    .addHelpText('after', `\nExample:\n  ${example}\n${PART_HELP}`)
    .action((options: ExportOptions) => runExport(format, options, io))
}

async function runExport(format: FileFormat | FolderFormat, options: ExportOptions, io: Io): Promise<void> {
  const graph = await readPart(options)
  const { output, for: program, store } = options
  if (format.kind === 'file') await writeOutput(output, await format.serialize(graph, { program, store }), io)
  else await writeFolder(output, await format.serialize(graph, { program, store }), format.files)
  if (output !== '-') io.err(`${output}: ${sizeOf(graph)}`)
}
