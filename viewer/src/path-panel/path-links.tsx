import type { PathLink } from '../../../src/server/api.ts'
import { RelationList } from '../details-panel/actor-links.tsx'
import { EventItem } from '../event-list/event-item.tsx'
import { NodeLink } from '../event-list/node-link.tsx'
import { countOf } from '../vocabulary/words.ts'

/** The links of one path in order, each told by the surest that ties its ends. */
export function PathLinks({ links }: { readonly links: readonly PathLink[] }) {
  return (
    <ol className="path-links">
      {links.map((link) => (
        <li key={`${link.from.id} ${link.to.id}`}>
          {link.event !== null && <EventItem event={link.event} />}
          {link.relation !== null && (
            <div className="path-relation">
              <NodeLink node={link.from} mark /> <RelationList relations={[link.relation]} />
            </div>
          )}
          {link.more > 0 && <p className="soft">and {countOf(link.more, 'more tie')} between these two</p>}
        </li>
      ))}
    </ol>
  )
}
