import type { GraphEdge, GraphNode } from '../../src/core/graph.ts'

type Open = typeof import('../../src/query/embedded/open-engine.ts')
type Write = typeof import('../../src/query/embedded/write-engine-file.ts')

// The engine runs in a child process, which Node can start from compiled code alone.
export const { openEngine } = await fromDist<Open>('open-engine.js')
export const { writeEngineFile } = await fromDist<Write>('write-engine-file.js')

export async function fromDist<T>(name: string): Promise<T> {
  return await import(/* @vite-ignore */ distUrl(name))
}

export function distUrl(name: string): string {
  return new URL(`../../dist/src/query/embedded/${name}`, import.meta.url).href
}

/** Of the answer that is expected to fail. */
export async function codeOf(answer: Promise<unknown>): Promise<unknown> {
  const error = await answer.then(
    () => null,
    (reason: unknown) => reason,
  )
  return error !== null && typeof error === 'object' && 'code' in error ? error.code : error
}

/** A node as an answer holds it. */
export function answeredNode({ id, labels, name, properties }: GraphNode) {
  return { id, labels, properties: { ...properties, id, name } }
}

export function answeredEdge({ id, type, from, to, properties }: GraphEdge) {
  return { id, type, from, to, properties: { ...properties, id } }
}
