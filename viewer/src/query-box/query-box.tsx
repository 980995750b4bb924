import { Button, Textarea } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import type { QueryAnswer } from '../../../src/server/api.ts'
import { postQuery, type RequestError } from '../api/fetch-api.ts'
import { toRequestError } from '../api/use-api.ts'
import { EXAMPLES } from './examples.ts'
import { ResultTable } from './result-table.tsx'
import './query-box.css'

type Outcome =
  | { readonly what: 'nothing' | 'running' }
  | { readonly what: 'answer'; readonly answer: QueryAnswer }
  | { readonly what: 'error'; readonly error: RequestError }

/** Cypher over the graph, read-only: examples, a field, a table. */
export function QueryBox() {
  const [cypher, setCypher] = useState(EXAMPLES[0]?.cypher ?? '')
  const [outcome, setOutcome] = useState<Outcome>({ what: 'nothing' })
  const run = async (text: string) => {
    setOutcome({ what: 'running' })
    try {
      setOutcome({ what: 'answer', answer: await postQuery(text) })
    } catch (error) {
      setOutcome({ what: 'error', error: toRequestError(error) })
    }
  }
  const runExample = (text: string) => {
    setCypher(text)
    void run(text)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void run(cypher)
    }
  }
  return (
    <section className="query-page" aria-label="Query">
      <h2>Query</h2>
      <div className="query-examples">
        {EXAMPLES.map((example) => (
          <Button
            key={example.label}
            variant="default"
            size="compact-sm"
            radius="xl"
            onClick={() => runExample(example.cypher)}
          >
            {example.label}
          </Button>
        ))}
      </div>
      <Textarea
        aria-label="Cypher query"
        className="query-field"
        autosize
        minRows={5}
        maxRows={16}
        spellCheck={false}
        value={cypher}
        onChange={(event) => setCypher(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className="query-actions">
        <Button size="sm" loading={outcome.what === 'running'} onClick={() => void run(cypher)}>
          Run
        </Button>
        <span className="soft">
          Ctrl + Enter · Cypher, read-only. Nodes: Actor, Event, Measure, Topic, Place, Document
        </span>
      </div>
      <div aria-live="polite">
        {outcome.what === 'error' && (
          <div className="query-error" role="alert">
            <strong>{outcome.error.message}</strong>
            <p>{outcome.error.hint}</p>
          </div>
        )}
        {outcome.what === 'answer' && <ResultTable answer={outcome.answer} />}
      </div>
    </section>
  )
}
