import { ActionIcon, Menu } from '@mantine/core'
import { useState } from 'react'
import { copyText } from '../copy/copy-text.ts'

interface Props {
  /** The picture as a file's content. */
  readonly png: () => Promise<Blob>
  readonly svg: () => string
}

/** Takes the view along: a link to it, or the picture as a file. */
export function SaveMenu({ png, svg }: Props) {
  const [said, setSaid] = useState('')
  const copyLink = async () =>
    setSaid((await copyText(window.location.href)) ? 'The link is copied' : 'Could not be copied')
  return (
    <>
      <Menu position="left-end" shadow="md" withinPortal={false}>
        <Menu.Target>
          <ActionIcon variant="default" size="lg" aria-label="Share or save this view" title="Share or save this view">
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path
                d="M8 2V10M5 7 8 10 11 7M3 12V14H13V12"
                fill="none"
                stroke="currentColor"
                strokeWidth="1.6"
                strokeLinecap="round"
              />
            </svg>
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void copyLink()}>Copy a link to this view</Menu.Item>
          <Menu.Item onClick={() => void png().then((blob) => saveFile('whodid.png', blob))}>
            Save the picture as PNG
          </Menu.Item>
          <Menu.Item onClick={() => saveFile('whodid.svg', new Blob([svg()], { type: 'image/svg+xml' }))}>
            Save the picture as SVG
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <output className="save-said" aria-live="polite">
        {said}
      </output>
    </>
  )
}

/** Hands a file to the browser's downloads. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // The download has begun by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
