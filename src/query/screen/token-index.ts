/** Words by their pairs of letters: which known words may be a misprint of one. */
export class TokenIndex {
  readonly #byGram = new Map<string, number[]>()
  readonly #words: string[] = []
  readonly #numbers = new Map<string, number>()

  add(word: string): void {
    if (this.#numbers.has(word)) return
    const number = this.#words.length
    this.#words.push(word)
    this.#numbers.set(word, number)
    for (const gram of gramsOf(word)) {
      const list = this.#byGram.get(gram)
      if (list === undefined) this.#byGram.set(gram, [number])
      else list.push(number)
    }
  }

  /** The word itself, and those that share a good part of its pairs of letters. */
  near(word: string): readonly string[] {
    if (word.length < MIN_LENGTH) return this.#numbers.has(word) ? [word] : []
    const grams = gramsOf(word)
    const shared = new Map<number, number>()
    for (const gram of grams) {
      for (const number of this.#byGram.get(gram) ?? []) shared.set(number, (shared.get(number) ?? 0) + 1)
    }
    return [...shared].flatMap(([number, count]) => {
      const known = this.#words[number] ?? ''
      return count >= grams.size * MIN_SHARED && Math.abs(known.length - word.length) <= MAX_LONGER ? [known] : []
    })
  }
}

/** Shorter words are compared as they are. */
const MIN_LENGTH = 4
/** One edit spoils two pairs, a swap three: of five letters' six pairs, half are left. */
const MIN_SHARED = 0.4
const MAX_LONGER = 4

function gramsOf(word: string): ReadonlySet<string> {
  const padded = ` ${word} `
  return new Set(Array.from({ length: padded.length - 1 }, (_, i) => padded.slice(i, i + 2)))
}
