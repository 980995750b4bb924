import { Button } from '@mantine/core'
import { useState } from 'react'
import type { QueryAnswer, RecipeCard } from '../../../src/server/api.ts'
import { postQuery, type RequestError } from '../api/fetch-api.ts'
import { toRequestError } from '../api/use-api.ts'
import { CypherEditor } from './editor/cypher-editor.tsx'
import { EXAMPLES } from './examples.ts'
import { ParameterFields } from './parameter-fields.tsx'
import { bindFields, parametersIn } from './parameters.ts'
import { addToHistory, readHistory, writeHistory } from './query-history.ts'
import { QueryMenus } from './query-menus.tsx'
import { ResultActions } from './result-actions.tsx'
import { ResultTable } from './result-table.tsx'
import './query-box.css'

type Outcome =
  | { readonly what: 'nothing' | 'running' }
  | { readonly what: 'answer'; readonly answer: QueryAnswer }
  | { readonly what: 'error'; readonly error: RequestError }

/** Cypher over the graph, read-only: the cookbook, examples, a field, a table. */
export function QueryBox() {
  const [cypher, setCypher] = useState(EXAMPLES[0]?.cypher ?? '')
  const [source, setSource] = useState<object>({})
  const [recipe, setRecipe] = useState<RecipeCard | null>(null)
  const [written, setWritten] = useState<Readonly<Record<string, string>>>({})
  const [history, setHistory] = useState(() => readHistory(window.localStorage))
  const [outcome, setOutcome] = useState<Outcome>({ what: 'nothing' })
  const fields = parametersIn(cypher, recipe)
  const run = async (text: string, parameters: Readonly<Record<string, string | number>>) => {
    setOutcome({ what: 'running' })
    try {
      setOutcome({ what: 'answer', answer: await postQuery({ cypher: text, parameters }) })
      const next = addToHistory(history, text)
      setHistory(next)
      writeHistory(window.localStorage, next)
    } catch (error) {
      setOutcome({ what: 'error', error: toRequestError(error) })
    }
  }
  const runWritten = () => void run(cypher, bindFields(fields, written))
  const put = (text: string, from: RecipeCard | null) => {
    setCypher(text)
    setSource({})
    setRecipe(from)
    setWritten({})
  }
  const open = (text: string, from: RecipeCard | null) => {
    put(text, from)
    void run(text, bindFields(parametersIn(text, from), {}))
  }
  return (
    <section className="query-page" aria-label="Query">
      <h2>{recipe?.question ?? 'Query'}</h2>
      <QueryMenus
        history={history}
        onRecipe={(chosen) => open(withoutHead(chosen.cypher), chosen)}
        onQuery={(text) => put(text, null)}
      />
      <div className="query-examples">
        {EXAMPLES.map((example) => (
          <Button
            key={example.label}
            variant="default"
            size="compact-sm"
            radius="xl"
            onClick={() => open(example.cypher, null)}
          >
            {example.label}
          </Button>
        ))}
      </div>
      <CypherEditor
        text={cypher}
        source={source}
        error={outcome.what === 'error' ? outcome.error.message : null}
        onChange={setCypher}
        onRun={runWritten}
      />
      <ParameterFields
        fields={fields}
        written={written}
        onWrite={(name, text) => setWritten({ ...written, [name]: text })}
        onRun={runWritten}
      />
      <div className="query-actions">
        <Button size="sm" loading={outcome.what === 'running'} onClick={runWritten}>
          Run
        </Button>
        <span className="soft">
          Ctrl + Enter runs, Ctrl + Space suggests, Tab leaves · Cypher, read-only. Nodes: Actor, Event, Measure, Topic,
          Place, Document
        </span>
      </div>
      <div aria-live="polite">
        {outcome.what === 'error' && (
          <div className="query-error" role="alert">
            <strong>{outcome.error.message}</strong>
            <p>{outcome.error.hint}</p>
          </div>
        )}
        {outcome.what === 'answer' && (
          <>
            <ResultActions answer={outcome.answer} />
            <ResultTable answer={outcome.answer} />
          </>
        )}
      </div>
    </section>
  )
}

/** A recipe's head is told by its heading and fields. */
function withoutHead(cypher: string): string {
  return cypher.replace(/^(?:\/\/[^\n]*\n)+/u, '').trim()
}
