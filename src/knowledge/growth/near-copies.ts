import type { DocumentId } from '../../core/ids.ts'
import { getOrCreate } from '../accumulate.ts'
import { type Copies, firstFirst, isCopy, type SignedText } from '../copies/find-copies.ts'
import { bandsOf } from '../copies/likeness.ts'
import type { PartIndex, Touched } from './part-index.ts'
import { keyOf, signedTextOf } from './parts.ts'

/**
 * The copies among all documents as they are before or after a change, each group found from one of its texts on: by
 * way of the texts that are like it, those that are like these, and so on. The same groups as `findCopies` makes.
 */
export class NearCopies implements Copies {
  readonly #index: PartIndex
  /** Null: not there. */
  readonly #changed: ReadonlyMap<DocumentId, SignedText | null>
  /** The changed texts by band; of these the index knows what they were before. */
  readonly #bands = new Map<string, DocumentId[]>()
  readonly #groups = new Map<DocumentId, readonly DocumentId[]>()

  constructor(changed: ReadonlyMap<DocumentId, Touched>, when: keyof Touched, index: PartIndex) {
    this.#index = index
    this.#changed = new Map(
      [...changed].map(([id, states]) => {
        const findings = states[when]
        return [id, findings === null ? null : signedTextOf(findings)] as const
      }),
    )
    for (const [id, text] of this.#changed) {
      for (const band of bandsOf(text?.signature ?? [])) getOrCreate(this.#bands, band, () => []).push(id)
    }
  }

  originalOf(document: DocumentId): DocumentId {
    return this.sameTextAs(document)[0] ?? document
  }

  sameTextAs(document: DocumentId): readonly DocumentId[] {
    return this.#groups.get(document) ?? this.#findGroup(document)
  }

  #findGroup(first: DocumentId): readonly DocumentId[] {
    const found = new Map<DocumentId, SignedText>()
    const waiting: DocumentId[] = []
    const take = (id: DocumentId, text: SignedText | null) => {
      if (text === null) return
      found.set(id, text)
      waiting.push(id)
    }
    take(first, this.#textOf(first))
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const text = found.get(id)
      if (text === undefined) continue
      for (const other of this.#likely(text)) {
        const candidate = found.has(other) ? null : this.#textOf(other)
        if (candidate !== null && isCopy(text, candidate)) take(other, candidate)
      }
    }
    const group = found.size === 0 ? [first] : firstFirst([...found.values()].map(({ header }) => header))
    for (const id of group) this.#groups.set(id, group)
    return group
  }

  /** Texts that have a band in common with this one. */
  #likely({ signature }: SignedText): ReadonlySet<DocumentId> {
    const likely = new Set<DocumentId>()
    for (const band of bandsOf(signature)) {
      for (const { document } of this.#index.slicesOf(keyOf.band(band))) {
        if (!this.#changed.has(document)) likely.add(document)
      }
      for (const id of this.#bands.get(band) ?? []) likely.add(id)
    }
    return likely
  }

  #textOf(id: DocumentId): SignedText | null {
    const changed = this.#changed.get(id)
    if (changed !== undefined) return changed
    for (const { slice } of this.#index.slicesOf(keyOf.text(id))) if (slice.text !== undefined) return slice.text
    return null
  }
}
