import { Button, Menu } from '@mantine/core'
import type { Neighbours } from '../../../src/server/api.ts'
import { useApi } from '../api/use-api.ts'
import { addActors } from '../state/picture.ts'
import { change } from '../state/view-store.ts'
import { EXPAND_BY, neighboursPath, newcomersBy, WAYS, type Way } from './expand-actor.ts'

const LABELS: Readonly<Record<Way, string>> = {
  any: 'All it dealt with',
  did: 'Those it acted on',
  suffered: 'Those that acted on it',
  conflict: 'In conflict with it',
  cooperation: 'In cooperation with it',
  tied: 'Its people, parts and owners',
}

/** Who else there is around an actor, by how they are related; a dozen at a time. */
export function ExpandMenu({ id, shown }: { readonly id: string; readonly shown: readonly string[] }) {
  const { data } = useApi<Neighbours>(neighboursPath(id))
  const inPicture = new Set(shown)
  const ways = WAYS.map((way) => ({ way, ids: data === null ? [] : newcomersBy(way, data, inPicture) }))
  const hasMore = ways.some(({ ids }) => 0 < ids.length)
  return (
    <Menu position="bottom-start" shadow="md" withinPortal={false}>
      <Menu.Target>
        <Button size="compact-xs" variant="default" disabled={!hasMore} title={titleOf(data, hasMore)}>
          Expand
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {ways.map(({ way, ids }) => (
          <Menu.Item
            key={way}
            disabled={ids.length === 0}
            rightSection={<span className="menu-count">{countNext(ids.length)}</span>}
            onClick={() => change(addActors([id, ...ids.slice(0, EXPAND_BY)]))}
          >
            {LABELS[way]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function titleOf(data: Neighbours | null, hasMore: boolean): string {
  if (data === null) return 'Loading'
  return hasMore ? 'Add those it dealt with to the picture (double click, or E)' : 'All it dealt with is in the picture'
}

/** "12 of 30" where one step does not bring all. */
function countNext(count: number): string {
  return EXPAND_BY < count ? `${EXPAND_BY} of ${count}` : String(count)
}
