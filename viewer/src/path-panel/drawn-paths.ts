import type { PathAnswer } from '../../../src/server/api.ts'

/** A line of the picture that stands for what is no dealing: a measure between two actors, a role, a common event. */
export interface Bridge {
  readonly from: string
  readonly to: string
  readonly label: string
}

export interface DrawnPaths {
  /** The actors along each path, in order. */
  readonly ways: readonly (readonly string[])[]
  readonly bridges: readonly Bridge[]
}

type Links = PathAnswer['paths'][number]

/** Those along a path, actors and measures. */
export function idsOf(links: Links): readonly string[] {
  return [...links.slice(0, 1).map(({ from }) => from.id), ...links.map(({ to }) => to.id)]
}

/** The picture has actors alone: a measure on the way becomes a line between those beside it. */
export function drawnPaths(paths: PathAnswer['paths']): DrawnPaths {
  const bridges = new Map<string, Bridge>()
  for (const links of paths) {
    for (const bridge of bridgesOf(links)) bridges.set(`${bridge.from} ${bridge.to} ${bridge.label}`, bridge)
  }
  return { ways: paths.map((links) => idsOf(links).filter(isActor)), bridges: [...bridges.values()] }
}

function bridgesOf(links: Links): readonly Bridge[] {
  const bridges: Bridge[] = []
  let start: string | null = null
  let passed: string[] = []
  for (const { from, to, kind } of links) {
    if (isActor(from.id)) {
      start = from.id
      passed = []
    }
    if (!isActor(to.id)) passed.push(to.name)
    else if (start !== null && (kind !== 'dealings' || 0 < passed.length)) {
      bridges.push({ from: start, to: to.id, label: passed.length === 0 ? LABELS[kind] : passed.join(', ') })
    }
  }
  return bridges
}

const LABELS: Readonly<Record<Links[number]['kind'], string>> = {
  dealings: 'dealings',
  events: 'the same event',
  measures: 'a measure',
  roles: 'a role',
}

function isActor(id: string): boolean {
  return id.startsWith('actor:')
}
