import { ActionIcon, Tooltip } from '@mantine/core'
import { useSteps, viewStore } from '../state/view-store.ts'

/** Undo and redo of everything that the address holds: also Ctrl + Z, and the browser's own buttons. */
export function HistoryButtons() {
  const steps = useSteps()
  const buttons = [
    {
      label: 'Undo (Ctrl + Z)',
      path: 'M3 6.5H10A3.5 3.5 0 0 1 10 13.5H7M6 3.5 3 6.5 6 9.5',
      act: viewStore.undo,
      can: steps === 'undo' || steps === 'both',
    },
    {
      label: 'Redo (Ctrl + Shift + Z)',
      path: 'M13 6.5H6A3.5 3.5 0 0 0 6 13.5H9M10 3.5 13 6.5 10 9.5',
      act: viewStore.redo,
      can: steps === 'redo' || steps === 'both',
    },
  ]
  return (
    <ActionIcon.Group>
      {buttons.map(({ label, path, act, can }) => (
        <Tooltip key={label} label={label} position="bottom">
          <ActionIcon variant="default" size="md" aria-label={label} disabled={!can} onClick={act}>
            <svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">
              <path d={path} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
            </svg>
          </ActionIcon>
        </Tooltip>
      ))}
    </ActionIcon.Group>
  )
}
