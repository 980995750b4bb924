import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Doubt, findDoubts, LinkGatherer } from '../knowledge/index.ts'
import { openStore } from '../store/open-store.ts'

/** The doubtful links of a store's graph, most consequential first. Reads all that its articles gave. */
export async function readDoubts(storeDir: string): Promise<readonly Doubt[]> {
  const store = await openStore(storeDir)
  try {
    const graph = store.readGraph()
    const { corrections } = store.readCorrections()
    const links = new LinkGatherer()
    for await (const { findings, text } of store.readings()) links.add(findings, text)
    return findDoubts(graph, links.links(), corrections)
  } finally {
    await store.close()
  }
}

/** The same by `whodid review` in a process of its own: of a large graph it takes half a minute, and a server has to answer. */
export async function readDoubtsApart(storeDir: string, limit: number): Promise<DoubtList> {
  const program = fileURLToPath(new URL('./main.js', import.meta.url))
  const args = [program, 'review', '--format', 'jsonl', '--limit', String(limit), '--store', storeDir]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const [out, told, code] = await Promise.all([
    readAll(child.stdout),
    readAll(child.stderr),
    new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject)),
  ])
  const total = /of (\d+)\)/u.exec(told)?.[1]
  if (code !== 0 || total === undefined) throw new Error(`whodid review ended with ${code}: ${told}`)
  const lines = out.split('\n').filter((line) => line !== '')
  return { doubts: lines.map((line) => JSON.parse(line) as Doubt), total: Number(total) }
}

export interface DoubtList {
  readonly doubts: readonly Doubt[]
  /** How many there are; `doubts` may hold fewer. */
  readonly total: number
}

async function readAll(stream: AsyncIterable<unknown>): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
