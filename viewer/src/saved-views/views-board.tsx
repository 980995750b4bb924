import { Loader } from '@mantine/core'
import { type MouseEvent, useState } from 'react'
import type { SavedView } from '../../../src/server/api.ts'
import { canCorrect } from '../api/fetch-api.ts'
import { SaveViewForm } from './save-view-form.tsx'
import { useViews } from './use-views.ts'
import { ViewLine } from './view-line.tsx'
import './saved-views.css'

/** Saves the view under a name, and has the saved ones to be opened, renamed and deleted. */
export function ViewsBoard({ onOpen }: { readonly onOpen: () => void }) {
  const { views, error, carryOut } = useViews()
  const [deleted, setDeleted] = useState<SavedView | null>(null)
  const mayChange = canCorrect()
  const remove = async (view: SavedView) => {
    if (await carryOut({ what: 'delete', name: view.name })) setDeleted(view)
  }
  const bringBack = async ({ name, view }: SavedView) => {
    if (await carryOut({ what: 'save', name, view, replaces: false })) setDeleted(null)
  }
  // A link that opens in a tab of its own leaves this one as it is.
  const closeOnLink = (event: MouseEvent) => {
    if (event.defaultPrevented && (event.target as Element).closest('a') !== null) onOpen()
  }
  return (
    <>
      {mayChange && <SaveViewForm views={views ?? []} carryOut={carryOut} />}
      {!mayChange && <p className="soft">Saved with the graph that this page is a copy of: they can be opened here.</p>}
      {error !== null && (
        <div role="alert" className="panel-error">
          <strong>{error.message}</strong>
          <p>{error.hint}</p>
        </div>
      )}
      {deleted !== null && (
        <p role="status" className="soft">
          “{deleted.name}” is deleted.{' '}
          <button type="button" className="text-button" onClick={() => void bringBack(deleted)}>
            Bring it back
          </button>
        </p>
      )}
      {views === null && error === null && <Loader size="sm" aria-label="Loading" />}
      {views?.length === 0 && <p className="list-note">No view is saved yet.</p>}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the links inside have the keys */}
      <ul className="plain-list view-list" onClick={closeOnLink}>
        {views?.map((view) => (
          <ViewLine
            key={view.name}
            view={view}
            mayChange={mayChange}
            onRename={(to) => carryOut({ what: 'rename', name: view.name, to })}
            onDelete={() => void remove(view)}
          />
        ))}
      </ul>
    </>
  )
}
