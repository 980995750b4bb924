import type { MeasureDetail } from '../../../src/server/api.ts'
import { AsOfField } from '../measures-table/as-of-field.tsx'
import { formatDate } from '../vocabulary/words.ts'

/** How far a measure has come, after all texts or at the end of a day, and its dates. */
export function MeasureDates({ detail, asOf }: { readonly detail: MeasureDetail; readonly asOf: string | null }) {
  const { status, announced, effective, ended } = detail.measure
  const dates = [
    { label: 'Announced', value: announced },
    { label: 'In force since', value: effective },
    { label: 'Ended', value: ended },
  ].flatMap(({ label, value }) => (value === null ? [] : [{ label, value: formatDate(value) }]))
  const facts = [
    { label: asOf === null ? 'Status' : `At the end of ${formatDate(asOf)}`, value: status ?? 'not known' },
    ...dates,
  ]
  return (
    <div className="measure-dates">
      <dl className="fact-list">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <AsOfField asOf={asOf} />
    </div>
  )
}
