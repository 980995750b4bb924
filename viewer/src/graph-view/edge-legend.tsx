import { useComputedColorScheme } from '@mantine/core'
import { TONE_COLORS } from './graph-style.ts'
import type { Tone } from './visible-graph.ts'

const TONES: readonly { readonly tone: Tone; readonly label: string; readonly arrow: string }[] = [
  { tone: 'conflict', label: 'Conflict', arrow: 'M26 2 36 6 26 10Z M22 2V10' },
  { tone: 'cooperation', label: 'Cooperation', arrow: 'M26 2 36 6 26 10Z' },
  { tone: 'mixed', label: 'Both', arrow: 'M25 2 34 6 25 10Z M36 2V10' },
  { tone: 'neither', label: 'Neither', arrow: 'M26 2 36 6 26 10 29 6Z' },
]

/** What lines mean. Nodes are explained by the filter of kinds. */
export function EdgeLegend() {
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false })
  return (
    <ul className="edge-legend" aria-label="What the lines mean">
      {TONES.map(({ tone, label, arrow }) => (
        <li key={tone}>
          <svg width="38" height="12" viewBox="0 0 38 12" aria-hidden="true">
            <path d="M0 6H28" stroke={TONE_COLORS[scheme][tone]} strokeWidth="2.5" />
            <path d={arrow} fill={TONE_COLORS[scheme][tone]} stroke={TONE_COLORS[scheme][tone]} strokeWidth="1.5" />
          </svg>
          {label}
        </li>
      ))}
      <li>
        <svg width="38" height="12" viewBox="0 0 38 12" aria-hidden="true">
          <path d="M0 6H26" stroke="currentColor" strokeWidth="2" strokeDasharray="4 4" opacity="0.5" />
          <path d="M26 2 36 6 26 10Z" fill="none" stroke="currentColor" opacity="0.5" />
        </svg>
        <span>
          <em>Only</em> planned, alleged, denied …
        </span>
      </li>
      <li className="edge-legend-note">Width: events</li>
    </ul>
  )
}
