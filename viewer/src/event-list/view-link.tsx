import type { MouseEvent, ReactNode } from 'react'
import { enterPanel } from '../focus/panel-focus.ts'
import { writeHash } from '../state/view-hash.ts'
import type { Change } from '../state/view-state.ts'
import { change, viewStore } from '../state/view-store.ts'

interface Props {
  /** What following the link changes. */
  readonly to: Change
  readonly className?: string
  readonly title?: string
  readonly children: ReactNode
}

/** A link to another view: pressed it changes this page, with Ctrl or the middle button it opens in a tab of its own. */
export function ViewLink({ to, className, title, children }: Props) {
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    const before = viewStore.get().selection
    change(to)
    // No button was pressed: it was a key.
    if (event.detail === 0 && viewStore.get().selection !== before) enterPanel()
  }
  return (
    <a href={`#${writeHash(to(viewStore.get()))}`} className={className} title={title} onClick={follow}>
      {children}
    </a>
  )
}
