import { countOf } from '../vocabulary/words.ts'
import {
  countFilters,
  type Filters,
  type Grouping,
  type Picture,
  type Selection,
  type ViewState,
} from './view-state.ts'

/**
 * What is other in a view than in the former one, for somebody who does not see it. Empty where nothing is, or where
 * what is shown tells it by itself: a panel its heading, the picture how many actors it has.
 */
export function tellChange(before: ViewState, after: ViewState): string {
  return [
    before.page === after.page ? '' : `Page: ${after.page}.`,
    tellFilters(before.filters, after.filters),
    tellGrouping(before.grouping, after.grouping),
    tellPicture(before.picture, after.picture),
    tellSelection(before.selection, after.selection),
    before.document !== null && after.document === null ? 'Document closed.' : '',
    before.asOf === after.asOf ? '' : `Measures as of ${after.asOf ?? 'now'}.`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function tellFilters(before: Filters, after: Filters): string {
  if (isSame(before, after)) return ''
  const count = countFilters(after)
  return count === 0 ? 'No filter in use.' : `${countOf(count, 'filter')} in use.`
}

function tellGrouping(before: Grouping, after: Grouping): string {
  if (isSame(before, after)) return ''
  if (after.by === null) return 'Not grouped.'
  const closed = after.closed.length === 0 ? '' : `, ${countOf(after.closed.length, 'group')} drawn as one`
  return `Grouped by ${after.by}${closed}.`
}

function tellPicture(before: Picture, after: Picture): string {
  if (isSame({ ...before, moved: [] }, { ...after, moved: [] })) return isSame(before, after) ? '' : 'Actor moved.'
  const came = after.added.filter((id) => !before.added.includes(id)).length
  const went = after.dismissed.filter((id) => !before.dismissed.includes(id)).length
  if (before.base !== after.base) return after.base === 'main' ? 'The main actors.' : 'Only the chosen actors.'
  if (came === 0 && went === 0) return 'The picture has changed.'
  return [
    came === 0 ? '' : `${countOf(came, 'actor')} added.`,
    went === 0 ? '' : `${countOf(went, 'actor')} taken out.`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function tellSelection(before: Selection | null, after: Selection | null): string {
  if (isSame(before, after)) return ''
  if (after === null) return 'Nothing is selected.'
  // Anything else has a heading that is read out when it is there.
  return after.what === 'several' ? `${countOf(after.ids.length, 'actor')} selected.` : ''
}

/** Plain data, whose fields are always in one order. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
