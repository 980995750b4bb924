import { NativeSelect } from '@mantine/core'
import { countOf } from '../vocabulary/words.ts'
import { boundsOf } from './count-facets.ts'

interface Props {
  readonly label: string
  readonly title: string
  /** Of the events to choose from. */
  readonly values: readonly number[]
  /** The first lets everything pass. */
  readonly bounds: readonly number[]
  readonly chosen: number
  /** "2 or more" */
  readonly textOf: (bound: number) => string
  readonly onChange: (bound: number) => void
}

/** "At least so much": each choice says what it would keep. */
export function BoundField({ label, title, values, bounds, chosen, textOf, onChange }: Props) {
  return (
    <NativeSelect
      label={label}
      title={title}
      size="xs"
      className="bound-field"
      value={String(chosen)}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
      data={boundsOf(values, bounds, chosen).map(({ bound, count }) => ({
        value: String(bound),
        label: `${textOf(bound)} (${countOf(count, 'event')})`,
      }))}
    />
  )
}
