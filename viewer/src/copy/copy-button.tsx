import { useEffect, useState } from 'react'
import { copyText } from './copy-text.ts'

const SHOWN_MS = 2000

interface Props {
  readonly label: string
  /** Asked for when it is pressed. */
  readonly text: () => string
  readonly className?: string
}

/** Puts a text on the clipboard and says so. */
export function CopyButton({ label, text, className = 'copy-button' }: Props) {
  const [said, setSaid] = useState<string | null>(null)
  useEffect(() => {
    if (said === null) return
    const timer = setTimeout(() => setSaid(null), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [said])
  const copy = async () => setSaid((await copyText(text())) ? 'Copied' : 'Could not be copied')
  return (
    <button type="button" className={className} onClick={() => void copy()}>
      <span aria-live="polite">{said ?? label}</span>
    </button>
  )
}
