import { ActionIcon, Menu } from '@mantine/core'
import { useState } from 'react'
import type { ExportRequest, FormatCard } from '../../../src/server/api.ts'
import { canCorrect, postExport } from '../api/fetch-api.ts'
import { toRequestError, useApi } from '../api/use-api.ts'
import { copyText } from '../copy/copy-text.ts'

interface Props {
  /** The picture as a file's content. */
  readonly png: () => Promise<Blob>
  readonly svg: () => string
  /** What is in view, for other programs. */
  readonly part: Omit<ExportRequest, 'format'>
}

const LABELS: Readonly<Record<string, string>> = {
  json: 'JSON',
  graphml: 'GraphML (Cytoscape, Gephi, yEd)',
  gexf: 'GEXF with times (Gephi)',
  cypher: 'Cypher (Neo4j)',
  ftm: 'FollowTheMoney (Aleph)',
  jsonld: 'JSON-LD',
  html: 'One page with this viewer',
}

/** Takes the view along: a link to it, or the picture as a file. */
export function SaveMenu({ png, svg, part }: Props) {
  const formats = useApi<readonly FormatCard[]>(canCorrect() ? '/api/formats' : null).data ?? []
  const [said, setSaid] = useState('')
  const copyLink = async () =>
    setSaid((await copyText(window.location.href)) ? 'The link is copied' : 'Could not be copied')
  const exportAs = async ({ name, ending }: FormatCard) => {
    try {
      saveFile(`whodid.${ending}`, await postExport({ format: name, ...part }))
    } catch (error) {
      setSaid(toRequestError(error).message)
    }
  }
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
          {formats.length > 0 && <Menu.Label>What is in view, for other programs</Menu.Label>}
          {formats.map((format) => (
            <Menu.Item key={format.name} title={format.summary} onClick={() => void exportAs(format)}>
              {LABELS[format.name] ?? format.name}
            </Menu.Item>
          ))}
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
