import { lookAsOf } from '../state/view-state.ts'
import { change } from '../state/view-store.ts'
import { DateField } from '../timeline/date-field.tsx'

/** The day at whose end measures are looked at. */
export function AsOfField({ asOf }: { readonly asOf: string | null }) {
  return (
    <div className="as-of-field">
      <DateField
        label="As of"
        fallback="all texts"
        value={asOf}
        onChange={(date) => change(lookAsOf(date), 'replace')}
      />
    </div>
  )
}
