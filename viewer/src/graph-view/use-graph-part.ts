import { useMemo, useState } from 'react'
import type { GraphAnswer, NamedPart, Overview } from '../../../src/server/api.ts'
import { useApi } from '../api/use-api.ts'
import { actorsOf } from '../state/picture.ts'
import type { Picture } from '../state/view-state.ts'

const NO_ONE: readonly string[] = []
const NOBODY: NamedPart = { actors: [], dealings: [], names: {} }

/**
 * The part of the graph in the picture. While it loads, the former one.
 * @param extra - Actors that are shown for the time being, such as those of a path.
 */
export function useGraphPart(overview: Overview, picture: Picture, extra: readonly string[] = NO_ONE): NamedPart {
  const ids = useMemo(() => {
    const main = overview.graph.actors.map((actor) => actor.id)
    return [...new Set([...actorsOf(picture, main), ...extra])]
  }, [overview, picture, extra])
  const local = useMemo(() => partOf(overview.graph, ids), [overview, ids])
  const { data } = useApi<GraphAnswer>(
    local === null ? `/api/graph?actors=${ids.map(encodeURIComponent).join(',')}` : null,
  )
  const part = local ?? data
  const [shown, setShown] = useState(overview.graph)
  if (part !== null && part !== shown) setShown(part)
  return part ?? shown
}

/** Cut out of what is here already; null where somebody is not. */
function partOf(graph: NamedPart, ids: readonly string[]): NamedPart | null {
  if (ids.length === 0) return NOBODY
  const wanted = new Set(ids)
  const actors = graph.actors.filter(({ id }) => wanted.has(id))
  if (actors.length < wanted.size) return null
  if (actors.length === graph.actors.length) return graph
  return { ...graph, actors, dealings: graph.dealings.filter(({ from, to }) => wanted.has(from) && wanted.has(to)) }
}
