import { NativeSelect } from '@mantine/core'
import { groupBy } from '../state/grouping.ts'
import { GROUPINGS, type GroupBy } from '../state/view-state.ts'
import { change } from '../state/view-store.ts'

const LABELS: Readonly<Record<GroupBy, string>> = {
  country: 'Grouped by country',
  kind: 'Grouped by kind',
  community: 'Grouped by community',
}

/** What puts the actors of the picture together. */
export function GroupField({ by }: { readonly by: GroupBy | null }) {
  return (
    <NativeSelect
      size="xs"
      aria-label="Group actors"
      title="Put actors of one country, kind or community into one frame"
      className="group-field"
      value={by ?? ''}
      onChange={(event) => change(groupBy(GROUPINGS.find((name) => name === event.currentTarget.value) ?? null))}
      data={[{ value: '', label: 'Not grouped' }, ...GROUPINGS.map((value) => ({ value, label: LABELS[value] }))]}
    />
  )
}
