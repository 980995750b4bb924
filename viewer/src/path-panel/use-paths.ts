import { useMemo } from 'react'
import type { PathAnswer } from '../../../src/server/api.ts'
import { useApi } from '../api/use-api.ts'
import type { PathQuestion, Selection } from '../state/view-state.ts'
import { type DrawnPaths, drawnPaths } from './drawn-paths.ts'

/** Null while an end is missing. */
export function pathAddress({ from, to, through, types, since, until }: PathQuestion): string | null {
  if (from === null || to === null || from === to) return null
  const fields: readonly (readonly [string, string])[] = [
    ['from', encodeURIComponent(from)],
    ['to', encodeURIComponent(to)],
    ['through', through.join(',')],
    ['types', types.join(',')],
    ['since', since ?? ''],
    ['until', until ?? ''],
  ]
  const asked = fields.filter(([, value]) => value !== '').map(([key, value]) => `${key}=${value}`)
  return `/api/paths?${asked.join('&')}`
}

/** The paths that are asked for, as the picture shows them; empty where nobody asks for paths. */
export function usePaths(selection: Selection | null): DrawnPaths {
  const { data } = useApi<PathAnswer>(selection?.what === 'path' ? pathAddress(selection) : null)
  return useMemo(() => drawnPaths(data?.paths ?? []), [data])
}
