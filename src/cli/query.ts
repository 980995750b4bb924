import { text as readAll } from 'node:stream/consumers'
import { type Command, Option } from 'commander'
import { WhodidError } from '../core/errors.ts'
import { bindParameters } from '../query/cookbook/bind-parameters.ts'
import type { Recipe } from '../query/cookbook/parse-recipe.ts'
import { findRecipe, readRecipes } from '../query/cookbook/read-recipes.ts'
import type { QueryParameters } from '../query/query-engine.ts'
import { describeRecipes, describeValues } from './describe-recipes.ts'
import { formatRows, ROW_FORMATS, type RowFormat } from './format-rows.ts'
import type { Io } from './io.ts'
import { withEngine } from './open-query-engine.ts'
import { storeOption } from './options.ts'
import { addParameter, DEFAULT_TIMEOUT_SECONDS, parseTimeout } from './query-values.ts'
import { plural } from './text-format.ts'
import { writeRows } from './write-rows.ts'

const EXAMPLES = `
Examples:
  $ whodid query --list                            the cookbook: questions that need no Cypher, and their parameters
  $ whodid query --recipe sanctions
  $ whodid query --recipe measures-on --param name=ZTE
  $ whodid query --recipe measures-on --print > mine.cypher
  $ whodid query - --param name=ZTE < mine.cypher
  $ whodid query "MATCH (a:Actor) RETURN a.name, labels(a) ORDER BY a.name LIMIT 10"
  $ whodid query "MATCH (a:Actor {name: \\$name})<-[:TARGETS]-(e:Event) RETURN e.date, e.type, e.status" --param name=Huawei
  $ whodid query "MATCH (e:Event)-[r:REPORTED_IN]->(d:Document) RETURN r.quote, d.title" --format csv > quotes.csv
  $ WHODID_NEO4J_PASSWORD=... whodid query --recipe sanctions --neo4j bolt://localhost:7687

A --param is a number, true, false, null or JSON where it reads as such, else text; --param 'id="7"' is the text 7.
table cuts long cells; json and csv give everything. csv puts an apostrophe before a text that a spreadsheet would run
as a formula (it begins with = + - @ or a tab). Queries only read: CREATE, SET, LOAD CSV and the like are refused.
--neo4j asks a server that "whodid export neo4j" has filled, in place of the folder of the graph; the password is read
from WHODID_NEO4J_PASSWORD or asked for. Recipes give the same rows on both.`

interface QueryOptions {
  readonly store: string
  readonly format: RowFormat
  readonly param: QueryParameters
  readonly timeout: number
  readonly recipe?: string
  readonly list?: boolean
  readonly print?: boolean
  readonly neo4j?: string
  readonly user: string
  readonly database: string
}

/** `whodid query 'CYPHER'`, `whodid query --recipe NAME`, `whodid query --list` */
export function registerQuery(program: Command, io: Io): void {
  program
    .command('query')
    .summary('ask the graph, in Cypher or with a recipe')
    .description('Runs a Cypher query or a recipe of the cookbook on the built graph or on a Neo4j server, read-only.')
    .argument('[cypher]', 'the query; - reads it from stdin')
    .option('--list', 'show the recipes with their parameters')
    .option('--recipe <name>', 'run a recipe of the cookbook')
    .option('--print', 'show the Cypher of the recipe instead of running it')
    .addOption(
      new Option('--param <name=value>', 'a value for $name in the query; can be repeated')
        .default({}, 'none')
        .argParser(addParameter),
    )
    .addOption(new Option('--format <format>', 'form of the answer').choices(ROW_FORMATS).default('table'))
    .addOption(storeOption())
    .option('--neo4j <address>', 'ask a Neo4j server, bolt:// or neo4j://')
    .option('--user <name>', 'user name there', 'neo4j')
    .option('--database <name>', 'database there', 'neo4j')
    .addOption(
      new Option('--timeout <seconds>', 'stop the query after so long')
        .default(DEFAULT_TIMEOUT_SECONDS)
        .argParser(parseTimeout),
    )
    .addHelpText('after', EXAMPLES)
    .action((cypher: string | undefined, options: QueryOptions) => runQuery(cypher, options, io))
}

async function runQuery(argument: string | undefined, options: QueryOptions, io: Io): Promise<void> {
  requireOneQuestion(argument, options)
  if (options.list === true) {
    for (const line of describeRecipes(readRecipes())) io.out(line)
    return
  }
  const recipe = options.recipe === undefined ? null : findRecipe(options.recipe)
  const parameters = recipe === null ? options.param : bindParameters(recipe, options.param)
  if (options.print === true && recipe !== null) return await io.write(recipe.cypher)
  const cypher = recipe?.cypher ?? (await readQuery(argument))
  await withEngine(options, io, async (engine) => {
    const result = await engine.run(cypher, parameters)
    await writeRows(formatRows(result, options.format), options.format, io)
    if (options.format === 'table') io.err(describeEnd(result.rows.length, recipe, parameters))
  })
}

async function readQuery(argument: string | undefined): Promise<string> {
  return argument === '-' ? await readAll(process.stdin) : (argument ?? '')
}

function requireOneQuestion(cypher: string | undefined, { recipe, list, print }: QueryOptions): void {
  const given = [cypher, recipe, list].filter((one) => one !== undefined).length
  if (given !== 1) {
    throw new WhodidError('OPTION_INVALID', given === 0 ? 'there is no query' : 'there is more than one query', {
      hint: 'Give a query in Cypher, or --recipe NAME, or --list for the recipes that there are.',
    })
  }
  if (print === true && recipe === undefined) {
    throw new WhodidError('OPTION_INVALID', '--print shows a recipe, and none is named', {
      hint: 'For example: whodid query --recipe sanctions --print',
    })
  }
}

/** "(8 rows; actor=Huawei)": a recipe tells what it was asked with. */
function describeEnd(rows: number, recipe: Recipe | null, parameters: QueryParameters): string {
  const values = recipe === null || recipe.parameters.length === 0 ? '' : `; ${describeValues(parameters)}`
  const isNamed = rows === 0 && recipe?.parameters.some(({ type }) => type === 'text') === true
  const hint = isNamed ? '\n  Names are taken exactly: whodid show NAME tells how the graph writes one.' : ''
  return `(${plural(rows, 'row')}${values})${hint}`
}
