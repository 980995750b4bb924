/** A pure function of a word that looks each word up once; it forgets all when it has seen `max`. */
export function remember<T>(compute: (word: string) => T, max = 50_000): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    const former = known.get(word)
    if (former !== undefined) return former
    if (known.size >= max) known.clear()
    const value = compute(word)
    known.set(word, value)
    return value
  }
}
