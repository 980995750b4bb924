import { EVENT_TYPE_NAMES } from '../vocabulary/event-types.ts'
import { PATH_KIND_NAMES } from '../vocabulary/path-kinds.ts'
import { filterFields, readFilters } from './filter-hash.ts'
import { encode, isId, readDate, splitList } from './hash-parts.ts'
import { queryFields, readQuery } from './query-hash.ts'
import {
  FIRST_VIEW,
  GROUPINGS,
  type Grouping,
  NO_GROUPING,
  type OpenDocument,
  PAGES,
  type PathQuestion,
  type Picture,
  type Selection,
  type ViewState,
} from './view-state.ts'

/**
 * A view as the part of the address behind "#": short where little differs from the first view, empty for that.
 * @example `page=actors&sel=actor:3f...&hide=Group&from=2019`
 */
export function writeHash(view: ViewState): string {
  const { page, selection, document, picture, grouping, filters, asOf } = view
  const fields: readonly (readonly [string, string])[] = [
    ['page', page === FIRST_VIEW.page ? '' : page],
    ['sel', writeSelection(selection)],
    ['doc', document === null ? '' : writeDocument(document)],
    ['base', picture.base === 'main' ? '' : picture.base],
    ['add', picture.added.join(',')],
    ['out', picture.dismissed.join(',')],
    ['at', picture.moved.map(({ id, x, y }) => `${id}_${x}_${y}`).join(',')],
    ['group', grouping.by ?? ''],
    ['closed', grouping.closed.join(',')],
    ...filterFields(filters),
    ['asof', asOf ?? ''],
    ...(page === 'query' ? queryFields(view.query) : []),
  ]
  return fields
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${encode(value)}`)
    .join('&')
}

/** The inverse of `writeHash`. What cannot be read is left out: an address may come from anywhere. */
export function readHash(hash: string): ViewState {
  const fields = new URLSearchParams(hash.replace(/^#/u, ''))
  return {
    page: PAGES.find((page) => page === fields.get('page')) ?? FIRST_VIEW.page,
    selection: readSelection(fields.get('sel')),
    document: readDocument(fields.get('doc')),
    picture: readPicture(fields),
    grouping: readGrouping(fields),
    filters: readFilters(fields),
    asOf: readDate(fields.get('asof')),
    query: readQuery(fields),
  }
}

function readGrouping(fields: URLSearchParams): Grouping {
  const by = GROUPINGS.find((name) => name === fields.get('group')) ?? null
  const closed = splitList(fields.get('closed')).filter((key) => /^\w{1,40}$/u.test(key))
  return by === null ? NO_GROUPING : { by, closed: [...new Set(closed)] }
}

function readPicture(fields: URLSearchParams): Picture {
  const actors = (key: string) => splitList(fields.get(key)).filter((id) => isId(id, 'actor'))
  return {
    base: fields.get('base') === 'none' ? 'none' : 'main',
    added: actors('add'),
    dismissed: actors('out'),
    moved: splitList(fields.get('at')).flatMap((spot) => {
      const [, id, x, y] = /^(actor:[0-9a-f]{1,64})_(-?\d{1,5})_(-?\d{1,5})$/u.exec(spot) ?? []
      return id === undefined ? [] : [{ id, x: Number(x), y: Number(y) }]
    }),
  }
}

function writeSelection(selection: Selection | null): string {
  if (selection === null) return ''
  switch (selection.what) {
    case 'pair':
      return `${selection.from},${selection.to}`
    case 'path':
      return writePath(selection)
    case 'several':
      return `all,${selection.ids.join(',')}`
    default:
      return selection.id
  }
}

function readSelection(text: string | null): Selection | null {
  const [first, second, ...more] = splitList(text)
  if (first === 'all') {
    const ids = [...new Set([second, ...more])].filter((id) => isId(id, 'actor'))
    return 1 < ids.length ? { what: 'several', ids } : null
  }
  if (first === 'path') return readPath([second, ...more])
  if (isId(first, 'actor')) {
    return isId(second, 'actor') ? { what: 'pair', from: first, to: second } : { what: 'actor', id: first }
  }
  for (const what of ['event', 'measure', 'topic'] as const) if (isId(first, what)) return { what, id: first }
  return null
}

function readEnd(text: string | undefined): string | null {
  return isId(text, 'actor') || isId(text, 'measure') ? text : null
}

/** The ends, then what may link them in any order: "roles", "SANCTION", "since:2019", "until:2020-05". */
function writePath({ from, to, through, types, since, until }: PathQuestion): string {
  const dates = [since === null ? [] : `since:${since}`, until === null ? [] : `until:${until}`].flat()
  return ['path', from ?? '', to ?? '', ...through, ...types, ...dates].join(',')
}

function readPath([from, to, ...words]: readonly (string | undefined)[]): PathQuestion {
  const dateAfter = (key: string) => readDate(words.find((word) => word?.startsWith(key))?.slice(key.length) ?? null)
  return {
    what: 'path',
    from: readEnd(from),
    to: readEnd(to),
    through: PATH_KIND_NAMES.filter((kind) => words.includes(kind)),
    types: EVENT_TYPE_NAMES.filter((type) => words.includes(type)),
    since: dateAfter('since:'),
    until: dateAfter('until:'),
  }
}

function writeDocument({ id, quote }: OpenDocument): string {
  return quote === null ? id : `${id},${quote.start}-${quote.end}`
}

function readDocument(text: string | null): OpenDocument | null {
  const [id, span] = splitList(text)
  if (!isId(id, 'doc')) return null
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/u.exec(span ?? '') ?? []
  const quote = start === undefined || end === undefined ? null : { start: Number(start), end: Number(end) }
  return { id, quote }
}
