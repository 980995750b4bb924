import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { SavedView } from '../../../src/server/api.ts'
import { writeHash } from '../state/view-hash.ts'
import { viewStore } from '../state/view-store.ts'
import type { Views } from './use-views.ts'

interface Props {
  readonly views: readonly SavedView[]
  readonly carryOut: Views['carryOut']
}

/** "Save this view as …"; what is called so already is replaced only by somebody who reads that it is. */
export function SaveViewForm({ views, carryOut }: Props) {
  const [name, setName] = useState('')
  const [said, setSaid] = useState('')
  const isTaken = views.some((view) => view.name.toLowerCase() === name.trim().toLowerCase())
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const view = writeHash(viewStore.get())
    if (!(await carryOut({ what: 'save', name, view, replaces: isTaken }))) return
    setSaid(`This view is saved as “${name.trim()}”.`)
    setName('')
  }
  return (
    <form className="save-view" onSubmit={(event) => void save(event)}>
      <TextInput
        label="Save this view as"
        size="sm"
        maxLength={80}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value)
          setSaid('')
        }}
      />
      <Button type="submit" size="sm" disabled={name.trim() === ''}>
        {isTaken ? 'Replace' : 'Save'}
      </Button>
      <output className="soft" aria-live="polite">
        {isTaken ? 'There is a view of this name: it would be replaced.' : said}
      </output>
    </form>
  )
}
