import { performance } from 'node:perf_hooks'
import type { Diagnostic } from '../core/diagnostic.ts'
import type { InputFile, RawRecord } from '../ingest/index.ts'
import { readRecords } from '../ingest/index.ts'
import type { ExtractionCache } from '../store/extraction-cache.ts'
import type { BuildOptions } from './build-options.ts'
import type { Extractor } from './extractor.ts'
import type { Entry, Ledger } from './ledger.ts'
import { measureInput } from './measure-inputs.ts'

/** A longer article tells how far it is read, else a book would stand still for minutes. In bytes: ten seconds or more. */
const LONG = 100_000

export interface ReadingOptions {
  readonly cache: ExtractionCache
  readonly extractor: Extractor
  readonly ledger: Ledger
  /** Whoever asked: to be told how far it is, and may stop it. */
  readonly asked: Pick<BuildOptions, 'signal' | 'onProgress'>
}

export interface Reading {
  readonly diagnostics: readonly Diagnostic[]
  readonly cached: number
  readonly read: number
  readonly wordsRead: number
  readonly readingMs: number
}

/** Brings every record of the files into the cache and the ledger. Ends early, without an error, on the signal. */
export async function readInputs(files: readonly InputFile[], options: ReadingOptions): Promise<Reading> {
  const sizes = await Promise.all(files.map(measureInput))
  const reader = new InputReader(
    options,
    sizes.reduce((sum, size) => sum + size, 0),
  )
  for (const [index, file] of files.entries()) {
    if (options.asked.signal?.aborted === true) break
    await reader.readFile(file, sizes[index] ?? 0)
  }
  return reader.finish()
}

class InputReader {
  readonly #options: ReadingOptions
  readonly #total: number
  readonly #startedAt = performance.now()
  readonly #diagnostics: Diagnostic[] = []
  /** By cache key: the same text met again waits for the first to end. */
  readonly #inFlight = new Map<string, Promise<void>>()
  /** Of the long articles under way, by cache key: what share of their bytes is read. */
  readonly #underWay = new Map<string, number>()
  #failure: { readonly error: unknown } | null = null
  #done = 0
  #cached = 0
  #read = 0
  #wordsRead = 0

  constructor(options: ReadingOptions, total: number) {
    this.#options = options
    this.#total = total
  }

  async readFile(file: InputFile, size: number): Promise<void> {
    for await (const record of readRecords(file)) {
      if (this.#options.asked.signal?.aborted === true) return
      if ('code' in record) this.#diagnostics.push(record)
      else await this.#take(record, file.format === 'jsonl' ? Buffer.byteLength(record.content) + 1 : size)
      if (this.#failure !== null) throw this.#failure.error
    }
  }

  async finish(): Promise<Reading> {
    if (this.#options.asked.signal?.aborted !== true) await Promise.all(this.#inFlight.values())
    await this.#options.cache.flush()
    if (this.#failure !== null) throw this.#failure.error
    return {
      diagnostics: this.#diagnostics,
      cached: this.#cached,
      read: this.#read,
      wordsRead: this.#wordsRead,
      readingMs: performance.now() - this.#startedAt,
    }
  }

  async #take(raw: RawRecord, size: number): Promise<void> {
    const { cache, ledger, extractor } = this.#options
    const entry = ledger.entryOf(raw)
    await this.#inFlight.get(entry.key)
    const isSecondCopy = ledger.has(entry)
    if (isSecondCopy || cache.has(entry.key)) {
      if (!isSecondCopy) this.#cached += 1
      this.#finishOne(entry, size)
      return
    }
    // Articles under way at once: bounds the memory that texts take.
    while (this.#inFlight.size >= extractor.capacity) await Promise.race(this.#inFlight.values())
    const extraction = this.#extract(raw, entry, size)
      .catch((error: unknown) => {
        this.#failure ??= { error }
      })
      .finally(() => this.#inFlight.delete(entry.key))
    this.#inFlight.set(entry.key, extraction)
  }

  async #extract(raw: RawRecord, entry: Entry, size: number): Promise<void> {
    const isLong = size >= LONG
    if (isLong) this.#underWay.set(entry.key, 0)
    const onShare = (share: number) => this.#noteShare(entry.key, share * size)
    const result = await this.#options.extractor.extract(raw, isLong ? onShare : undefined)
    // A stopped pool ends its workers: what they then report is not about the article.
    if (this.#options.asked.signal?.aborted === true) return
    if (result.packed === null) {
      this.#diagnostics.push(...result.diagnostics)
      this.#advance(entry, size)
      return
    }
    await this.#options.cache.put(entry.key, result.packed)
    this.#read += 1
    this.#wordsRead += result.words
    this.#finishOne(entry, size)
  }

  #finishOne(entry: Entry, size: number): void {
    this.#options.ledger.add(entry)
    this.#advance(entry, size)
  }

  #advance({ key }: Entry, size: number): void {
    this.#underWay.delete(key)
    this.#done = Math.min(this.#total, this.#done + size)
    this.#tell()
  }

  /** A share that arrives when the article is done counts no more. */
  #noteShare(key: string, bytes: number): void {
    if (!this.#underWay.has(key)) return
    this.#underWay.set(key, bytes)
    this.#tell()
  }

  #tell(): void {
    const partly = [...this.#underWay.values()].reduce((sum, bytes) => sum + bytes, 0)
    const done = Math.min(this.#total, this.#done + partly)
    const documents = this.#read + this.#cached
    this.#options.asked.onProgress?.({ phase: 'reading', done, total: this.#total, documents })
  }
}
