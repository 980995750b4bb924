import { assertNever, WhodidError } from '../core/errors.ts'
import type { SavedView, ViewChange } from '../core/saved-view.ts'
import { compareCodeUnits } from '../core/snapshot.ts'

/** More would be a list that nobody finds anything in. */
const MAX_VIEWS = 200
const MAX_NAME_LENGTH = 80

/**
 * The views after a change, in the order of their names; whether a letter is small makes no other name.
 * @throws VIEW_REFUSED, NAME_UNKNOWN; nothing is changed then.
 */
export function changeViews(views: readonly SavedView[], change: ViewChange): readonly SavedView[] {
  const { what, name } = change
  switch (what) {
    case 'save': {
      const saved = { name: checkName(name), view: change.view }
      if (!change.replaces) refuseTaken(views, saved.name)
      const others = without(views, saved.name)
      if (MAX_VIEWS <= others.length) throw refused(`there are ${MAX_VIEWS} views already`, 'Delete one first.')
      return sortByName([...others, saved])
    }
    case 'rename': {
      const { view } = find(views, name)
      const others = without(views, name)
      const renamed = checkName(change.to)
      refuseTaken(others, renamed)
      return sortByName([...others, { name: renamed, view }])
    }
    case 'delete':
      find(views, name)
      return without(views, name)
    default:
      return assertNever(what)
  }
}

/** A text for people on one line: no control characters, none that turn the writing round. */
function checkName(text: string): string {
  const name = text.replaceAll(/\s+/gu, ' ').trim()
  if (name === '') throw refused('the view has no name', 'Give it one.')
  if (/[\p{Cc}\p{Bidi_Control}\p{Cs}]/u.test(name)) {
    throw refused('the name has a character that cannot be seen', 'Type the name anew.')
  }
  if (name.length <= MAX_NAME_LENGTH) return name
  throw refused(
    `the name has ${name.length} characters, more than ${MAX_NAME_LENGTH}`,
    'A few words are found again sooner.',
  )
}

function refuseTaken(views: readonly SavedView[], name: string): void {
  const taken = views.find((view) => keyOf(view.name) === keyOf(name))
  if (taken !== undefined) throw refused(`there is a view called “${taken.name}” already`, 'Choose another name.')
}

function find(views: readonly SavedView[], name: string): SavedView {
  const found = views.find((view) => keyOf(view.name) === keyOf(name))
  if (found !== undefined) return found
  throw new WhodidError('NAME_UNKNOWN', `no view is called “${name}”`, {
    hint: 'Look again: another page may have renamed or deleted it.',
  })
}

function without(views: readonly SavedView[], name: string): readonly SavedView[] {
  return views.filter((view) => keyOf(view.name) !== keyOf(name))
}

function sortByName(views: readonly SavedView[]): readonly SavedView[] {
  return [...views].sort((a, b) => compareCodeUnits(keyOf(a.name), keyOf(b.name)))
}

function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

function refused(message: string, hint: string): WhodidError {
  return new WhodidError('VIEW_REFUSED', message, { hint })
}
