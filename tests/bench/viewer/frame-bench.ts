/** What the page of `frame-page.ts` has in `window.frameBench`. */
export interface FrameBench {
  readonly open: (elements: number, webgl: boolean) => void
  /** @returns Calls for a frame while it moved, and for how long. */
  readonly move: (how: 'pan' | 'zoom', ms: number) => Promise<{ readonly frames: number; readonly ms: number }>
  readonly close: () => void
}
