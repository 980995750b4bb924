import type { CorrectionLog } from '../../../src/server/api.ts'
import { useApi } from '../api/use-api.ts'
import { formatDate } from '../vocabulary/words.ts'
import { useCorrection } from './use-correction.ts'
import './corrections.css'

/** What people decided about this graph, newest first; each can be taken back. */
export function CorrectionList() {
  const { data } = useApi<CorrectionLog>('/api/corrections')
  const { isBusy, error, decide } = useCorrection()
  const lines = data?.lines ?? []
  if (lines.length === 0) return null
  return (
    <section className="panel-section">
      <h3>
        Corrections <span className="count">{lines.filter(({ isActive }) => isActive).length}</span>
      </h3>
      {error !== null && (
        <p role="alert" className="correction-error">
          <strong>{error.message}</strong> {error.hint}
        </p>
      )}
      <ul className="plain-list">
        {lines.map(({ number, sentence, by, at, why, isActive }) => (
          <li key={number} className={isActive ? '' : 'is-undone'}>
            <span className="correction-line">
              {sentence}
              {isActive && (
                <button
                  type="button"
                  className="text-button"
                  disabled={isBusy}
                  aria-label={`Take back: ${sentence}`}
                  onClick={() => void decide({ what: 'undo', number }, '')}
                >
                  Take back
                </button>
              )}
            </span>
            <span className="soft">
              {[isActive ? null : 'taken back', by, formatDate(at.slice(0, 10)), why]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
