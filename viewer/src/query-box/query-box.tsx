import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { RecipeCard } from '../../../src/server/api.ts'
import { useApi } from '../api/use-api.ts'
import { type AskedQuery, askQuery } from '../state/view-state.ts'
import { change } from '../state/view-store.ts'
import { CypherEditor } from './editor/cypher-editor.tsx'
import { EXAMPLES } from './examples.ts'
import { ParameterFields } from './parameter-fields.tsx'
import { parametersIn } from './parameters.ts'
import { askedOf, draftOf, draftOfRecipe, FIRST_DRAFT, type QueryDraft } from './query-draft.ts'
import { QueryMenus } from './query-menus.tsx'
import { QueryOutcome } from './query-outcome.tsx'
import { useQueryRun } from './use-query-run.ts'
import './query-box.css'

/** Where the cookbook cannot be had, as in a page without a server: the same one at every rendering. */
const NO_RECIPES: readonly RecipeCard[] = []

/** Cypher over the graph, read-only: the cookbook, examples, a field, a table. What was run is in the address. */
export function QueryBox({ asked }: { readonly asked: AskedQuery | null }) {
  const { data, error } = useApi<readonly RecipeCard[]>('/api/recipes')
  const recipes = data ?? (error === null ? null : NO_RECIPES)
  const [draft, setDraft] = useState(FIRST_DRAFT)
  const [source, setSource] = useState<object>({})
  const { outcome, history, run } = useQueryRun()
  const latest = useRef(draft)
  latest.current = draft
  const put = (next: QueryDraft) => {
    setDraft(next)
    setSource({})
  }
  const wanted = keyOf(asked)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `wanted` stands for `asked`; each is run once
  useEffect(() => {
    const next = asked === null || recipes === null ? null : draftOf(asked, recipes)
    if (next === null) return
    // What was run from the editor stands in it already, with its cursor.
    if (keyOf(askedOf(latest.current)) !== wanted) put(next)
    void run(next)
  }, [wanted, recipes])
  const ask = (next: QueryDraft) => {
    const query = askedOf(next)
    if (keyOf(query) === wanted) void run(next)
    else change(askQuery(query))
  }
  const open = (next: QueryDraft) => {
    put(next)
    ask(next)
  }
  return (
    <section className="query-page" aria-label="Query">
      <h2>{draft.recipe?.question ?? 'Query'}</h2>
      <QueryMenus
        recipes={recipes ?? []}
        history={history}
        onRecipe={(recipe) => open(draftOfRecipe(recipe))}
        onQuery={(cypher) => put({ cypher, recipe: null, written: {} })}
      />
      <div className="query-examples">
        {EXAMPLES.map(({ label, cypher }) => (
          <Button
            key={label}
            variant="default"
            size="compact-sm"
            radius="xl"
            onClick={() => open({ cypher, recipe: null, written: {} })}
          >
            {label}
          </Button>
        ))}
      </div>
      <CypherEditor
        text={draft.cypher}
        source={source}
        error={outcome.what === 'error' ? outcome.error.message : null}
        onChange={(cypher) => setDraft((before) => ({ ...before, cypher }))}
        onRun={() => ask(latest.current)}
      />
      <ParameterFields
        fields={parametersIn(draft.cypher, draft.recipe)}
        written={draft.written}
        onWrite={(name, text) => setDraft((before) => ({ ...before, written: { ...before.written, [name]: text } }))}
        onRun={() => ask(latest.current)}
      />
      <div className="query-actions">
        <Button size="sm" loading={outcome.what === 'running'} onClick={() => ask(draft)}>
          Run
        </Button>
        <span className="soft">
          Ctrl + Enter runs, Ctrl + Space suggests, Tab leaves · Cypher, read-only. Nodes: Actor, Event, Measure, Topic,
          Place, Document
        </span>
      </div>
      <QueryOutcome outcome={outcome} />
    </section>
  )
}

/** Equal for equal queries. */
function keyOf(asked: AskedQuery | null): string {
  return asked === null ? '' : JSON.stringify([asked.recipe, asked.cypher, Object.entries(asked.written).sort()])
}
