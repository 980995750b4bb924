/** Clusters of one document; each mention is named by a string, so that equal mentions have equal names. */
export type Clusters = readonly (readonly string[])[]

/** Counts whose quotients are precision and recall; those of several documents are added up. */
export interface Counts {
  readonly right: { readonly precision: number; readonly recall: number }
  readonly found: number
  readonly wanted: number
}

export const MEASURES = { muc, bCubed, ceafe } as const

/** Links needed to make the key's clusters that the response has too (Vilain et al. 1995). */
export function muc(key: Clusters, response: Clusters): Counts {
  const [recall, wanted] = linksKept(key, response)
  const [precision, found] = linksKept(response, key)
  return { right: { precision, recall }, found, wanted }
}

function linksKept(from: Clusters, by: Clusters): readonly [number, number] {
  const owners = ownersOf(by)
  let kept = 0
  let all = 0
  for (const cluster of from) {
    const parts = new Set(cluster.map((mention) => owners.get(mention) ?? mention))
    kept += cluster.length - parts.size
    all += cluster.length - 1
  }
  return [kept, all]
}

/** For each mention the share of its cluster that is right (Bagga and Baldwin 1998). */
export function bCubed(key: Clusters, response: Clusters): Counts {
  const [recall, wanted] = mentionShares(key, response)
  const [precision, found] = mentionShares(response, key)
  return { right: { precision, recall }, found, wanted }
}

function mentionShares(from: Clusters, by: Clusters): readonly [number, number] {
  const owners = ownersOf(by)
  let sum = 0
  let all = 0
  for (const cluster of from) {
    const parts = new Map<number, number>()
    for (const mention of cluster) {
      const owner = owners.get(mention)
      if (owner !== undefined) parts.set(owner, (parts.get(owner) ?? 0) + 1)
    }
    sum += [...parts.values()].reduce((total, count) => total + (count * count) / cluster.length, 0)
    all += cluster.length
  }
  return [sum, all]
}

/** The best one-to-one alignment of clusters by the share of mentions in common (Luo 2005, phi 4). */
export function ceafe(key: Clusters, response: Clusters): Counts {
  const likeness = key.map((one) => response.map((other) => overlap(one, other)))
  const total = bestAlignment(likeness)
  return { right: { precision: total, recall: total }, found: response.length, wanted: key.length }
}

function overlap(one: readonly string[], other: readonly string[]): number {
  const mentions = new Set(one)
  return (2 * other.filter((mention) => mentions.has(mention)).length) / (one.length + other.length)
}

function ownersOf(clusters: Clusters): ReadonlyMap<string, number> {
  return new Map(clusters.flatMap((cluster, index) => cluster.map((mention): [string, number] => [mention, index])))
}

/** The largest sum of one value a row and column: the Hungarian method with potentials, on negated values. */
export function bestAlignment(values: readonly (readonly number[])[]): number {
  const width = Math.max(values.length, values[0]?.length ?? 0)
  const cost = (row: number, column: number) => -(values[row - 1]?.[column - 1] ?? 0)
  const rowLevel = new Array<number>(width + 1).fill(0)
  const columnLevel = new Array<number>(width + 1).fill(0)
  const rowOf = new Array<number>(width + 1).fill(0)
  for (let row = 1; row <= width; row += 1) {
    augment(row, { width, cost, rowLevel, columnLevel, rowOf })
  }
  return rowOf.reduce((sum, row, column) => (row > 0 && column > 0 ? sum - cost(row, column) : sum), 0)
}

interface Assignment {
  readonly width: number
  readonly cost: (row: number, column: number) => number
  readonly rowLevel: number[]
  readonly columnLevel: number[]
  readonly rowOf: number[]
}

/** Finds the cheapest chain of changes that gives one more row its column. */
function augment(row: number, { width, cost, rowLevel, columnLevel, rowOf }: Assignment): void {
  const slack = new Array<number>(width + 1).fill(Number.POSITIVE_INFINITY)
  const from = new Array<number>(width + 1).fill(0)
  const isUsed = new Array<boolean>(width + 1).fill(false)
  rowOf[0] = row
  let column = 0
  while ((rowOf[column] ?? 0) !== 0) {
    isUsed[column] = true
    const here = rowOf[column] ?? 0
    let step = Number.POSITIVE_INFINITY
    let next = 0
    for (let other = 1; other <= width; other += 1) {
      if (isUsed[other]) continue
      const reduced = cost(here, other) - (rowLevel[here] ?? 0) - (columnLevel[other] ?? 0)
      if (reduced < (slack[other] ?? 0)) {
        slack[other] = reduced
        from[other] = column
      }
      if ((slack[other] ?? 0) < step) {
        step = slack[other] ?? 0
        next = other
      }
    }
    for (let other = 0; other <= width; other += 1) {
      if (isUsed[other]) {
        const owner = rowOf[other] ?? 0
        rowLevel[owner] = (rowLevel[owner] ?? 0) + step
        columnLevel[other] = (columnLevel[other] ?? 0) - step
      } else slack[other] = (slack[other] ?? 0) - step
    }
    column = next
  }
  while (column !== 0) {
    const before = from[column] ?? 0
    rowOf[column] = rowOf[before] ?? 0
    column = before
  }
}
