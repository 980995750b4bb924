import type { Diagnostic } from '../core/diagnostic.ts'
import { compareCodeUnits } from '../core/snapshot.ts'
import { nameDateOf, type RawRecord } from '../ingest/index.ts'

/** One text that the graph will hold: its place in the cache and where it was found. */
export interface Entry {
  readonly key: string
  readonly sha256: string
  readonly name: string
  readonly path: string
}

/**
 * Which texts a build has seen, and under which name each counts. The same bytes are one document however many files
 * hold them; the smallest name by code units stands for them, so that neither order nor folder matters.
 */
export class Ledger {
  readonly #version: string
  readonly #entries = new Map<string, { best: Entry; readonly others: Entry[] }>()

  constructor(pipelineVersion: string) {
    this.#version = pipelineVersion
  }

  /** The key of what the record gives: the same bytes in another format, or dated by another name, give something else. */
  entryOf(record: RawRecord): Entry {
    const { sha256, format, name, path } = record
    return { key: `${this.#version}/${sha256}/${format}/${nameDateOf(record) ?? ''}`, sha256, name, path }
  }

  /** Whether an equal record has been added already. */
  has({ key, sha256 }: Entry): boolean {
    const found = this.#entries.get(sha256)
    return found !== undefined && [found.best, ...found.others].some((entry) => entry.key === key)
  }

  /** Adds a text that was read. */
  add(entry: Entry): void {
    const found = this.#entries.get(entry.sha256)
    if (found === undefined) this.#entries.set(entry.sha256, { best: entry, others: [] })
    else if (compareEntries(entry, found.best) < 0) {
      found.others.push(found.best)
      found.best = entry
    } else found.others.push(entry)
  }

  /** Takes out what stands in one file, or in one place of it. @returns What was taken out. */
  drop(isMeant: (entry: Entry) => boolean): readonly Entry[] {
    const all = this.all()
    const dropped = all.filter(isMeant)
    if (dropped.length === 0) return []
    this.#entries.clear()
    const gone = new Set(dropped)
    for (const entry of all) if (!gone.has(entry)) this.add(entry)
    return dropped
  }

  all(): readonly Entry[] {
    return [...this.#entries.values()].flatMap(({ best, others }) => [best, ...others])
  }

  /** Texts that count under the name of another file. */
  copies(): readonly Entry[] {
    return [...this.#entries.values()].flatMap(({ others }) => others)
  }

  /** Each text once, in an order that depends on the texts alone. */
  entries(): readonly Entry[] {
    return [...this.#entries.values()].map(({ best }) => best).sort((a, b) => compareCodeUnits(a.sha256, b.sha256))
  }

  duplicates(): readonly Diagnostic[] {
    return [...this.#entries.values()].flatMap(({ best, others }) => others.map((other) => duplicateOf(other, best)))
  }
}

function compareEntries(a: Entry, b: Entry): number {
  return compareCodeUnits(a.name, b.name) || compareCodeUnits(a.key, b.key) || compareCodeUnits(a.path, b.path)
}

function duplicateOf(other: Entry, best: Entry): Diagnostic {
  return {
    code: 'DUPLICATE_DOCUMENT',
    severity: 'warning',
    path: other.path,
    span: null,
    message: `${other.path} has the same content as ${best.path}: it counts once`,
    hint: 'Nothing is lost. Remove one of them to be rid of this line.',
  }
}
