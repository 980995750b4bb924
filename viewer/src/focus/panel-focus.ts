/** Marks what the focus moves between. */
export const PANEL_ID = 'details'
export const GRAPH_ID = 'graph'

let cameFrom: HTMLElement | null = null

/**
 * Something was selected by a key: on to what is told of it. Whoever pressed a link in the panel itself stays in it,
 * though the link is gone.
 */
export function enterPanel(): void {
  const panel = document.getElementById(PANEL_ID)
  const active = document.activeElement
  if (active instanceof HTMLElement && active !== document.body && panel?.contains(active) !== true) cameFrom = active
  // The panel tells of another by then.
  requestAnimationFrame(() => panel?.focus())
}

/** Back to where the selecting was done, else to the picture. */
export function leavePanel(): void {
  const target = cameFrom?.isConnected === true ? cameFrom : document.getElementById(GRAPH_ID)
  cameFrom = null
  target?.focus()
}
