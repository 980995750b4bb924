import { Button } from '@mantine/core'
import type { QueryAnswer } from '../../../src/server/api.ts'
import { saveFile } from '../save-picture/save-menu.tsx'
import { addActors, selectActors } from '../state/picture.ts'
import { openPage } from '../state/view-state.ts'
import { change } from '../state/view-store.ts'
import { countOf } from '../vocabulary/words.ts'
import { nodeOf } from './cell-text.ts'
import { writeCsv } from './write-csv.ts'

/** More at once would bury the picture. */
const MAX_SHOWN = 60

/** An answer as a file, and its actors in the picture. */
export function ResultActions({ answer }: { readonly answer: QueryAnswer }) {
  if (answer.rows.length === 0) return null
  const nodes = answer.rows.flatMap((row) => row.flatMap((value) => nodeOf(value) ?? []))
  const actors = [...new Set(nodes.filter(({ label }) => label === 'Actor').map(({ id }) => id))].slice(0, MAX_SHOWN)
  const show = () => change((state) => selectActors(actors)(addActors(actors)(openPage('graph')(state))))
  return (
    <div className="result-actions">
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => saveFile('whodid.csv', new Blob([writeCsv(answer)], { type: 'text/csv;charset=utf-8' }))}
      >
        Save as CSV
      </Button>
      {actors.length > 0 && (
        <Button size="compact-xs" variant="default" onClick={show}>
          Show {countOf(actors.length, 'actor')} in the picture
        </Button>
      )}
    </div>
  )
}
