import { ResultActions } from './result-actions.tsx'
import { ResultTable } from './result-table.tsx'
import type { Outcome } from './use-query-run.ts'

/** What came of a query, read out when it is there. */
export function QueryOutcome({ outcome }: { readonly outcome: Outcome }) {
  return (
    <div aria-live="polite">
      {outcome.what === 'error' && (
        <div className="query-error" role="alert">
          <strong>{outcome.error.message}</strong>
          <p>{outcome.error.hint}</p>
        </div>
      )}
      {outcome.what === 'answer' && (
        <>
          <ResultActions answer={outcome.answer} />
          <ResultTable answer={outcome.answer} />
        </>
      )}
    </div>
  )
}
