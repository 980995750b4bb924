import { ActionIcon, Tooltip } from '@mantine/core'

interface Props {
  readonly isOn: boolean
  readonly onToggle: () => void
}

/** While it is on, dragging over the picture draws a line around actors, and pressing one adds it. */
export function LassoButton({ isOn, onToggle }: Props) {
  const label = 'Select an area: draw around actors, or press one after the other'
  return (
    <Tooltip label={label} position="bottom">
      <ActionIcon
        variant={isOn ? 'filled' : 'default'}
        size="md"
        aria-label="Select an area"
        aria-pressed={isOn}
        onClick={onToggle}
      >
        <svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">
          <path
            d="M3.5 10.5C1 8.5 1.5 3 7.5 2.5S15 6 13.5 8.5 8 11.8 4.5 10.8 4 13.5 6 14"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
            strokeLinecap="round"
            strokeDasharray="2.6 2.2"
          />
        </svg>
      </ActionIcon>
    </Tooltip>
  )
}
