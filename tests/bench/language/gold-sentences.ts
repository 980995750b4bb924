import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** Half-open words with what they denote; `head` is the first word whose own head lies outside. */
export interface GoldMention {
  readonly start: number
  readonly end: number
  readonly head: number
  readonly kind: string
  /** Mentions of one document with the same key denote the same. */
  readonly entity: string
}

/** One sentence of a treebank; all lists have a place for each syntactic word. Heads from 0, null for the root. */
export interface GoldSentence {
  readonly document: string
  readonly words: readonly string[]
  readonly tags: readonly string[]
  readonly heads: readonly (number | null)[]
  readonly relations: readonly string[]
  readonly mentions: readonly GoldMention[]
}

/** The sentences of a gzipped CoNLL-U file. @see https://universaldependencies.org/format.html */
export function readGold(file: string): readonly GoldSentence[] {
  let document = ''
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .trim()
    .split(/\n\s*\n/u)
    .map((block) => {
      document = /^# newdoc id = (.*)$/mu.exec(block)?.[1] ?? document
      return toSentence(document, block)
    })
}

function toSentence(document: string, block: string): GoldSentence {
  const rows = block
    .split('\n')
    .filter((line) => /^\d+\t/u.test(line))
    .map((line) => line.split('\t'))
  const column = (at: number) => rows.map((row) => row[at] ?? '')
  const heads = column(6).map((head) => (head === '0' ? null : Number(head) - 1))
  const mentions = readMentions(column(9), heads)
  return { document, words: column(1), tags: column(3), heads, relations: column(7), mentions }
}

/**
 * GUM's nested mentions: "(1-person-…(2-place-…)" opens two and closes the inner one at the same word, "1)" closes.
 * @see https://wiki.gucorpling.org/gum/entities
 */
function readMentions(misc: readonly string[], heads: GoldSentence['heads']): readonly GoldMention[] {
  const found: GoldMention[] = []
  const open = new Map<string, { start: number; kind: string }[]>()
  const add = (start: number, end: number, { kind, key }: { kind: string; key: string }) =>
    found.push({ start, end, head: headOf({ start, end }, heads), kind, entity: key.replace(/\[.*$/u, '') })
  misc.forEach((attributes, place) => {
    const entity = /(?:^|\|)Entity=([^|]*)/u.exec(attributes)?.[1] ?? ''
    for (const [, opening, single, closing] of entity.matchAll(/\(([^()]+)(\))?|([^()]+)\)/gu)) {
      const [key = '', kind = ''] = (opening ?? closing ?? '').split('-')
      if (opening !== undefined && single !== undefined) add(place, place + 1, { kind, key })
      else if (opening !== undefined) open.set(key, [...(open.get(key) ?? []), { start: place, kind }])
      else {
        const last = open.get(key)?.pop()
        if (last !== undefined) add(last.start, place + 1, { kind: last.kind, key })
      }
    }
  })
  return found
}

function headOf({ start, end }: { start: number; end: number }, heads: GoldSentence['heads']): number {
  for (let word = start; word < end; word += 1) {
    const head = heads[word]
    if (head === null || head === undefined || head < start || end <= head) return word
  }
  return start
}
