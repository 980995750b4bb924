import { Button } from '@mantine/core'
import { useState } from 'react'
import type { NamedPart } from '../../../src/server/api.ts'
import { Dialog } from '../dialog/dialog.tsx'
import { countFilters, type Filters, type Page } from '../state/view-state.ts'
import { FilterPanel } from './filter-panel.tsx'

interface Props {
  readonly part: NamedPart
  readonly filters: Filters
  readonly page: Page
}

/** Where the window has no room for the filters beside the picture: a button that opens them. */
export function FilterDrawer({ part, filters, page }: Props) {
  const [isOpen, setOpen] = useState(false)
  const active = countFilters(filters)
  return (
    <div className="filter-drawer">
      <Button size="xs" variant="default" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {active === 0 ? 'Filters' : `Filters: ${active} in use`}
      </Button>
      <Dialog title="Filters" place="side" isOpen={isOpen} onClose={() => setOpen(false)}>
        <FilterPanel part={part} filters={filters} page={page} />
      </Dialog>
    </div>
  )
}
