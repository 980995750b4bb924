declare module 'cytoscape-fcose' {
  import type { Ext } from 'cytoscape'

  /** Registers the layout `fcose`; the package has no types of its own. */
  const fcose: Ext
  // biome-ignore lint/style/noDefaultExport: that is how the package exports it
  export default fcose
}
