import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeEngineFile } from '../../src/query/embedded/write-engine-file.ts'
import { openStoreForBuild } from '../../src/store/open-store.ts'
import { makeSampleGraph } from '../graph-export/sample-graph.ts'

const MAIN = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url))
const GRAPH = makeSampleGraph()
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whodid-cli-'))
  const store = await openStoreForBuild(join(folder, '.whodid'))
  await store.writeGraph({ graph: GRAPH, sources: [], report: {}, writeEngineFile })
  await store.close()
})

afterAll(() => rm(folder, { recursive: true }))

/** `whodid ARGS` as built, in the folder of the store. */
async function whodid(args: readonly string[], input = '') {
  const program = spawn(process.execPath, [MAIN, ...args], { cwd: folder })
  program.stdin.on('error', () => undefined) // it need not read
  program.stdin.end(input)
  const [stdout, stderr, code] = await Promise.all([
    text(program.stdout),
    text(program.stderr),
    new Promise<number | null>((resolve) => program.once('close', resolve)),
  ])
  return { stdout, stderr, code }
}

test('a table on stdout, the number of rows on stderr', async () => {
  const run = await whodid(['query', "MATCH (a:Actor) WHERE a.name STARTS WITH '华为' RETURN a.name AS name, a.listed"])
  expect(run).toEqual({
    code: 0,
    stdout: [
      ' name                     | a.listed',
      '--------------------------+----------',
      ' 华为技术有限公司 🚀 👩‍👩‍👧 e\u0301 | false',
      '',
    ].join('\n'),
    stderr: '(1 row)\n',
  })
})

test('json is an array of objects, and nothing else', async () => {
  const run = await whodid([
    'query',
    'MATCH (a:Actor {name: $name}) RETURN a.name, a',
    '--format',
    'json',
    '--param',
    'name=Actor 20',
  ])
  expect(JSON.parse(run.stdout)).toEqual([
    { 'a.name': 'Actor 20', a: expect.objectContaining({ labels: expect.arrayContaining(['Actor']) }) },
  ])
  expect(run).toMatchObject({ code: 0, stderr: '' })
})

test('csv ends lines with CR LF and keeps formulas from running', async () => {
  const run = await whodid([
    'query',
    "MATCH (a:Actor) WHERE a.name STARTS WITH '=' RETURN a.name, a.aliases",
    '--format',
    'csv',
  ])
  expect(run.stdout).toBe(
    `a.name,a.aliases\r\n"'=HYPERLINK(""http://example.org"")","[""A5"",""with | pipe"",""back\\\\slash""]"\r\n`,
  )
})

test('a query from stdin', async () => {
  const run = await whodid(['query', '-', '--format', 'csv'], '// how many?\nMATCH (n:Entity)\nRETURN count(n) AS n;\n')
  expect(run).toMatchObject({ code: 0, stdout: `n\r\n${GRAPH.nodes.length}\r\n` })
})

test.each([
  { why: 'a write', args: ['query', 'CREATE (n)'], code: 'QUERY_REFUSED' },
  { why: 'a syntax error', args: ['query', 'MATCH (n'], code: 'QUERY_INVALID' },
  { why: 'an empty query', args: ['query', '-'], code: 'QUERY_INVALID' },
  {
    why: 'no time',
    args: [
      'query',
      'MATCH (a:Entity), (b:Entity), (c:Entity), (d:Entity), (e:Entity) RETURN count(*)',
      '--timeout',
      '0.3',
    ],
    code: 'QUERY_TIMEOUT',
  },
  { why: 'a parameter without name', args: ['query', 'RETURN $x', '--param', 'x'], code: 'OPTION_INVALID' },
  {
    why: 'an unknown format',
    args: ['query', 'RETURN 1', '--format', 'xml'],
    code: 'Allowed choices are table, json, csv',
  },
  { why: 'no store', args: ['query', 'RETURN 1', '--store', 'nothing'], code: 'GRAPH_MISSING' },
  { why: 'no file named', args: ['export', 'json'], code: "required option '-o, --output <file>'" },
  { why: 'no folder', args: ['export', 'graphml', '-o', 'nothing/a.graphml'], code: 'OUTPUT_UNWRITABLE' },
  { why: 'no graph', args: ['export', 'json', '-o', '-', '--store', 'nothing'], code: 'GRAPH_MISSING' },
  { why: 'no such actor', args: ['export', 'json', '-o', '-', '--actor', 'Nobody'], code: 'NAME_UNKNOWN' },
  { why: 'steps from nowhere', args: ['export', 'json', '-o', '-', '--hops', '1'], code: '--hops needs --actor' },
  {
    why: 'two parts',
    args: ['export', 'json', '-o', '-', '--actor', 'Actor 20', '--select', 'MATCH (n) RETURN n'],
    code: 'exclude one another',
  },
  { why: 'an empty part', args: ['export', 'json', '-o', '-', '--select', 'RETURN 1'], code: 'holds no node' },
  {
    why: 'a writing part',
    args: ['export', 'json', '-o', '-', '--select', 'CREATE (n) RETURN n'],
    code: 'QUERY_REFUSED',
  },
  { why: 'a folder to stdout', args: ['export', 'csv', '-o', '-'], code: 'a folder does not go to stdout' },
  { why: "a folder with somebody's own files", args: ['export', 'csv', '-o', '.'], code: 'which is not from here' },
  { why: 'an unknown program', args: ['export', 'csv', '-o', 'x', '--for', 'word'], code: 'Allowed choices are excel' },
  { why: 'no address', args: ['export', 'neo4j'], code: "required option '--uri <address>'" },
])('$why: exit 2, $code', async ({ args, code }) => {
  expect(await whodid(args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(code) })
})

