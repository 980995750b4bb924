import { ActionIcon, Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'

interface Props {
  readonly onZoom: (direction: 1 | -1) => void
  readonly onFit: () => void
  /** More buttons of the same column. */
  readonly children?: ReactNode
}

export function ZoomButtons({ onZoom, onFit, children }: Props) {
  const buttons = [
    { label: 'Zoom in (+)', path: 'M8 3v10M3 8h10', act: () => onZoom(1) },
    { label: 'Zoom out (−)', path: 'M3 8h10', act: () => onZoom(-1) },
    { label: 'Show all (0)', path: 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3', act: onFit },
  ]
  return (
    <div className="zoom-buttons">
      {buttons.map(({ label, path, act }) => (
        <Tooltip key={label} label={label} position="left">
          <ActionIcon variant="default" size="lg" aria-label={label} onClick={act}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d={path} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
            </svg>
          </ActionIcon>
        </Tooltip>
      ))}
      {children}
    </div>
  )
}
