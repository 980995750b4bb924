import { useEffect, useRef } from 'react'
import { tellChange } from '../state/tell-change.ts'
import type { ViewState } from '../state/view-state.ts'
import { announce, useAnnouncement } from './announce.ts'

/** Says what has changed in the view, however it was changed: by the mouse, a key, undo, a saved view. */
export function Announcer({ view }: { readonly view: ViewState }) {
  const former = useRef(view)
  const words = useAnnouncement()
  useEffect(() => {
    announce(tellChange(former.current, view))
    former.current = view
  }, [view])
  return (
    <output className="visually-hidden announcer" aria-live="polite">
      {words}
    </output>
  )
}
