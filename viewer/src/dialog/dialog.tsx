import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react'
import './dialog.css'

interface Props {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  /** `side`: along the left edge of the window, as high as it is. */
  readonly place?: 'middle' | 'side'
  readonly children: ReactNode
}

/**
 * What lies over the page until it is closed. The browser's own: it keeps the focus, closes with Escape, gives the
 * focus back, and needs no style that the page's policy forbids.
 */
export function Dialog({ title, isOpen, onClose, place = 'middle', children }: Props) {
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (isOpen) element.current?.showModal()
    else element.current?.close()
  }, [isOpen])
  // What lies around it is the dialog's, too: all it holds is inside.
  const closeAround = (event: MouseEvent) => {
    if (event.target === element.current) onClose()
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the key is Escape, and the browser has it
    <dialog ref={element} className={`dialog is-${place}`} aria-label={title} onClose={onClose} onClick={closeAround}>
      {isOpen && (
        <div className="dialog-inside">
          <header className="dialog-head">
            <h2>{title}</h2>
            <button type="button" className="panel-close" aria-label={`Close ${title.toLowerCase()}`} onClick={onClose}>
              ×
            </button>
          </header>
          {children}
        </div>
      )}
    </dialog>
  )
}
