import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { SavedView } from '../../../src/server/api.ts'
import { ViewLink } from '../event-list/view-link.tsx'
import { readHash } from '../state/view-hash.ts'

interface Props {
  readonly view: SavedView
  readonly mayChange: boolean
  readonly onRename: (to: string) => Promise<boolean>
  readonly onDelete: () => void
}

/** A saved view: a link to it, another name, away with it. */
export function ViewLine({ view, mayChange, onRename, onDelete }: Props) {
  const [isRenaming, setRenaming] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const { name } = view
  // The field takes the focus away with it when it goes.
  const end = () => {
    setRenaming(false)
    requestAnimationFrame(() => button.current?.focus())
  }
  return (
    <li className="view-line">
      {isRenaming && <RenameForm name={name} onRename={onRename} onEnd={end} />}
      {!isRenaming && (
        <ViewLink to={() => readHash(view.view)} className="node-link">
          {name}
        </ViewLink>
      )}
      {mayChange && !isRenaming && (
        <>
          <button
            ref={button}
            type="button"
            className="text-button"
            aria-label={`Rename ${name}`}
            onClick={() => setRenaming(true)}
          >
            Rename
          </button>
          <button type="button" className="text-button" aria-label={`Delete ${name}`} onClick={onDelete}>
            Delete
          </button>
        </>
      )}
    </li>
  )
}

interface RenameProps extends Pick<Props, 'onRename'> {
  readonly name: string
  readonly onEnd: () => void
}

function RenameForm({ name, onRename, onEnd }: RenameProps) {
  const [draft, setDraft] = useState(name)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  const rename = async (event: FormEvent) => {
    event.preventDefault()
    if (await onRename(draft)) onEnd()
  }
  return (
    <form className="rename-view" onSubmit={(event) => void rename(event)}>
      <TextInput
        ref={field}
        aria-label={`New name of ${name}`}
        size="xs"
        maxLength={80}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" disabled={draft.trim() === ''}>
        Rename
      </Button>
      <Button size="xs" variant="default" onClick={onEnd}>
        Cancel
      </Button>
    </form>
  )
}
