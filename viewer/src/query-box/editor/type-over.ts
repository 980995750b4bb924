import { EditorView } from '@codemirror/view'

/**
 * Writes over a selection by itself. Left to do it, a browser puts an element with a style of its own where coloured
 * words were, which the page's policy forbids and reports. What an input method composes cannot be taken over.
 */
export const typeOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { data, inputType, isComposing } = event
    const { from, to, empty } = view.state.selection.main
    if (empty || isComposing || data === null || inputType !== 'insertText') return false
    const insert = () =>
      view.state.update(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true })
    const isTaken = view.state.facet(EditorView.inputHandler).some((take) => take(view, from, to, data, insert))
    if (!isTaken) view.dispatch(insert())
    return true
  },
})
