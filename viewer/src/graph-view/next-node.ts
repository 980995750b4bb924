import type { Core, NodeSingular } from 'cytoscape'

export type Direction = 'left' | 'right' | 'up' | 'down'

/** The nearest actor in a direction; without a place to start from, the first. */
export function nextNode(cy: Core, from: string | null, direction: Direction): NodeSingular | null {
  const nodes = cy.nodes('[size]').toArray()
  const start = from === null ? undefined : nodes.find((node) => node.id() === from)
  if (start === undefined) return nodes[0] ?? null
  const { x, y } = start.position()
  const candidates = nodes.flatMap((node) => {
    const dx = node.position().x - x
    const dy = node.position().y - y
    const [along, across] = { left: [-dx, dy], right: [dx, dy], up: [-dy, dx], down: [dy, dx] }[direction] as [
      number,
      number,
    ]
    return 0 < along ? [{ node, cost: along + 2 * Math.abs(across) }] : []
  })
  return candidates.sort((a, b) => a.cost - b.cost)[0]?.node ?? null
}
