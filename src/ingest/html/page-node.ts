/** As much of the DOM as ingest reads. linkedom's own types need a browser's, which this program has not. */
export interface PageNode {
  readonly nodeType: number
  /** Upper case for elements of HTML. */
  readonly nodeName: string
  readonly textContent: string | null
  readonly firstChild: PageNode | null
  readonly nextSibling: PageNode | null
  readonly parentNode: PageNode | null
}

export interface PageElement extends PageNode {
  getAttribute(name: string): string | null
}

export interface Page {
  readonly body: PageElement
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}

const ELEMENT = 1
export const TEXT = 3

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT
}
