import { NativeSelect } from '@mantine/core'
import { type PathQuestion, toggle } from '../state/view-state.ts'
import { DateField } from '../timeline/date-field.tsx'
import { EVENT_TYPE_NAMES, EVENT_TYPES, SIDES } from '../vocabulary/event-types.ts'
import { PATH_KIND_NAMES, PATH_KINDS } from '../vocabulary/path-kinds.ts'
import { typesFor, wordFor } from './event-choice.ts'

interface Props {
  readonly question: PathQuestion
  readonly onAsk: (part: Partial<PathQuestion>) => void
}

/** What may link the two: ties of which kind, events of which type, of which time. */
export function PathFilters({ question, onAsk }: Props) {
  const { through, types, since, until } = question
  const isDated = since !== null || until !== null
  return (
    <fieldset className="path-filters">
      <legend className="visually-hidden">What may link them</legend>
      <div className="path-kinds">
        {PATH_KIND_NAMES.map((kind) => (
          <label key={kind} title={PATH_KINDS[kind].means}>
            <input
              type="checkbox"
              checked={through.length === 0 || through.includes(kind)}
              onChange={() => onAsk({ through: toggleKind(through, kind) })}
            />
            {PATH_KINDS[kind].label}
          </label>
        ))}
      </div>
      <div className="path-events">
        <NativeSelect
          label="Type of event"
          size="xs"
          value={wordFor(types)}
          onChange={(event) => onAsk({ types: typesFor(event.currentTarget.value) })}
          data={[
            { value: '', label: 'Of any type' },
            { group: 'Sides', items: SIDES.map(({ side, label }) => ({ value: side, label })) },
            {
              group: 'Types',
              items: EVENT_TYPE_NAMES.map((type) => ({ value: type, label: EVENT_TYPES[type].label })),
            },
          ]}
        />
        <DateField label="Not before" fallback="any time" value={since} onChange={(date) => onAsk({ since: date })} />
        <DateField label="Not after" fallback="any time" value={until} onChange={(date) => onAsk({ until: date })} />
      </div>
      {isDated && (
        <p className="soft">Undated events link nobody then. Measures and roles have no time of their own.</p>
      )}
    </fieldset>
  )
}

/** Nothing ticked would mean everything: the last tick stays. */
function toggleKind(through: PathQuestion['through'], kind: (typeof PATH_KIND_NAMES)[number]) {
  const next = toggle(through.length === 0 ? PATH_KIND_NAMES : through, kind)
  if (next.length === 0) return through
  return next.length === PATH_KIND_NAMES.length ? [] : PATH_KIND_NAMES.filter((name) => next.includes(name))
}
