import { existsSync } from 'node:fs'
import { WhodidError } from '../../core/errors.ts'
import type { CypherText } from '../cypher-tokens.ts'
import { labelNodes } from '../label-nodes.ts'
import { nameColumns } from '../name-columns.ts'
import type { QueryEngine, QueryParameters, QueryResult } from '../query-engine.ts'
import { refuseWrites } from '../refuse-writes.ts'
import { EngineFailure, explainFailure } from './engine-errors.ts'
import { EngineProcess, type Limits } from './engine-process.ts'

export const DEFAULT_LIMITS: Limits = { timeoutMs: 30_000, memoryLimitBytes: 2 ** 30 }
/** 500,000 relationships open in half a second. */
const OPEN_TIMEOUT_MS = 120_000

/**
 * Cypher over an engine file, in a child process that is killed when a query takes too long or too much memory, and
 * started again for the next.
 * @param path - The file that `writeEngineFile` wrote. A function is asked before each query, so that a server goes
 *   over to the graph of a later build.
 */
export function openEngine(path: string | (() => string), limits: Partial<Limits> = {}): QueryEngine {
  return new EmbeddedEngine(typeof path === 'string' ? () => path : path, { ...DEFAULT_LIMITS, ...limits })
}

class EmbeddedEngine implements QueryEngine {
  readonly #path: () => string
  readonly #limits: Limits
  #process: EngineProcess | null = null
  /** The last query in the row; the next begins when it has ended, so that a limit kills that query alone. */
  #last: Promise<unknown> = Promise.resolve()
  #closed = false

  constructor(path: () => string, limits: Limits) {
    this.#path = path
    this.#limits = limits
  }

  run(cypher: string, parameters: QueryParameters = {}): Promise<QueryResult> {
    const answer = this.#last.then(() => this.#answer(cypher, parameters))
    this.#last = answer.catch(() => undefined)
    return answer
  }

  /** Stops a running query. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#stop()
    await this.#last
    await this.#stop()
  }

  async #answer(cypher: string, parameters: QueryParameters): Promise<QueryResult> {
    const query = refuseWrites(cypher)
    try {
      return await this.#tryForms(query, parameters)
    } catch (error) {
      if (!(error instanceof EngineFailure)) throw error
      throw this.#closed ? closedError() : explainFailure(error, this.#path(), this.#limits)
    } finally {
      if ((this.#process?.extraBytes ?? 0) > this.#limits.memoryLimitBytes / 2) await this.#stop()
    }
  }

  /** The query with our repairs; where those break it, as it was written, so that an error names the right place. */
  async #tryForms(query: CypherText, parameters: QueryParameters): Promise<QueryResult> {
    const named = nameColumns(query)
    try {
      return await this.#send(named, parameters)
    } catch (error) {
      if (!(error instanceof EngineFailure)) throw error
      if (error.isPanic) return await this.#sendLabelled(query, parameters, error)
      if (!error.isSyntaxError || named === query.text) throw error
      return await this.#send(query.text, parameters)
    }
  }

  /** After a panic: with a label on every node, which is what the engine stumbles over. */
  async #sendLabelled(query: CypherText, parameters: QueryParameters, panic: EngineFailure): Promise<QueryResult> {
    const labelled = labelNodes(query)
    if (labelled === query.text) throw panic
    try {
      return await this.#send(nameColumns(refuseWrites(labelled)), parameters)
    } catch (error) {
      throw error instanceof EngineFailure && error.kind === 'refused' ? panic : error
    }
  }

  async #send(cypher: string, parameters: QueryParameters): Promise<QueryResult> {
    const engine = await this.#running()
    return await engine.run({ cypher, parameters }, this.#limits)
  }

  async #running(): Promise<EngineProcess> {
    if (this.#closed) throw closedError()
    const path = this.#path()
    if (this.#process !== null && (!this.#process.isAlive || this.#process.path !== path)) await this.#stop()
    if (this.#process !== null) return this.#process
    const engine = await this.#start(path)
    this.#process = engine
    if (this.#closed) {
      await this.#stop() // it was closed while it started
      throw closedError()
    }
    return engine
  }

  async #start(path: string): Promise<EngineProcess> {
    if (!existsSync(path)) {
      throw new WhodidError('GRAPH_MISSING', `there is no graph to query: ${path} does not exist`, {
        hint: 'Run `whodid build` first.',
      })
    }
    try {
      return await EngineProcess.start(path, this.#limits, OPEN_TIMEOUT_MS)
    } catch (error) {
      const newer = this.#path()
      if (newer === path) throw error
      return await this.#start(newer) // builds have replaced the file in between
    }
  }

  async #stop(): Promise<void> {
    const engine = this.#process
    this.#process = null
    await engine?.kill()
  }
}

function closedError(): WhodidError {
  return new WhodidError('QUERY_ENGINE', 'the query engine was closed', { hint: 'Ask again when it has been opened.' })
}
