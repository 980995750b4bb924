/** Scores of arcs, row by row: `scores[dependent * size + head]`; word 0 is the root. */
export interface ArcScores {
  readonly scores: ArrayLike<number>
  /** How many words, the root included. */
  readonly size: number
}

const NO_ARC = -Infinity

/**
 * The best tree by Chu-Liu and Edmonds, with exactly one word under the root.
 * @returns The head of each word; place 0, the root's own, is 0. Ties go to the lower head.
 * @see https://en.wikipedia.org/wiki/Edmonds%27_algorithm
 * @see https://aclanthology.org/2020.emnlp-main.390 (why the one root needs care)
 */
export function decodeTree({ scores, size }: ArcScores): readonly number[] {
  if (size <= 1) return [0]
  const heads = bestHeads({ scores, size })
  // Nearly always the best head of each word makes a tree as it is; then no tree can be better.
  if (rootsOf(heads) === 1 && findCycle(heads) === null) return heads
  const arcs = logShares({ scores, size })
  // One arc from the root costs more than all others together can win, so a best tree has the fewest: one.
  const cost = spreadOf(arcs) * size + 1
  for (let word = 1; word < size; word += 1) setArc(arcs, { word, head: 0 }, arcAt(arcs, word, 0) - cost)
  return spanningTree(arcs)
}

/** For each word the head that it scores highest. */
function bestHeads({ scores, size }: ArcScores): readonly number[] {
  const heads = new Array<number>(size).fill(0)
  for (let word = 1; word < size; word += 1) {
    let top = NO_ARC
    for (let head = 0; head < size; head += 1) {
      const score = head === word ? NO_ARC : finite(scores[word * size + head])
      if (score <= top) continue
      top = score
      heads[word] = head
    }
  }
  return heads
}

function rootsOf(heads: readonly number[]): number {
  return heads.reduce((count, head, word) => (word > 0 && head === 0 ? count + 1 : count), 0)
}

interface Arcs {
  readonly scores: Float64Array
  readonly size: number
}

function arcAt({ scores, size }: Arcs, word: number, head: number): number {
  return scores[word * size + head] ?? NO_ARC
}

function setArc({ scores, size }: Arcs, { word, head }: { word: number; head: number }, score: number): void {
  scores[word * size + head] = score
}

/** Each word's scores as logarithms of a share (log-softmax over its heads); no arc to itself, none into the root. */
function logShares({ scores, size }: ArcScores): Arcs {
  const arcs = { scores: new Float64Array(size * size).fill(NO_ARC), size }
  for (let word = 1; word < size; word += 1) {
    const row = Array.from({ length: size }, (_, head) => (head === word ? NO_ARC : finite(scores[word * size + head])))
    const top = Math.max(...row)
    const total = top + Math.log(row.reduce((sum, score) => sum + Math.exp(score - top), 0))
    row.forEach((score, head) => {
      setArc(arcs, { word, head }, score - total)
    })
  }
  return arcs
}

/** A model gone wrong must still give a tree. */
function finite(score: number | undefined): number {
  return score !== undefined && Number.isFinite(score) ? score : -1e6
}

function spreadOf({ scores }: Arcs): number {
  let [low, high] = [0, 0]
  for (const score of scores) {
    if (score === NO_ARC) continue
    low = Math.min(low, score)
    high = Math.max(high, score)
  }
  return high - low
}

/** The best tree with any number of words under the root. */
function spanningTree(arcs: Arcs): number[] {
  const heads = Array.from({ length: arcs.size }, (_, word) => (word === 0 ? 0 : bestHead(arcs, word)))
  const cycle = findCycle(heads)
  if (cycle === null) return heads
  const { merged, outside, entries, exits } = contract(arcs, { cycle, heads })
  const inner = spanningTree(merged)
  const knot = outside.length
  const tree = [...heads] // words of the cycle keep their heads, but for the one where the tree comes in
  outside.forEach((word, place) => {
    const head = inner[place] ?? 0
    if (word !== 0) tree[word] = head === knot ? (exits[place] ?? 0) : (outside[head] ?? 0)
  })
  const cameFrom = inner[knot] ?? 0
  tree[entries[cameFrom] ?? 0] = outside[cameFrom] ?? 0
  return tree
}

function bestHead(arcs: Arcs, word: number): number {
  let best = word === 0 ? 1 : 0
  for (let head = 0; head < arcs.size; head += 1) if (arcAt(arcs, word, head) > arcAt(arcs, word, best)) best = head
  return best
}

function findCycle(heads: readonly number[]): readonly number[] | null {
  const seenBy = new Map<number, number>([[0, 0]])
  for (let from = 1; from < heads.length; from += 1) {
    let at = from
    for (; !seenBy.has(at); at = heads[at] ?? 0) seenBy.set(at, from)
    if (at === 0 || seenBy.get(at) !== from) continue
    const cycle = [at]
    for (let next = heads[at] ?? 0; next !== at; next = heads[next] ?? 0) cycle.push(next)
    return cycle
  }
  return null
}

/**
 * The cycle as one word, put last. `entries[h]`: the word of the cycle that an arc from `h` best goes to; `exits[w]`:
 * the word of the cycle that is the best head of `w`.
 */
function contract(arcs: Arcs, { cycle, heads }: { cycle: readonly number[]; heads: readonly number[] }) {
  const inCycle = new Set(cycle)
  const outside = heads.map((_, word) => word).filter((word) => !inCycle.has(word))
  const knot = outside.length
  const merged = { scores: new Float64Array((knot + 1) ** 2).fill(NO_ARC), size: knot + 1 }
  const gain = (word: number, head: number) => arcAt(arcs, word, head) - arcAt(arcs, word, heads[word] ?? 0)
  const bestOf = (score: (member: number) => number) =>
    cycle.reduce((best, member) => (score(member) > score(best) ? member : best))
  const entries = outside.map((head) => bestOf((member) => gain(member, head)))
  const exits = outside.map((word) => bestOf((member) => arcAt(arcs, word, member)))
  outside.forEach((word, place) => {
    outside.forEach((head, other) => {
      setArc(merged, { word: place, head: other }, arcAt(arcs, word, head))
    })
    setArc(merged, { word: knot, head: place }, gain(entries[place] ?? 0, word))
    setArc(merged, { word: place, head: knot }, arcAt(arcs, word, exits[place] ?? 0))
  })
  return { merged, outside, entries, exits }
}
