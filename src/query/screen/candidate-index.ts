import { compareTokens } from './compare-tokens.ts'
import type { NameToken, PreparedName } from './prepare-name.ts'
import { TokenIndex } from './token-index.ts'

/** Of the telling words of the longer name so many must be found in the other; fewer never make a hit. */
const MIN_SHARE = 0.4

/** Finds, of many names, the few that are worth comparing with one, by the words that they have in common. */
export class CandidateIndex {
  readonly #words = new TokenIndex()
  readonly #byWord = new Map<string, number[]>()
  readonly #byForm = new Map<string, number[]>()
  /** How many telling words each name has, in its shortest form. */
  readonly #counts: number[] = []
  readonly #near = new Map<string, readonly string[]>()

  /** Names are numbered in the order in which they are added. */
  add(forms: readonly PreparedName[]): void {
    const number = this.#counts.length
    const telling = forms.map(tellingWords)
    this.#counts.push(Math.min(...telling.map((words) => words.size)))
    for (const word of new Set(telling.flatMap((words) => [...words]))) {
      this.#words.add(word)
      addTo(this.#byWord, word, number)
    }
    for (const form of new Set(forms.flatMap((one) => [...otherForms(one)]))) addTo(this.#byForm, form, number)
  }

  find(forms: readonly PreparedName[]): ReadonlySet<number> {
    const found = new Set<number>()
    for (const form of forms) {
      const words = tellingWords(form)
      for (const number of this.#sharing(words)) found.add(number)
      for (const word of words) for (const number of this.#byForm.get(word) ?? []) found.add(number)
      for (const other of otherForms(form)) for (const number of this.#byWord.get(other) ?? []) found.add(number)
    }
    return found
  }

  #sharing(words: ReadonlySet<string>): readonly number[] {
    const shared = new Map<number, number>()
    for (const word of words) {
      const numbers = new Set(this.#wordsNear(word).flatMap((near) => this.#byWord.get(near) ?? []))
      for (const number of numbers) shared.set(number, (shared.get(number) ?? 0) + 1)
    }
    return [...shared].flatMap(([number, count]) =>
      count >= MIN_SHARE * Math.max(words.size, this.#counts[number] ?? 0) ? [number] : [],
    )
  }

  #wordsNear(word: string): readonly string[] {
    const known = this.#near.get(word)
    if (known !== undefined) return known
    const near = this.#words.near(word).filter((other) => isLike(word, other))
    this.#near.set(word, near)
    return near
  }
}

function isLike(one: string, two: string): boolean {
  const [a, b] = [bare(one), bare(two)]
  return compareTokens(a, b, true) !== null || compareTokens(a, b, false) !== null
}

function bare(text: string): NameToken {
  return { text, written: text, class: 'name', isAcronym: false, country: null }
}

function addTo(lists: Map<string, number[]>, key: string, number: number): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [number])
  else list.push(number)
}

/** The words that tell a name from others; of a name that has none, all but the fillers. */
function tellingWords({ tokens }: PreparedName): ReadonlySet<string> {
  const telling = tokens.filter((token) => token.class === 'name')
  const counted = telling.length > 0 ? telling : tokens.filter((token) => token.class !== 'filler')
  return new Set(counted.map(({ text }) => text))
}

/** Two or three words side by side as one, and what the initials spell. */
function* otherForms({ tokens, acronyms }: PreparedName): Generator<string> {
  for (let i = 0; i + 1 < tokens.length; i += 1) {
    for (const length of [2, 3]) {
      const parts = tokens.slice(i, i + length)
      if (parts.length === length) yield parts.map(({ written }) => written).join('')
    }
  }
  yield* acronyms
}
