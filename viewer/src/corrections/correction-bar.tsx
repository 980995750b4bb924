import { useState } from 'react'
import type { Selection } from '../state/view-state.ts'
import { CorrectionForm, type CorrectionKind } from './correction-form.tsx'
import './corrections.css'

const LABELS: Readonly<Record<CorrectionKind, string>> = {
  same: 'Same as another',
  rename: 'Rename',
  'split name': 'Split a name off',
  ignore: 'Leave out',
}

/** What can be put right about the selected. */
const KINDS_OF: Readonly<Partial<Record<Selection['what'], readonly CorrectionKind[]>>> = {
  actor: ['same', 'rename', 'split name', 'ignore'],
  event: ['ignore'],
  measure: ['ignore'],
}

/** Under a panel: what is wrong here can be put right. The articles are never touched. */
export function CorrectionBar({ selection }: { readonly selection: Selection }) {
  const [kind, setKind] = useState<CorrectionKind | null>(null)
  const kinds = KINDS_OF[selection.what] ?? []
  if (kinds.length === 0 || !('id' in selection)) return null
  return (
    <section className="correction-bar" aria-label="Correct">
      {kind === null ? (
        <p className="correction-choices">
          <span>Wrong?</span>
          {kinds.map((choice) => (
            <button key={choice} type="button" className="text-button" onClick={() => setKind(choice)}>
              {LABELS[choice]}
            </button>
          ))}
        </p>
      ) : (
        <CorrectionForm kind={kind} title={LABELS[kind]} id={selection.id} onEnd={() => setKind(null)} />
      )}
    </section>
  )
}
