import { foldName } from '../../core/compare-names.ts'
import type { DocumentHeader } from '../../core/document.ts'
import type { DocumentId } from '../../core/ids.ts'
import { compareCodeUnits } from '../../core/snapshot.ts'
import { getOrCreate } from '../accumulate.ts'
import { bandBuckets, estimateLikeness, MIN_LIKENESS, type Signature } from './likeness.ts'
import { publisherOf } from './publisher.ts'

/** Which documents have one text, but for small changes. */
export interface Copies {
  /** The first of those that have the document's text; itself where there is no other. */
  originalOf(document: DocumentId): DocumentId
  /** All that have the document's text, itself among them. */
  sameTextAs(document: DocumentId): readonly DocumentId[]
}

/** Of documents without any copies. */
export const NO_COPIES: Copies = { originalOf: (document) => document, sameTextAs: (document) => [document] }

/** Texts as like as this but further apart are a series (a monthly notice, a form letter), not copies. */
const MAX_DAYS_APART = 7
const DAY_MS = 86_400_000

export type Told = Pick<DocumentHeader, 'id' | 'publishedOn' | 'publisher' | 'title' | 'url'>

/** What two documents are compared by. */
export interface SignedText {
  readonly header: Told
  readonly signature: Signature
}

/**
 * Finds wire copies and reprints by their signatures: texts that are alike directly or by way of a third. The first is
 * the one that was published first; ties go to the smallest id, and one without a date comes last.
 * @returns What depends on the set of documents alone, not on their order.
 */
export function findCopies(documents: ReadonlyMap<DocumentId, SignedText>): Copies {
  const forest = new Forest()
  const signatures = new Map([...documents].map(([id, { signature }]) => [id as string, signature]))
  for (const ids of bandBuckets(signatures)) {
    for (const [index, one] of ids.entries()) {
      for (const other of ids.slice(index + 1)) {
        // One that is known already need not be compared: the groups are the same in whatever order they grow.
        if (forest.rootOf(one) === forest.rootOf(other)) continue
        const [a, b] = [documents.get(one as DocumentId), documents.get(other as DocumentId)]
        if (a !== undefined && b !== undefined && isCopy(a, b)) forest.join(one, other)
      }
    }
  }
  const groups = new Map<string, Told[]>()
  for (const id of forest.ids()) {
    const header = documents.get(id as DocumentId)?.header
    if (header !== undefined) getOrCreate(groups, forest.rootOf(id), () => []).push(header)
  }
  const byId = new Map<string, readonly DocumentId[]>()
  for (const group of groups.values()) {
    const ids = firstFirst(group)
    for (const id of ids) byId.set(id, ids)
  }
  return {
    originalOf: (document) => byId.get(document)?.[0] ?? document,
    sameTextAs: (document) => byId.get(document) ?? [document],
  }
}

/** Whether one text is the other but for small changes, and both tell one piece of news. */
export function isCopy(one: SignedText, other: SignedText): boolean {
  return (
    isNearInTime(one.header.publishedOn, other.header.publishedOn) &&
    !isForm(one.header, other.header) &&
    MIN_LIKENESS <= estimateLikeness(one.signature, other.signature)
  )
}

/** Those that have one text, the original first. */
export function firstFirst(group: readonly Told[]): readonly DocumentId[] {
  return [...group].sort(compareTold).map(({ id }) => id)
}

/** One publisher that gives one text two titles fills in a form: five orders of one day on five goods. */
function isForm(one: Told, other: Told): boolean {
  const publisher = publisherOf(one)
  if (publisher === null || publisher !== publisherOf(other) || one.title === null || other.title === null) return false
  return foldName(one.title) !== foldName(other.title)
}

/** Days can be counted between whole dates alone; of months and years one must begin the other. */
function isNearInTime(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true
  if (one.length < 10 || other.length < 10) return one.startsWith(other) || other.startsWith(one)
  return Math.abs(Date.parse(one) - Date.parse(other)) <= MAX_DAYS_APART * DAY_MS
}

function compareTold(a: Told, b: Told): number {
  return compareCodeUnits(a.publishedOn ?? '~', b.publishedOn ?? '~') || compareCodeUnits(a.id, b.id)
}

/** Groups that grow together; only what was ever joined is in it. */
class Forest {
  readonly #parents = new Map<string, string>()

  rootOf(id: string): string {
    let root = id
    for (
      let parent = this.#parents.get(root);
      parent !== undefined && parent !== root;
      parent = this.#parents.get(root)
    )
      root = parent
    if (root !== id) this.#parents.set(id, root)
    return root
  }

  join(one: string, other: string): void {
    const [a, b] = [this.rootOf(one), this.rootOf(other)]
    this.#parents.set(a, a)
    this.#parents.set(b, a)
  }

  ids(): readonly string[] {
    return [...this.#parents.keys()]
  }
}
