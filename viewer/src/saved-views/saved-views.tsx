import { Button } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../dialog/dialog.tsx'
import { ViewsBoard } from './views-board.tsx'

/** Opens what is saved under a name. */
export function SavedViews() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="sm" variant="default" className="views-button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Views
      </Button>
      <Dialog title="Saved views" isOpen={isOpen} onClose={() => setOpen(false)}>
        <ViewsBoard onOpen={() => setOpen(false)} />
      </Dialog>
    </>
  )
}
