import { useMemo } from 'react'
import type { GraphAnswer, GraphPart, Overview } from '../../../src/server/api.ts'
import { useApi } from '../api/use-api.ts'

/** The part of the graph in view: the main actors and those that were added. Null while it loads. */
export function useGraphPart(overview: Overview, added: readonly string[]): GraphPart | null {
  const main = useMemo(() => overview.graph.actors.map((actor) => actor.id), [overview])
  const extra = added.filter((id) => !main.includes(id))
  const path = extra.length === 0 ? null : `/api/graph?actors=${[...main, ...extra].map(encodeURIComponent).join(',')}`
  const { data } = useApi<GraphAnswer>(path)
  return path === null ? overview.graph : data
}
