import { enterPanel } from '../focus/panel-focus.ts'
import { closeGroups, toggleGroup } from '../state/grouping.ts'
import { selectActors } from '../state/picture.ts'
import type { GroupBy } from '../state/view-state.ts'
import { change } from '../state/view-store.ts'
import { countOf } from '../vocabulary/words.ts'
import { HULL_HUES } from './graph-style.ts'
import type { DrawnGroup } from './groups.ts'

const MEANS: Readonly<Record<GroupBy, string>> = {
  country: 'Frames: countries',
  kind: 'Frames: kinds of actors',
  community: 'Frames: communities, who deal more with one another than with others',
}

/** What the frames mean, and each of them for the keyboard: select its actors, draw them as one. */
export function GroupLegend({ by, groups }: { readonly by: GroupBy; readonly groups: readonly DrawnGroup[] }) {
  const isAllClosed = groups.every(({ isClosed }) => isClosed)
  return (
    <section className="group-legend" aria-label={MEANS[by]}>
      <strong>{MEANS[by]}</strong>
      <button
        type="button"
        className="text-button"
        onClick={() => change(closeGroups(isAllClosed ? [] : groups.map(({ key }) => key)))}
      >
        {isAllClosed ? 'Open all' : 'Each as one'}
      </button>
      <ul>
        {groups.map(({ key, name, members, isClosed, hue }) => (
          <li key={key}>
            <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
              <rect
                x="1"
                y="1"
                width="12"
                height="12"
                rx="3"
                fill={HULL_HUES[hue % HULL_HUES.length]}
                fillOpacity={isClosed ? 1 : 0.2}
                stroke={HULL_HUES[hue % HULL_HUES.length]}
                strokeWidth="1.5"
              />
            </svg>
            <button
              type="button"
              className="text-button"
              title={`Select ${countOf(members.length, 'actor')}`}
              onClick={({ detail }) => {
                change(selectActors(members))
                if (detail === 0) enterPanel()
              }}
            >
              {name} <span className="count">{members.length}</span>
            </button>
            {1 < members.length && (
              <button
                type="button"
                className="group-toggle"
                aria-expanded={!isClosed}
                aria-label={`${name}: each actor by itself`}
                title={isClosed ? 'Draw each actor by itself' : 'Draw as one'}
                onClick={() => change(toggleGroup(key))}
              >
                {isClosed ? '+' : '−'}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
