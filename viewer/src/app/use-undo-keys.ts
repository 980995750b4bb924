import { useHotkeys } from '@mantine/hooks'
import { isTextField } from '../focus/is-text-field.ts'
import { viewStore } from '../state/view-store.ts'

/** Ctrl + Z and its kin undo a change of view wherever the focus is, but in a text field what was typed there. */
export function useUndoKeys(): void {
  const act = (how: () => void) => (event: KeyboardEvent) => {
    if (isTextField(event.target)) return
    event.preventDefault()
    how()
  }
  useHotkeys(
    [
      ['mod+Z', act(viewStore.undo), { preventDefault: false }],
      ['mod+shift+Z', act(viewStore.redo), { preventDefault: false }],
      ['mod+Y', act(viewStore.redo), { preventDefault: false }],
    ],
    [],
  )
}