test('json to stdout is graph.json, byte for byte', async () => {
  const run = await whodid(['export', 'json', '-o', '-'])
  const [generation = ''] = await readdir(join(folder, '.whodid', 'graphs'))
  expect(run).toEqual({
    code: 0,
    stderr: '',
    stdout: await readFile(join(folder, '.whodid', 'graphs', generation, 'graph.json'), 'utf8'),
  })
})

test('a file is replaced, and its size told on stderr', async () => {
  await writeFile(join(folder, 'a.graphml'), 'former')
  const run = await whodid(['export', 'graphml', '-o', 'a.graphml'])
  expect(run).toMatchObject({ code: 0, stdout: '', stderr: 'a.graphml: 200 nodes, 480 relationships\n' })
  expect(await readFile(join(folder, 'a.graphml'), 'utf8')).toMatch(/^<\?xml[\s\S]*<\/graphml>\n$/)
  expect((await readdir(folder)).filter((name) => name.includes('.new'))).toEqual([])
})

test('a folder is written whole and replaced whole', async () => {
  const run = await whodid(['export', 'csv', '-o', 'tables'])
  expect(run).toMatchObject({ code: 0, stdout: '', stderr: 'tables: 200 nodes, 480 relationships\n' })
  expect(await readdir(join(folder, 'tables'))).toContain('ACTED_ON.csv')
  await whodid(['export', 'csv', '-o', 'tables', '--select', 'MATCH (d:Document) RETURN d'])
  expect((await readdir(join(folder, 'tables'))).sort()).toEqual([
    'Document.csv',
    'data-dictionary.csv',
    'datapackage.json',
  ])
  expect((await readdir(folder)).filter((name) => /\.(?:new|old)$/.test(name))).toEqual([])
})

test('html is one page with the graph in it', async () => {
  const run = await whodid(['export', 'html', '-o', 'page.html'])
  expect(run).toMatchObject({ code: 0, stdout: '', stderr: 'page.html: 200 nodes, 480 relationships\n' })
  const page = await readFile(join(folder, 'page.html'), 'utf8')
  const [, data = ''] = /<script type="application\/json" id="whodid-data">([\s\S]*?)<\/script>/.exec(page) ?? []
  expect(JSON.parse(data)).toEqual({ graph: GRAPH, documents: {}, views: [] })
})

test.each([
  {
    why: 'what a query returns',
    args: ['--select', 'MATCH p = (:Actor {name: "Actor 20"})-[:AGENT_OF]->(:Event) RETURN p'],
    types: ['AGENT_OF'],
  },
  {
    why: 'what lies around an actor',
    args: ['--actor', 'actor 20', '--hops', '1'],
    types: ['ACTED_ON', 'AGENT_OF', 'TARGETS'],
  },
])('a part of the graph: $why', async ({ args, types }) => {
  const run = await whodid(['export', 'json', '-o', '-', ...args])
  expect(run).toMatchObject({ code: 0, stderr: '' })
  const { nodes, edges } = JSON.parse(run.stdout) as typeof GRAPH
  const [actor] = GRAPH.nodes.filter(({ name }) => name === 'Actor 20')
  expect(nodes).toContainEqual(actor)
  expect([...new Set(edges.map(({ type }) => type))].sort()).toEqual(types)
  const agentOf = GRAPH.edges.filter(({ type, from }) => type === 'AGENT_OF' && from === actor?.id)
  expect(edges.filter(({ from, type }) => type === 'AGENT_OF' && from === actor?.id)).toEqual(agentOf)
})
