interface Item<T> {
  readonly value: T
  readonly cost: number
  readonly order: number
}

/** The cheapest first; of two that cost the same, the one that came first. A binary heap. */
export class PriorityQueue<T> {
  readonly #heap: Item<T>[] = []
  #order = 0

  push(value: T, cost: number): void {
    const heap = this.#heap
    heap.push({ value, cost, order: this.#order++ })
    for (let at = heap.length - 1; at > 0; ) {
      const parent = (at - 1) >> 1
      if (!this.#isBefore(at, parent)) return
      this.#swap(at, parent)
      at = parent
    }
  }

  pop(): T | undefined {
    const heap = this.#heap
    if (heap.length > 1) this.#swap(0, heap.length - 1)
    const item = heap.pop()
    for (let at = 0; ; ) {
      let least = at
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < heap.length && this.#isBefore(child, least)) least = child
      if (least === at) return item?.value
      this.#swap(at, least)
      at = least
    }
  }

  #isBefore(a: number, b: number): boolean {
    const [one, two] = [this.#heap[a], this.#heap[b]]
    if (one === undefined || two === undefined) return false
    return one.cost < two.cost || (one.cost === two.cost && one.order < two.order)
  }

  #swap(a: number, b: number): void {
    const [one, two] = [this.#heap[a], this.#heap[b]]
    if (one === undefined || two === undefined) return
    this.#heap[a] = two
    this.#heap[b] = one
  }
}
