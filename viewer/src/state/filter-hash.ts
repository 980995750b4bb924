import type { ActorKind } from '../../../src/core/actor.ts'
import type { EventStatus, EventType } from '../../../src/core/event.ts'
import { EVENT_TYPE_NAMES } from '../vocabulary/event-types.ts'
import { KIND_NAMES } from '../vocabulary/kinds.ts'
import { STATUS_NAMES } from '../vocabulary/statuses.ts'
import { isId, readDate, splitList } from './hash-parts.ts'
import type { Filters } from './view-state.ts'

/** As many values of one filter as an address can hold with ease. */
const MAX_CHOSEN = 30
const MAX_NAME_LENGTH = 300

/** The filters as fields of the address; what hides nothing is empty. */
export function filterFields(filters: Filters): readonly (readonly [string, string])[] {
  return [
    ['hide', filters.hiddenKinds.join(',')],
    ['notype', filters.hiddenTypes.join(',')],
    ['nostatus', filters.hiddenStatuses.join(',')],
    ['from', filters.from ?? ''],
    ['to', filters.to ?? ''],
    ['told', filters.byTelling ? 'yes' : ''],
    ['topic', filters.topics.join(',')],
    // A name may hold a comma: each has a field of its own.
    ...filters.publishers.map((name) => ['pub', name] as const),
    ['by', filters.speakers.join(',')],
    ['sources', filters.minSources === 1 ? '' : String(filters.minSources)],
    ['sure', filters.minConfidence === 0 ? '' : String(filters.minConfidence)],
  ]
}

/** The inverse of `filterFields`: what cannot be read hides nothing. */
export function readFilters(fields: URLSearchParams): Filters {
  const listOf = <T extends string>(key: string, allowed: readonly T[]): readonly T[] =>
    allowed.filter((item) => splitList(fields.get(key)).includes(item))
  const idsOf = (key: string, prefix: string) =>
    [...new Set(splitList(fields.get(key)))].filter((id) => isId(id, prefix)).slice(0, MAX_CHOSEN)
  const publishers = new Set(fields.getAll('pub').filter((name) => name !== '' && name.length <= MAX_NAME_LENGTH))
  return {
    hiddenKinds: listOf<ActorKind>('hide', KIND_NAMES),
    hiddenTypes: listOf<EventType>('notype', EVENT_TYPE_NAMES),
    hiddenStatuses: listOf<EventStatus>('nostatus', STATUS_NAMES),
    topics: idsOf('topic', 'topic'),
    publishers: [...publishers].slice(0, MAX_CHOSEN),
    speakers: idsOf('by', 'actor'),
    minSources: readCount(fields.get('sources'), { min: 1, max: 999 }),
    minConfidence: readCount(fields.get('sure'), { min: 0, max: 100 }),
    from: readDate(fields.get('from')),
    to: readDate(fields.get('to')),
    byTelling: fields.get('told') === 'yes',
  }
}

function readCount(text: string | null, { min, max }: { readonly min: number; readonly max: number }): number {
  const count = /^\d{1,3}$/u.test(text ?? '') ? Number(text) : min
  return min <= count && count <= max ? count : min
}
