/** A view of the graph that somebody wants to have again. */
export interface SavedView {
  readonly name: string
  /** What the viewer's address has behind its "#". */
  readonly view: string
}

/** What can be done with the saved views. */
export type ViewChange =
  | {
      readonly what: 'save'
      readonly name: string
      readonly view: string
      /** Whether it may take the place of one that is called so. */
      readonly replaces: boolean
    }
  | { readonly what: 'rename'; readonly name: string; readonly to: string }
  | { readonly what: 'delete'; readonly name: string }
