import { EditorView } from '@codemirror/view'

/**
 * Writes over a selection by itself. Left to do it, a browser puts an element with a style of its own where coloured
 * words were, which the page's policy forbids and reports. What an input method composes cannot be taken over.
 */
export const typeOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { data, inputType, isComposing } = event
    if (isComposing || data === null || inputType !== 'insertText') return false
    const { from, to } = selectedIn(view)
    if (from === to) return false
    const insert = () =>
      view.state.update({
        changes: { from, to, insert: data },
        selection: { anchor: from + data.length },
        userEvent: 'input.type',
        scrollIntoView: true,
      })
    const isTaken = view.state.facet(EditorView.inputHandler).some((take) => take(view, from, to, data, insert))
    if (!isTaken) view.dispatch(insert())
    return true
  },
})

/** As the page has it: the editor may not have heard of it yet. Only some browsers tell of one in a shadow root. */
function selectedIn(view: EditorView): { readonly from: number; readonly to: number } {
  const root: DocumentOrShadowRoot & { readonly getSelection?: () => Selection | null } = view.root
  const { anchorNode = null, anchorOffset = 0, focusNode = null, focusOffset = 0 } = root.getSelection?.() ?? {}
  if (anchorNode === null || focusNode === null || !view.contentDOM.contains(anchorNode))
    return view.state.selection.main
  const [anchor, head] = [view.posAtDOM(anchorNode, anchorOffset), view.posAtDOM(focusNode, focusOffset)]
  return { from: Math.min(anchor, head), to: Math.max(anchor, head) }
}
