import type { ActorKind } from '../../../src/core/actor.ts'
import type { EventStatus, EventType } from '../../../src/core/event.ts'
import type { PathKind } from '../../../src/server/api.ts'
import { EVENT_TYPE_NAMES } from '../vocabulary/event-types.ts'
import { KIND_NAMES } from '../vocabulary/kinds.ts'
import { PATH_KIND_NAMES } from '../vocabulary/path-kinds.ts'
import { STATUS_NAMES } from '../vocabulary/statuses.ts'
import { FIRST_VIEW, type OpenDocument, PAGES, type Picture, type Selection, type ViewState } from './view-state.ts'

/**
 * A view as the part of the address behind "#": short where little differs from the first view, empty for that.
 * @example `page=actors&sel=actor:3f...&hide=Group&from=2019`
 */
export function writeHash({ page, selection, document, picture, filters, asOf }: ViewState): string {
  const fields: readonly (readonly [string, string])[] = [
    ['page', page === FIRST_VIEW.page ? '' : page],
    ['sel', writeSelection(selection)],
    ['doc', document === null ? '' : writeDocument(document)],
    ['base', picture.base === 'main' ? '' : picture.base],
    ['add', picture.added.join(',')],
    ['out', picture.dismissed.join(',')],
    ['at', picture.moved.map(({ id, x, y }) => `${id}_${x}_${y}`).join(',')],
    ['hide', filters.hiddenKinds.join(',')],
    ['notype', filters.hiddenTypes.join(',')],
    ['nostatus', filters.hiddenStatuses.join(',')],
    ['from', filters.from ?? ''],
    ['to', filters.to ?? ''],
    ['asof', asOf ?? ''],
    ['told', filters.byTelling ? 'yes' : ''],
  ]
  return fields
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':')}`)
    .join('&')
}

/** The inverse of `writeHash`. What cannot be read is left out: an address may come from anywhere. */
export function readHash(hash: string): ViewState {
  const fields = new URLSearchParams(hash.replace(/^#/u, ''))
  const listOf = <T extends string>(key: string, allowed: readonly T[]): readonly T[] =>
    allowed.filter((item) => splitList(fields.get(key)).includes(item))
  return {
    page: PAGES.find((page) => page === fields.get('page')) ?? FIRST_VIEW.page,
    selection: readSelection(fields.get('sel')),
    document: readDocument(fields.get('doc')),
    picture: readPicture(fields),
    filters: {
      hiddenKinds: listOf<ActorKind>('hide', KIND_NAMES),
      hiddenTypes: listOf<EventType>('notype', EVENT_TYPE_NAMES),
      hiddenStatuses: listOf<EventStatus>('nostatus', STATUS_NAMES),
      from: readDate(fields.get('from')),
      to: readDate(fields.get('to')),
      byTelling: fields.get('told') === 'yes',
    },
    asOf: readDate(fields.get('asof')),
  }
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

function splitList(text: string | null): readonly string[] {
  return text === null || text === '' ? [] : text.split(',')
}

function isId(text: string | undefined, prefix: string): text is string {
  return text !== undefined && new RegExp(`^${prefix}:[\\w-]{1,64}$`, 'u').test(text)
}

/** A year, month or day; null for anything else. */
export function readDate(text: string | null): string | null {
  return text !== null && /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u.test(text) ? text : null
}

function writeSelection(selection: Selection | null): string {
  if (selection === null) return ''
  switch (selection.what) {
    case 'pair':
      return `${selection.from},${selection.to}`
    case 'path':
      return ['path', selection.from ?? '', selection.to ?? '', ...selection.through].join(',')
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
  if (first === 'path') return { what: 'path', from: readEnd(second), to: readEnd(more[0]), through: readKinds(more) }
  if (isId(first, 'actor')) {
    return isId(second, 'actor') ? { what: 'pair', from: first, to: second } : { what: 'actor', id: first }
  }
  for (const what of ['event', 'measure', 'topic'] as const) if (isId(first, what)) return { what, id: first }
  return null
}

function readEnd(text: string | undefined): string | null {
  return isId(text, 'actor') || isId(text, 'measure') ? text : null
}

function readKinds(words: readonly string[]): readonly PathKind[] {
  return PATH_KIND_NAMES.filter((kind) => words.includes(kind))
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
