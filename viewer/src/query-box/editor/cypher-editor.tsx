import { Textarea } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { GraphSchema } from '../../../../src/server/api.ts'
import { hasServer } from '../../api/fetch-api.ts'
import { useApi } from '../../api/use-api.ts'
import type { MountedEditor } from './mount-editor.ts'

interface Props {
  readonly text: string
  /** Another one for each text that does not come from the editor: what is being typed is never written back into it. */
  readonly source: object
  /** What the engine said of the text, as it was run. */
  readonly error: string | null
  readonly onChange: (text: string) => void
  readonly onRun: () => void
}

const LABEL = 'Cypher query'

/** Where a query is written: a plain field until the editor has come, which few visits need. */
export function CypherEditor(props: Props) {
  const { text, source, error, onChange, onRun } = props
  const host = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  latest.current = props
  const [editor, setEditor] = useState<MountedEditor | null>(null)
  const { data: schema } = useApi<GraphSchema>(hasServer() ? '/api/schema' : null)
  useEffect(() => {
    let mounted: MountedEditor | null = null
    let isWanted = hasServer()
    const mount = async () => {
      if (!isWanted) return
      const { mountEditor } = await import('./mount-editor.ts')
      if (!isWanted || host.current === null) return
      mounted = mountEditor(host.current, {
        text: latest.current.text,
        label: LABEL,
        onChange: (next) => latest.current.onChange(next),
        onRun: () => latest.current.onRun(),
      })
      setEditor(mounted)
    }
    // Without it the plain field stays, which runs queries as well.
    mount().catch(() => undefined)
    return () => {
      isWanted = false
      mounted?.destroy()
      setEditor(null)
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text of the newest source is the newest text
  useEffect(() => editor?.setText(latest.current.text), [editor, source])
  useEffect(() => {
    if (schema !== null) editor?.setSchema(schema)
  }, [editor, schema])
  useEffect(() => editor?.setError(error), [editor, error])
  return (
    <>
      <div ref={host} className="query-editor" hidden={editor === null} />
      {editor === null && (
        <Textarea
          aria-label={LABEL}
          className="query-field"
          autosize
          minRows={5}
          maxRows={16}
          spellCheck={false}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
            event.preventDefault()
            onRun()
          }}
        />
      )}
    </>
  )
}
