import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { toggle } from '../state/view-state.ts'
import { countOf } from '../vocabulary/words.ts'
import { choicesOf, type FacetCounts } from './count-facets.ts'
import { FilterCheck } from './filter-check.tsx'
import { FilterGroup } from './filter-group.tsx'

interface Props {
  readonly title: string
  /** What one of them is called: "topic". */
  readonly noun: string
  readonly counts: FacetCounts
  readonly chosen: readonly string[]
  readonly nameOf: (value: string) => string
  readonly onChange: (chosen: readonly string[]) => void
}

/** As many as are offered before somebody looks for one by name. */
const MAX_OFFERED = 5
const MAX_FOUND = 12

/** A filter with many values: nothing ticked keeps everything, ticks keep only what has one of them. */
export function FacetGroup({ title, noun, counts, chosen, nameOf, onChange }: Props) {
  const [find, setFind] = useState('')
  const isLong = MAX_OFFERED < counts.size
  const max = find === '' ? MAX_OFFERED : MAX_FOUND
  const choices = choicesOf(counts, { chosen, nameOf, find, max })
  if (choices.length === 0 && find === '') return null
  return (
    <FilterGroup title={title}>
      <p className="filter-note">{chosen.length === 0 ? 'Any. Tick to keep only those.' : 'Only the ticked:'}</p>
      {choices.map(({ value, name, count }) => (
        <FilterCheck
          key={value}
          label={name}
          name={name}
          title={name}
          count={count}
          total={1}
          checked={chosen.includes(value)}
          isFaint={false}
          onToggle={() => onChange(toggle(chosen, value))}
        />
      ))}
      {choices.length === chosen.length && find !== '' && <p className="filter-note">Nothing is called like that.</p>}
      {isLong && (
        <TextInput
          size="xs"
          mt={4}
          aria-label={`Find a ${noun}`}
          placeholder={`Find among ${countOf(counts.size, noun)}`}
          value={find}
          onChange={(event) => setFind(event.currentTarget.value)}
        />
      )}
    </FilterGroup>
  )
}
