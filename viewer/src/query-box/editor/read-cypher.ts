import { isKeyword } from './cypher-words.ts'

/** What a piece of a query is; white space and brackets are none. */
export type Role =
  | 'keyword'
  | 'function'
  | 'variable'
  | 'label'
  | 'type'
  | 'property'
  | 'parameter'
  | 'string'
  | 'number'
  | 'comment'
  | 'sign'

export interface Piece {
  readonly role: Role
  readonly text: string
  readonly from: number
  readonly to: number
  /** Of a property: the labels or types of what it belongs to; empty: not known. Of a text: of the property it is held against. */
  readonly of: readonly string[]
  /** Of a text: the property it is held against; else null. */
  readonly property: string | null
}

export interface CypherReading {
  readonly pieces: readonly Piece[]
  readonly variables: readonly string[]
}

/** A bracket that is open: what stands in it belongs to the variable, which is of these labels or types. */
interface Bracket {
  readonly sign: string
  readonly isRelation: boolean
  variable: string | null
  readonly names: string[]
}

const PIECES =
  /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<string>'(?:[^'\\]|\\[\s\S])*(?:'|$)|"(?:[^"\\]|\\[\s\S])*(?:"|$))|(?<parameter>\$(?:\w+|`[^`]*`?)?)|(?<word>[\p{L}_][\p{L}\p{N}_]*|`[^`]*(?:`|$))|(?<number>\d[\w.]*)|(?<sign>\S)/gu

/** Cut a query into pieces by what they are: enough for colours and suggestions. What is right and wrong the engine says. */
export function readCypher(text: string): CypherReading {
  const reader = new Reader(text)
  for (const { 0: found, index, groups = {} } of text.matchAll(PIECES)) {
    const kind = Object.keys(groups).find((name) => groups[name] !== undefined) ?? 'sign'
    reader.add(kind, found, index)
  }
  return { pieces: reader.pieces, variables: [...reader.bound.keys()] }
}

/** The name that a word or a name between back quotes means. */
export function nameOf({ text }: Pick<Piece, 'text'>): string {
  return text.replace(/^`|`$/gu, '')
}

class Reader {
  readonly pieces: Piece[] = []
  /** Variables, with the labels or types that the query gives them. */
  readonly bound = new Map<string, string[]>()
  readonly #text: string
  readonly #brackets: Bracket[] = []

  constructor(text: string) {
    this.#text = text
  }

  add(kind: string, text: string, from: number): void {
    const push = (role: Role, more: Partial<Piece> = {}) =>
      this.pieces.push({ role, text, from, to: from + text.length, of: [], property: null, ...more })
    if (kind === 'word') push(...this.#readWord(text, from))
    else if (kind === 'string') push('string', this.#heldAgainst())
    else push(kind as Role)
    if (kind === 'sign') this.#follow(text)
  }

  #readWord(text: string, from: number): readonly [Role, Partial<Piece>?] {
    const inner = this.#brackets.at(-1)
    const [before, earlier] = this.#last(2)
    const word = nameOf({ text })
    // A word on the next line is rather what follows an "e." that is not done yet.
    if (before?.text === '.' && before.to === from && earlier !== undefined)
      return ['property', { of: this.bound.get(nameOf(earlier)) ?? [] }]
    if (inner?.sign === '{') {
      const outer = this.#brackets.at(-2)
      const isKey = before?.text === '{' || before?.text === ','
      if (isKey && outer !== undefined && this.#isPattern(outer)) return ['property', { of: outer.names }]
    } else if (before !== undefined && this.#isBeforeName(before, earlier)) {
      this.#name(word, earlier)
      return [inner?.isRelation === true ? 'type' : 'label']
    }
    if (text.startsWith('`')) return ['variable']
    if (/^\s*\(/u.test(this.#text.slice(from + text.length)) && !isKeyword(text)) return ['function']
    if (isKeyword(text)) return ['keyword']
    this.#bind(word, before)
    return ['variable']
  }

  /** ":" before it; "|", "&", "!" between two. */
  #isBeforeName(before: Piece, earlier: Piece | undefined): boolean {
    if (before.text === ':' || before.text === '!') return true
    return ['|', '&'].includes(before.text) && (earlier?.role === 'label' || earlier?.role === 'type')
  }

  #name(word: string, earlier: Piece | undefined): void {
    const inner = this.#brackets.at(-1)
    const owner = earlier?.role === 'variable' ? nameOf(earlier) : (inner?.variable ?? null)
    if (inner !== undefined && this.#isPattern(inner)) inner.names.push(word)
    if (owner !== null) this.bound.set(owner, [...(this.bound.get(owner) ?? []), word])
  }

  #bind(word: string, before: Piece | undefined): void {
    const inner = this.#brackets.at(-1)
    const isFirst = before?.text === inner?.sign
    const isNamed = before?.role === 'keyword' && before.text.toUpperCase() === 'AS'
    if (inner !== undefined && isFirst) inner.variable = word
    if (((inner !== undefined && isFirst) || isNamed) && !this.bound.has(word)) this.bound.set(word, [])
  }

  #follow(sign: string): void {
    if ('([{'.includes(sign)) {
      const [, before] = this.#last(2)
      this.#brackets.push({ sign, isRelation: sign === '[' && before?.text === '-', variable: null, names: [] })
    }
    if (')]}'.includes(sign)) this.#brackets.pop()
  }

  #isPattern({ sign, isRelation }: Bracket): boolean {
    return sign === '(' || isRelation
  }

  /** `e.type = '`, `e.type IN ['a', '`, `{type: '` */
  #heldAgainst(): Partial<Piece> {
    const property = this.#last(12).find(({ role }) => !['sign', 'string', 'keyword'].includes(role))
    return property?.role === 'property' ? { property: nameOf(property), of: property.of } : {}
  }

  /** The last pieces, newest first, without comments. */
  #last(count: number): readonly Piece[] {
    return this.pieces
      .filter(({ role }) => role !== 'comment')
      .slice(-count)
      .reverse()
  }
}
