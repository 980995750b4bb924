import type { MentionForm } from '../core/actor.ts'
import type { Entry } from './model.ts'

/** A known name: whose it is, and what sort of name. */
export interface KnownName {
  readonly entry: Entry
  readonly form: MentionForm
}

interface Node {
  readonly next: Map<string, Node>
  found: KnownName | null
}

/**
 * Known names by their pieces. Pieces are runs of letters and digits, and single marks: so it does not matter whether
 * the words of a text are cut as "Rolls-Royce" or as "Rolls", "-", "Royce".
 */
export class NameTrie {
  readonly #root: Node = makeNode()

  get isEmpty(): boolean {
    return this.#root.next.size === 0
  }

  /** Of two actors under one name the first added has it. Marks at the end ("Yahoo!") need not be in the text. */
  add(name: string, known: KnownName): void {
    let node = this.#root
    let lastWord: Node | null = null
    for (const piece of piecesOf(plain(name))) {
      const next = node.next.get(piece) ?? makeNode()
      node.next.set(piece, next)
      node = next
      if (/[\p{L}\p{N}]/u.test(piece)) lastWord = node
    }
    if (lastWord === null) return
    node.found ??= known
    lastWord.found ??= known
  }

  /** The longest name that begins at word `from`, and the index of the word behind it. */
  longest(words: WordList, from: number): { readonly known: KnownName; readonly to: number } | null {
    let node: Node | undefined = this.#root
    let best: { readonly known: KnownName; readonly to: number } | null = null
    for (let at = from; at < words.length; at += 1) {
      const word = plain(words.wordAt(at))
      node = descend(node, word)
      if (node === undefined) break
      // A name does not end in a mark of its own: that is the sentence's.
      if (node.found !== null && /[\p{L}\p{N}]/u.test(word)) best = { known: node.found, to: at + 1 }
    }
    return best
  }

  /** What these words name, all of them together. */
  get(name: string): KnownName | null {
    return descend(this.#root, plain(name))?.found ?? null
  }
}

/** Words in order; a view of the tokens, so that nothing is copied at each look. */
export interface WordList {
  readonly length: number
  wordAt(index: number): string
}

function makeNode(): Node {
  return { next: new Map(), found: null }
}

function descend(from: Node, word: string): Node | undefined {
  if (/^[A-Za-z\d]+$/.test(word)) return from.next.get(word)
  let node: Node | undefined = from
  for (const piece of piecesOf(word)) {
    node = node.next.get(piece)
    if (node === undefined) return undefined
  }
  return node
}

function piecesOf(plainWord: string): readonly string[] {
  return plainWord.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s]/gu) ?? []
}

/** Apostrophes and hyphens of all shapes, letters with their accents apart, and characters without width read as plain. */
function plain(word: string): string {
  if (/^[\x20-\x7e]*$/.test(word)) return word
  return word
    .replaceAll(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .replaceAll(/[’‘ʼ＇]/gu, "'")
    .replaceAll(/[‐‑]/gu, '-')
    .normalize('NFC')
}
